import Casework
import Domain

/// What a draft's file says, read from its beginning.
///
/// A record that is torn (the last one before a power cut) is passed over, and what hung on it until everything is written
/// down again. Two runs of the program may write in turn: the last one's text holds.
struct DraftLog {
  private(set) var owner: DraftRecord.Owner?
  private(set) var draft: FormDraft?
  /// What the draft is called as it is now.
  private(set) var state: String?
  /// When it was thrown away; nil where it was not.
  private(set) var thrown: LocalDateTime?
  /// When it was set aside; nil where it was not.
  private(set) var aside: LocalDateTime?

  init(_ bytes: [UInt8]) {
    var texts: [String: [String: [String]]] = [:]
    for line in bytes.split(separator: 0x0A) {
      guard let record = DraftRecord(line: line) else {
        texts = [:]
        continue
      }
      if record.aside == true {
        aside = record.at
        continue
      }
      if let isThrown = record.thrown {
        thrown = isThrown ? record.at : nil
        aside = nil
        continue
      }
      aside = nil
      if let owner = record.owner {
        self.owner = owner
        texts[record.run] = record.set ?? [:]
      } else {
        guard let before = texts[record.run], let after = DraftLog.apply(record, to: before) else {
          texts[record.run] = nil
          continue
        }
        texts[record.run] = after
      }
      draft = texts[record.run].map { FormDraft(fields: $0, written: record.at) }
      state = "\(record.run).\(record.number)"
    }
  }

  private static func apply(_ record: DraftRecord, to fields: [String: [String]]) -> [String: [String]]? {
    var fields = fields
    for name in record.drop ?? [] { fields[name] = nil }
    fields.merge(record.set ?? [:]) { $1 }
    if let splice = record.splice {
      guard let text = splice.applied(to: fields[splice.field]?.first ?? "") else { return nil }
      fields[splice.field] = [text]
    }
    return fields
  }
}
