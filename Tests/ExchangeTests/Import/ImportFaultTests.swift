import Exchange
import Foundation
import Testing

@Suite("A file that cannot be imported")
struct ImportFaultTests {
  static let header = "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum"

  @Test(
    "says what is wrong with it",
    arguments: [
      ([], "empty"), (Array("\n\r\n".utf8), "empty"), ([0xEF, 0xBB, 0xBF], "empty"),
      ([0xFF, 0xFE, 0x70, 0x00, 0x0A, 0x00], "unknownEncoding"), ([0x70, 0x00, 0x0A, 0x00], "unknownEncoding"),
      (Array("PK\u{3}\u{4}".utf8) + [0x99, 0x0A], "unknownEncoding"),
      (Array("f".utf8) + [0x94] + Array("rnamn\n".utf8), "unknownEncoding"),
      (Array("förnamn;m".utf8) + [0xE5] + Array("lgrupp\n".utf8), "unknownEncoding"),
      (Array("\"förnamn;efternamn\n".utf8), "headerQuotes"),
    ] as [([UInt8], String)])
  func reader(bytes: [UInt8], code: String) {
    let fault = #expect(throws: ImportFault.self) { try DelimitedReader(PiecewiseBytes(bytes, chunkSize: 2)) }
    #expect(fault?.code == code && fault?.kind == .unusable)
  }

  @Test("names every column it lacks, and a column that is there twice")
  func columns() throws {
    let lacking = #expect(throws: ImportFault.self) { try ReferralColumns(["personnummer", "förnamn", "efternamn"]) }
    for name in ["stadsdel", "målgrupp", "remissdatum"] { #expect(lacking?.message.contains(name) == true) }
    let names = Self.header.components(separatedBy: ";")
    let twice = #expect(throws: ImportFault.self) { try ReferralColumns(names + [" Förnamn "]) }
    #expect(twice?.code == "duplicateColumn" && twice?.message.contains("förnamn") == true)
    let reason = #expect(throws: ImportFault.self) { try ReferralColumns(names + ["avslutsorsak"]) }
    #expect(reason?.message.contains("avslutsdatum") == true)
  }

  @Test("Columns are found in any order and spelling; unknown ones are named and the reject reason is passed over")
  func order() throws {
    let names = ["REMISSDATUM", " målgrupp", "stadsdel", "efternamn", "fo\u{308}rnamn", "personnummer", "skostorlek"]
    let columns = try ReferralColumns(names + ["avvisad_därför", "avvisad_därför"])
    #expect(columns[.sent] == 0 && columns[.givenName] == 4 && columns[.note] == nil)
    #expect(columns.warnings.count == 1 && columns.warnings[0].contains("skostorlek"))
  }

  @Test("A missing file, a directory and an unreadable file are told apart")
  func paths() throws {
    let folder = NSTemporaryDirectory() + "jobbtorg-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let missing = #expect(throws: ImportFault.self) { try FileByteSource(path: folder + "/none.csv") }
    #expect(missing?.kind == .missing)
    let directory = #expect(throws: ImportFault.self) { try FileByteSource(path: folder) }
    #expect(directory?.kind == .unreadable && directory?.code == "directory")
  }

  @Test(
    "A row that says that the person is protected is never taken in, whatever the column is called (R1.9, R11.4)",
    arguments: [
      ("Skyddade personuppgifter", "ja", true), ("sekretess", "X", true), ("Skyddad folkbokföring?", "1", true),
      ("sekretessmarkering", "Ja, sedan 2007", true), ("skyddade personuppgifter", "nej", false),
      ("sekretess", "", false), ("skyddad_folkbokföring", "Nej", false), ("skyddsombud", "ja", false),
      ("arbetsskyddsnivå", "ja", false),
    ])
  func protection(_ column: String, _ value: String, _ isProtected: Bool) throws {
    let row = try ReferralTable.row([column: value, "adress": "Hemliga gatan 1"])
    #expect((row.accepted == nil) == isProtected)
    #expect(row.rejected?.code == (isProtected ? "protected" : nil))
    guard let rejected = row.rejected else { return }
    #expect(rejected.column == column.lowercased() && rejected.reason.contains("skyddade uppgifter"))
    #expect(!rejected.reason.contains("Hemliga"))
  }
}
