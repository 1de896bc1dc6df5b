import TerminalTesting

extension Driver {
  /// The first column of the rows below the headings of a list of clients or referrals.
  var listed: [String] {
    guard let head = rows.firstIndex(where: { $0.contains("Namn") && $0.contains("  ") }) else { return [] }
    return rows[(head + 1)...].dropLast(2).map { ListedRow($0).name }.filter { !$0.isEmpty }
  }

  /// The first column of the selected row.
  var selected: String? { rows.first { $0.contains("▸") }.map { ListedRow($0).name } }
}

/// A row of a list, cut at its columns.
private struct ListedRow {
  let name: String

  init(_ row: String) {
    let text = row.drop { $0 == " " || $0 == "▸" || $0 == "*" }
    var name = ""
    var blanks = 0
    for character in text {
      blanks = character == " " ? blanks + 1 : 0
      if blanks == 2 { break }
      name.append(character)
    }
    self.name = name.hasSuffix(" ") ? String(name.dropLast()) : name
  }
}
