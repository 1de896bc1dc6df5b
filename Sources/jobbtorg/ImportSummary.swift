import Casework
import Domain
import Foundation

/// How an import went, as the command prints it (R1.9).
struct ImportSummary {
  var report: ImportReport
  var isDryRun: Bool

  /// Counts, then a line a remark.
  var text: String {
    var lines = [
      "records     \(report.records)", "accepted    \(report.accepted)", "duplicates  \(report.duplicates.count)",
      "unchanged   \(report.unchanged)", "rejected    \(report.rejected.count)",
      "warnings    \(report.warnings.count)",
    ]
    if isDryRun { lines.append("dry run: nothing was written") }
    for (word, remarks) in [
      ("rejected", report.rejected), ("duplicate", report.duplicates), ("warning", report.warnings),
    ] {
      for remark in remarks {
        lines.append(
          "\(word): record \(remark.record), line \(remark.line): \(Self.placed(remark)) [\(remark.code)]")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The reason with its column before it, where it does not begin with that already.
  private static func placed(_ remark: ImportRemark) -> String {
    let reason = TextFilter.visible(remark.reason)
    guard let column = remark.column, !reason.hasPrefix("\(column): ") else { return reason }
    return "\(column): \(reason)"
  }

  /// One object; `duplicates` is a count, what they are stands in `duplicateRecords`.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let object = Object(
        records: report.records, accepted: report.accepted, duplicates: report.duplicates.count,
        unchanged: report.unchanged, dryRun: isDryRun, rejected: report.rejected.map(Remark.init),
        duplicateRecords: report.duplicates.map(Remark.init), warnings: report.warnings.map(Remark.init))
      return String(decoding: try encoder.encode(object), as: UTF8.self) + "\n"
    }
  }

  private struct Object: Encodable {
    var records, accepted, duplicates, unchanged: Int
    var dryRun: Bool
    var rejected, duplicateRecords, warnings: [Remark]
  }

  private struct Remark: Encodable {
    var record, line: Int
    var column: String?
    var code, reason: String

    init(_ remark: ImportRemark) {
      record = remark.record
      line = remark.line
      column = remark.column
      code = remark.code
      reason = TextFilter.visible(remark.reason)
    }

    enum CodingKeys: CodingKey { case record, line, column, code, reason }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(record, forKey: .record)
      try container.encode(line, forKey: .line)
      // null, not absent, where it is the record as a whole.
      try container.encode(column, forKey: .column)
      try container.encode(code, forKey: .code)
      try container.encode(reason, forKey: .reason)
    }
  }
}
