import Casework
import Domain
import Exchange
import Foundation
import TestSupport
import Testing

@Suite("A district's file in the register")
struct ImportedFilesTests {
  /// Current, closed, and closed by group, as the source document has them (R10.10).
  /// The source's figures; then no first time that is known, and all that were taken over as unknown, none late (R1.9).
  static let known =
    ["523", "212", "138 65 % 138/212", "40 19 % 40/212", "34 16 % 34/212"] + [
      "0 – 0/0", "0 – 0/0", "0 – 0/0", "0 – 0/0", "0 – 0/0",
    ]
    + ["735"]

  static func takeOver() throws -> String { try String(contentsOfFile: DataFile.takeOver.path, encoding: .utf8) }

  static func latin1(_ text: String) -> [UInt8] {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0x3F }
  }

  static func shuffled(_ text: String) -> String {
    var lines = text.split(whereSeparator: \.isNewline)
    let header = lines.removeFirst()
    var generator = SeededGenerator(seed: 20_080_421)
    lines.shuffle(using: &generator)
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  @Test("The take-over gives the known figures, and imported once more it changes nothing")
  func takeOverFigures() throws {
    let office = try ImportOffice()
    let first = try office.load(path: DataFile.takeOver.path)
    #expect((first.records, first.accepted, first.rejected.count, first.duplicates.count) == (735, 735, 0, 0))
    #expect(try office.figures() == Self.known)
    let again = try office.load(path: DataFile.takeOver.path)
    #expect((again.records, again.unchanged, again.accepted, again.warnings.count) == (735, 735, 0, 0))
    #expect(try office.figures() == Self.known)
  }

  @Test("Rows in another order, ISO-8859-1 and tabs give the same, and are unchanged after the first")
  func otherSpellings() throws {
    let text = try Self.takeOver()
    let tabs = text.replacing(";", with: "\t")
    #expect(Self.shuffled(text).count > 100_000 && Self.shuffled(text) != text)
    let spellings = [
      Array(Self.shuffled(text).utf8), Self.latin1(text), Array(tabs.utf8),
      Self.latin1(Self.shuffled(tabs)),
    ]
    for bytes in spellings {
      let office = try ImportOffice()
      #expect(try office.load(bytes).accepted == 735)
      #expect(try office.figures() == Self.known)
      #expect(try office.load(path: DataFile.takeOver.path).unchanged == 735)
    }
  }

  @Test("A correct file goes in whole, and is unchanged when it comes again", arguments: [DataFile.utf8, .latin1])
  func correct(file: DataFile) throws {
    let office = try ImportOffice()
    let report = try office.load(path: file.path)
    #expect((report.records, report.accepted, report.rejected.count) == (400, 400, 0))
    let again = try office.load(path: file.path)
    #expect((again.unchanged, again.accepted, again.duplicates.count) == (400, 0, 0))
  }

  @Test("A dry run gives the same report and leaves the register as it was")
  func dryRun() throws {
    let office = try ImportOffice()
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: DataFile.faulty.path)))
    let rehearsal = try office.load(bytes, isDryRun: true)
    #expect(try office.look { work throws(Refusal) in try work.users().count } == 1)
    #expect(try office.load(bytes) == rehearsal)
  }

  @Test("Who may not import is refused, and nothing is read")
  func permission() throws {
    let office = try ImportOffice()
    _ = try office.desk.run(AddUser(name: "anna", fullName: "Anna Berg", role: .coach, unitName: "Vällingby"))
    let session = try office.register.run(SignIn(name: "anna"), by: .nobody(at: office.desk.clock()))
    let source = try DelimitedReferralSource(path: DataFile.utf8.path, today: ReferralTable.today)
    let refusal = #expect(throws: Refusal.self) {
      try office.register.run(ImportReferrals(source: source, today: ReferralTable.today), by: session)
    }
    #expect(refusal?.kind == .notPermitted)
    #expect(try office.load(path: DataFile.utf8.path).accepted == 400)
  }
}
