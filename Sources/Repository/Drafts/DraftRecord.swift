import Domain
import Foundation

/// One line of a draft's file: everything that is written, or what one key changed.
///
/// `CHECKSUM JSON\n`. A line that is torn, or whose checksum is another, is no record.
struct DraftRecord: Codable, Equatable {
  /// Whose draft of which form in which register; in records that hold everything.
  struct Owner: Codable, Equatable {
    var register: String
    var author: Int64
    var form: String
  }

  /// The program's run that wrote it; what one key changed is against what the same run wrote before.
  var run: String
  /// The record's number in that run.
  var number: Int
  /// When it was written.
  var at: LocalDateTime
  var owner: Owner?
  /// Everything that is written, in a record with an owner; else the fields that have another value.
  var set: [String: [String]]?
  /// Fields that are as they were loaded again.
  var drop: [String]?
  /// A piece of text in one field.
  var splice: TextSplice?
  /// The draft was thrown away, or with false taken up again; nothing of what is written changes.
  var thrown: Bool?
  /// The draft was set aside: the same person began another in the same form in another window.
  var aside: Bool?

  /// The record as a line.
  func line() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = Array(try encoder.encode(self))
    return Array(DraftRecord.checksum(json).utf8) + [0x20] + json + [0x0A]
  }

  /// The record in a line without its line break; nil when it is none.
  init?(line: ArraySlice<UInt8>) {
    guard let blank = line.firstIndex(of: 0x20) else { return nil }
    let json = Array(line[(blank + 1)...])
    guard line[..<blank].elementsEqual(DraftRecord.checksum(json).utf8),
      let record = try? JSONDecoder().decode(DraftRecord.self, from: Data(json))
    else { return nil }
    self = record
  }

  init(
    run: String, number: Int, at: LocalDateTime, owner: Owner? = nil, set: [String: [String]]? = nil,
    drop: [String]? = nil, splice: TextSplice? = nil, thrown: Bool? = nil,
    aside: Bool? = nil
  ) {
    self.run = run
    self.number = number
    self.at = at
    self.owner = owner
    self.set = set
    self.drop = drop
    self.splice = splice
    self.thrown = thrown
    self.aside = aside
  }

  private static func checksum(_ bytes: [UInt8]) -> String { String(Fingerprint64.of(bytes), radix: 16) }
}
