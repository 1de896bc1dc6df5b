/// Makes exported cells harmless to a spreadsheet, and takes that off again on import (R16.1).
///
/// A spreadsheet runs a cell that starts with `=`, `+`, `-`, `@`, tab, CR or LF as a formula; a `'` before it makes
/// it text. A cell that already has such quotes gets one more, so that `restored(neutralised(x)) == x` for every x.
public enum CsvSafety {
  /// The cell as an export writes it.
  public static func neutralised(_ cell: String) -> String {
    isDangerous(cell) ? "'" + cell : cell
  }

  /// The cell as it was before an export neutralised it.
  public static func restored(_ cell: String) -> String {
    guard cell.utf8.first == quote, isDangerous(cell) else { return cell }
    return String(cell.unicodeScalars.dropFirst())
  }

  private static let quote = UInt8(ascii: "'")

  private static func isDangerous(_ cell: String) -> Bool {
    guard let first = cell.utf8.first(where: { $0 != quote }) else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A, 0x0D: return true
    default: return false
    }
  }
}
