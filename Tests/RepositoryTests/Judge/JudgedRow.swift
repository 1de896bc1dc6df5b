import Foundation
import GRDB

/// A row of the register as it lies there.
struct JudgedRow {
  private var values: [String: DatabaseValue] = [:]

  init(_ row: Row) {
    for (column, value) in row { values[column] = value }
  }

  var id: Int64 { int("id") ?? 0 }

  func int(_ column: String) -> Int64? { values[column].flatMap { Int64.fromDatabaseValue($0) } }

  func text(_ column: String) -> String? { values[column].flatMap { String.fromDatabaseValue($0) } }

  /// Whether a column of 0 and 1 holds 1; a column that there is not holds 0.
  func flag(_ column: String) -> Bool { int(column) == 1 }

  /// The row with the columns of another that it has not itself.
  func adding(_ other: JudgedRow) -> JudgedRow {
    var both = self
    both.values.merge(other.values) { own, _ in own }
    return both
  }

  /// A column of JSON, as words and lists of them.
  func json(_ column: String) -> [String: Any] {
    guard let text = text(column) else { return [:] }
    return (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]) ?? [:]
  }
}
