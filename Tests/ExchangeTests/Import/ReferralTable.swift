import Casework
import Domain
import Exchange

/// Reads referrals from a text or a file as of 2008-04-21, before any register is asked.
enum ReferralTable {
  static let today = Day(year: 2008, month: 4, day: 21)!

  static func entries(_ reader: DelimitedReader) throws -> [ImportEntry] {
    var reader = reader
    let parser = ReferralRowParser(columns: try ReferralColumns(reader.columnNames), today: today)
    var entries: [ImportEntry] = []
    while let record = try reader.next() { entries.append(parser.parse(record)) }
    return entries
  }

  static func entries(_ text: String) throws -> [ImportEntry] {
    try entries(DelimitedReader(PiecewiseBytes(text), optionalLastColumn: ReferralColumn.rejectReason))
  }

  /// A file of one row with these cells over an otherwise correct referral.
  static func file(_ cells: [String: String]) -> String {
    var values = [
      "personnummer": "19800724-9934", "förnamn": "Ulrik", "efternamn": "Wahlgren", "stadsdel": "Bromma",
      "målgrupp": "försörjningsstöd arbetslöshet", "remissdatum": "2008-04-01",
    ]
    values.merge(cells) { $1 }
    let names = values.keys.sorted()
    let line = names.map { "\"" + values[$0]!.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    return names.joined(separator: ";") + "\n" + line + "\n"
  }

  static func row(_ cells: [String: String]) throws -> ImportEntry { try entries(file(cells))[0] }
}

extension ImportEntry {
  /// The values, nil for a rejection.
  var accepted: ImportedReferral? { if case .referral(let row) = self { row } else { nil } }
  /// The rejection, nil for values.
  var rejected: ImportRemark? { if case .rejected(let remark) = self { remark } else { nil } }
}
