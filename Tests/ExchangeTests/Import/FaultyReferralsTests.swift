import Casework
import Domain
import Exchange
import Foundation
import Testing

@Suite("The file of referrals with faults")
struct FaultyReferralsTests {
  @Test("Every record gives what is expected of it")
  func expected() throws {
    let office = try ImportOffice()
    let report = try office.load(path: DataFile.faulty.path)
    let rejected = Dictionary(uniqueKeysWithValues: report.rejected.map { ($0.record, $0) })
    let duplicates = Dictionary(uniqueKeysWithValues: report.duplicates.map { ($0.record, $0) })
    let warned = Dictionary(grouping: report.warnings, by: \.record)
    var expectations = try DataFile.expected.reader()
    var listed: Set<Int> = []
    while let line = try expectations.next() {
      let cells = (0..<line.fieldCount).map { line.text(at: $0) ?? "" }
      let (record, number) = (try #require(Int(cells[0])), cells[4])
      listed.insert(record)
      let remark = rejected[record] ?? duplicates[record] ?? warned[record]?.first
      if let remark { #expect(remark.line == Int(cells[1]), "record \(record)") }
      switch cells[3] {
      case "avvisa": #expect(rejected[record] != nil, "record \(record) (\(cells[2])) was taken")
      case "svar":
        #expect(remark == nil, "record \(record): \(remark?.code ?? "")")
        #expect(try office.client(number) != nil, "record \(record) (\(cells[2]))")
      case "dubblett":
        #expect(duplicates[record]?.code == "twiceInFile", "record \(record)")
        #expect(try office.client(number) != nil, "record \(record)")
      case "varna_eller_avvisa":
        #expect(rejected[record] != nil || warned[record] != nil, "record \(record) is silent")
      default: Issue.record("unknown expectation \(cells[3])")
      }
    }
    #expect(listed.count == 34)
    let remarked = Set(rejected.keys).union(duplicates.keys).union(warned.keys)
    let others = remarked.subtracting(listed).flatMap { warned[$0] ?? rejected[$0].map { [$0] } ?? [] }
    #expect(others.allSatisfy { $0.code == "under18" }, "\(others.map(\.code))")
    #expect(report.records == 300)
    #expect(report.records == report.accepted + report.duplicates.count + report.unchanged + report.rejected.count)
  }

  @Test(
    "A rejection names column, code and what is wrong",
    arguments: [
      (3, "remissdatum", "noSuchDate", "2008-02-30"), (14, nil, "surplusColumns", "16 av 14"),
      (47, "remissdatum", "noSuchDate", "2008-02-31"), (52, "personnummer", "checksum", "Kontrollsiffran"),
      (114, "förnamn", "nameMissing", "Namnet saknas"), (189, "remissdatum", "notADate", "ÅÅÅÅ-MM-DD"),
      (220, "remissdatum", "noSuchDate", "0000-00-00"), (252, "stadsdel", "unknownDistrict", "Bromma"),
      (288, "stadsdel", "replacedDistrict", "Södermalm"),
    ] as [(Int, String?, String, String)])
  func rejections(record: Int, column: String?, code: String, words: String) throws {
    let report = try ImportOffice().load(path: DataFile.faulty.path)
    let remark = try #require(report.rejected.first { $0.record == record })
    #expect(remark.column == column)
    #expect(remark.code == code)
    #expect(remark.reason.contains(words), "\(remark.reason)")
  }

  @Test("Difficult texts are kept exactly, as NFC")
  func difficult() throws {
    let entries = try ReferralTable.entries(DataFile.faulty.reader())
    let office = try ImportOffice()
    try office.load(path: DataFile.faulty.path)
    for record in [67, 72, 99, 124, 169, 170, 277, 289, 298] {
      let row = try #require(entries[record - 1].accepted)
      #expect(try office.client(row.person.number.stored)?.details == row.person)
      #expect(try office.referral(row.person.number.stored)?.content.note == row.note)
    }
    #expect(entries[276].accepted?.note == "+46 ring på kvällen")
    let lines = try #require(entries[123].accepted?.note)
    #expect(lines.contains("\n") && !lines.contains("\r"))
    let composed = try #require(entries[66].accepted).person.name
    for name in [composed.given, composed.family] {
      #expect(Array(name.utf8) == Array(name.precomposedStringWithCanonicalMapping.utf8))
    }
    #expect(entries[297].accepted?.person.name.given == "Žilvinas")
  }

  @Test("The reject file, corrected, imports")
  func corrected() throws {
    let office = try ImportOffice()
    let path = NSTemporaryDirectory() + "jobbtorg-" + UUID().uuidString + ".csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = try office.load(path: DataFile.faulty.path, rejects: path)
    var text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(whereSeparator: \.isNewline)[0].contains(";avvisad_därför"))
    let again = try office.load(path: path)
    #expect(again.records == first.rejected.count && again.rejected.map(\.code) == first.rejected.map(\.code))
    for wrong in ["2008-02-30", "20080231", "2008-00-10", "2008-03-14T25:61:00", "0000-00-00"] {
      text = text.replacing(";\(wrong);", with: ";2008-03-14;")
    }
    text = text.replacing(";Solna;", with: ";Bromma;").replacing(";Maria-Gamla stan;", with: ";Södermalm;")
    let second = try office.load(Array(text.utf8))
    #expect(second.accepted == 8)
    let left = Set(second.rejected.map(\.code))
    #expect(left == ["checksum", "surplusColumns", "missingColumns", "nameMissing"])
  }
}
