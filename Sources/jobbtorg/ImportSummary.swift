import Casework
import Domain
import Foundation

/// How an import went, as the command prints it (R1.9).
struct ImportSummary {
  var report: ImportReport
  var isDryRun: Bool

  /// Prints counts, then a line a remark; a piece at a time, so that a million remarks are never one text.
  func printText(to write: (String) throws -> Void) throws {
    try write(
      """
      records     \(report.records)
      accepted    \(report.accepted)
      duplicates  \(report.duplicates.count)
      unchanged   \(report.unchanged)
      rejected    \(report.rejected.count)
      warnings    \(report.warnings.count)

      """)
    if isDryRun { try write("dry run: nothing was written\n") }
    for (word, remarks) in [
      ("rejected", report.rejected), ("duplicate", report.duplicates), ("warning", report.warnings),
    ] {
      for remark in remarks {
        try write(
          "\(word): record \(remark.record), line \(remark.line): \(Self.placed(remark)) [\(remark.code)]\n")
      }
    }
  }

  /// Prints one object; `duplicates` is a count, what they are stands in `duplicateRecords`.
  func printJSON(to write: (String) throws -> Void) throws {
    try write(
      """
      {
        "records": \(report.records),
        "accepted": \(report.accepted),
        "duplicates": \(report.duplicates.count),
        "unchanged": \(report.unchanged),
        "dryRun": \(isDryRun)
      """)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for (key, remarks) in [
      ("rejected", report.rejected), ("duplicateRecords", report.duplicates), ("warnings", report.warnings),
    ] {
      try write(",\n  \"\(key)\": [")
      for (index, remark) in remarks.enumerated() {
        let object = String(decoding: try encoder.encode(Remark(remark)), as: UTF8.self)
        try write((index == 0 ? "\n    " : ",\n    ") + object)
      }
      try write(remarks.isEmpty ? "]" : "\n  ]")
    }
    try write("\n}\n")
  }

  /// The reason with its column before it, where it does not begin with that already.
  private static func placed(_ remark: ImportRemark) -> String {
    let reason = TextFilter.visible(remark.reason)
    guard let column = remark.column, !reason.hasPrefix("\(column): ") else { return reason }
    return "\(column): \(reason)"
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
