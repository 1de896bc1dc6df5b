import Foundation

/// How column names are compared: case, spaces around and the way å, ä and ö are composed do not matter.
enum ColumnName {
  static func folded(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
