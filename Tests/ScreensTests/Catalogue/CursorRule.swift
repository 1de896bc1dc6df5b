import TerminalKit

/// Where the hardware cursor may stand, since screen readers, braille displays and magnifiers follow it: at the first cell
/// of the selected row, in the field that is typed in, or at the first letter of what there is to read or answer.
enum CursorRule {
  /// What is wrong in a frame; nil when nothing is.
  static func fault(of frame: Canvas) -> String? {
    guard let cursor = frame.cursor else { return "no cursor" }
    guard let cell = frame.cell(cursor.x, cursor.y) else { return "the cursor is outside" }
    if cell.style.ground == .field { return nil }
    let row = Array(frame.row(cursor.y))
    let selected = (0..<frame.fullSize.height).filter { y in frame.row(y).contains { $0.style.ground == .selection } }
    let hasField = (0..<frame.fullSize.height).contains { y in frame.row(y).contains { $0.style.ground == .field } }
    // A box over the page, with a question or a field in it.
    if let frame = row[..<cursor.x].lastIndex(where: { $0.text == "│" }),
      row[(frame + 1)..<cursor.x].allSatisfy({ $0.text == " " }), cell.text != " "
    {
      return nil
    }
    if cell.style.ground == .selection {
      var x = cursor.x - 1
      while x >= 0, row[x].style.ground == .selection {
        guard [" ", "▸", "*", "↑", "↓"].contains(row[x].text) else {
          return "the cursor is not at the row's first letter"
        }
        x -= 1
      }
      return nil
    }
    if hasField { return "a field is typed in and the cursor is not there" }
    if !selected.isEmpty { return "row \(selected[0]) is selected and the cursor is at \(cursor.x),\(cursor.y)" }
    // Nothing is selected: the beginning of a text, or of the first answer to a question.
    var x = cursor.x - 1
    while x >= 0, !["(", "["].contains(cell.text) {
      guard row[x].text == " " else { return "the cursor is in the middle of a line" }
      x -= 1
    }
    return cell.text == " " ? "the cursor is on a blank" : nil
  }
}
