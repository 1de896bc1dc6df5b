import Domain
import Exchange
import Foundation
import Testing

@Suite("The reject file")
struct RejectFileTests {
  static func rejects(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = try DelimitedReader(PiecewiseBytes(bytes), optionalLastColumn: ReferralColumn.rejectReason)
    let parser = ReferralRowParser(columns: try ReferralColumns(reader.columnNames), today: ReferralTable.today)
    let file = RejectFile(for: reader)
    var written = file.headerLine
    while let record = try reader.next() {
      if let reject = parser.parse(record).rejected { written += file.line(record, reason: reject.reason) }
    }
    return written
  }

  @Test("holds the rejected records and no others, and rejects the same once more")
  func again() throws {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: DataFile.faulty.path)))
    let first = try Self.rejects(bytes)
    let outcomes = try ReferralTable.entries(
      DelimitedReader(PiecewiseBytes(first), optionalLastColumn: ReferralColumn.rejectReason))
    let expected = try ReferralTable.entries(DataFile.faulty.reader()).compactMap(\.rejected)
    #expect(outcomes.compactMap(\.rejected).map(\.code) == expected.map(\.code))
    #expect(outcomes.count == expected.count)
  }

  @Test("when corrected imports, with the reasons still there or taken away")
  func corrected() throws {
    let text = "personnummer,förnamn,efternamn,stadsdel,målgrupp,remissdatum\r\n"
    let row = "19800724-9934,Ulrik,\"Wahl\r\ngren\",Bromma,\"nybesök försörjningsstöd\",2008-02-30\r\n"
    let rejects = String(decoding: try Self.rejects(Array((text + row).utf8)), as: UTF8.self)
    #expect(rejects.hasPrefix("personnummer,förnamn,efternamn,stadsdel,målgrupp,remissdatum,avvisad_därför\r\n"))
    let corrected = rejects.replacing("2008-02-30", with: "2008-02-29").replacing("\"Wahl\r\ngren\"", with: "Wahlgren")
    let cut = corrected.split(separator: "\r\n").map { $0.split(separator: ",")[..<6].joined(separator: ",") }
    for version in [corrected, cut.joined(separator: "\n")] {
      #expect(try ReferralTable.entries(version).compactMap(\.accepted).count == 1)
    }
  }

  @Test("keeps the source's encoding, separator and line ending, and replaces the reason of an earlier import")
  func sameBytes() throws {
    func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    let header = "personnummer\tförnamn\tefternamn\tstadsdel\tmålgrupp\tremissdatum"
    let row = "19800724-9934\tUlrik\tÅberg\tBromma\tnybesök försörjningsstöd\t2008-02-30"
    let once = try Self.rejects(latin1(header + "\r" + row + "\r"))
    let prefix = latin1(header + "\tavvisad_därför\r" + row + "\tremissdatum: Datumet 2008-02-30 finns inte.\r")
    #expect(once == prefix)
    #expect(try Self.rejects(once) == once)
  }

  @Test("replaces the reason also in a record whose quotes are broken")
  func brokenQuotes() throws {
    let header = "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum\n"
    let once = try Self.rejects(Array((header + "19800724-9934;\"Ulrik;Åberg;Bromma;nybesök;2008-04-01\n").utf8))
    #expect(try Self.rejects(once) == once)
  }

  @Test("is made for the owner alone and never over another file")
  func onDisk() throws {
    let path = NSTemporaryDirectory() + "jobbtorg-" + UUID().uuidString + ".csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try NewFileWriter(path: path, kind: "reject file", header: Array("a\n".utf8))
    try writer.write(Array("b\n".utf8))
    try writer.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "a\nb\n")
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let fault = #expect(throws: ImportFault.self) { try NewFileWriter(path: path, kind: "reject file", header: []) }
    #expect(fault?.kind == .cannotCreate)
  }
}
