import TerminalKit

/// A terminal in memory that obeys what the program may send and nothing else: the allow-list of sequences.
///
/// Whatever is not on the list is kept in `faults`, with what came before it.
struct ScreenModel {
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var cells: [[String]]
  private(set) var faults: [String] = []
  /// The window's title as it was set, nil before and after.
  private(set) var title: String?
  /// Whether the alternate screen, bracketed paste and the keypad's own keys are on.
  private(set) var modes: Set<String> = []
  private(set) var x = 0
  private(set) var y = 0
  private(set) var isCursorShown = true
  private var savedTitle: String??
  private var wrapsNext = false
  private var top = 0
  private var bottom: Int
  private var last = " "
  /// The bytes of a sequence or letter that is not complete.
  private var pending: [UInt8] = []

  init(columns: Int, rows: Int) {
    (self.columns, self.rows, bottom) = (columns, rows, rows - 1)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The screen as text, without blanks at the ends of lines.
  var text: String { cells.map { ScreenModel.trimmed($0.joined()) }.joined(separator: "\n") }

  private static func trimmed(_ row: String) -> String {
    var row = row[...]
    while row.last == " " { row.removeLast() }
    return String(row)
  }

  /// The window has another size; what is on it is the program's to paint again.
  mutating func resize(columns: Int, rows: Int) {
    self = ScreenModel(columns: columns, rows: rows, keeping: self)
  }

  private init(columns: Int, rows: Int, keeping old: ScreenModel) {
    self.init(columns: columns, rows: rows)
    (faults, title, modes, savedTitle, pending) = (old.faults, old.title, old.modes, old.savedTitle, old.pending)
    isCursorShown = old.isCursorShown
    for (y, row) in old.cells.prefix(rows).enumerated() {
      for (x, cell) in row.prefix(columns).enumerated() { cells[y][x] = cell }
    }
    (x, y) = (min(old.x, columns - 1), min(old.y, rows - 1))
  }

  /// Takes bytes in.
  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      pending.append(byte)
      if let isDone = step(), isDone { pending = [] }
    }
  }

  /// Deals with `pending`; nil or false while more bytes belong to it.
  private mutating func step() -> Bool? {
    guard let first = pending.first else { return nil }
    switch first {
    case 0x1B: return sequence()
    case 0x0D: (x, wrapsNext) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: (x, wrapsNext) = (max(0, x - 1), false)
    case 0x00...0x1F, 0x7F: fault("control \(first)")
    case 0x20...0x7E: put(String(UnicodeScalar(first)))
    default: return letter()
    }
    return true
  }

  private mutating func letter() -> Bool? {
    let length = pending[0] >= 0xF0 ? 4 : pending[0] >= 0xE0 ? 3 : pending[0] >= 0xC2 ? 2 : 1
    if pending.count < length { return nil }
    guard let text = String(validating: pending, as: UTF8.self), let scalar = text.unicodeScalars.first else {
      fault("no UTF-8")
      return true
    }
    if Sanitiser.isForbidden(scalar) { fault("U+\(String(scalar.value, radix: 16))") } else { put(text) }
    return true
  }

  private mutating func sequence() -> Bool? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      guard pending.count > 2, let end = pending.last, (0x40...0x7E).contains(end) else {
        if pending.count > 40 { fault("an endless CSI") }
        return pending.count > 40
      }
      control(String(decoding: pending[2..<pending.count - 1], as: UTF8.self), Character(UnicodeScalar(end)))
    case UInt8(ascii: "]"):
      guard pending.count > 3, pending.suffix(2) == [0x1B, UInt8(ascii: "\\")] else {
        if pending.last == 7 || pending.count > 200 { fault("OSC \(String(decoding: pending, as: UTF8.self))") }
        return pending.last == 7 || pending.count > 200
      }
      let text = String(decoding: pending[2..<pending.count - 2], as: UTF8.self)
      if text == "2;Jobbtorg" { title = "Jobbtorg" } else { fault("OSC \(text)") }
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      guard pending.count > 2 else { return nil }
      if pending[2] != UInt8(ascii: "B") { fault("character set \(pending[2])") }
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"): break
    case UInt8(ascii: "M"): if y > top { y -= 1 } else { scroll(from: top, by: -1) }
    default: fault("ESC \(pending[1])")
    }
    return true
  }

  private mutating func control(_ parameters: String, _ end: Character) {
    if parameters.hasPrefix("?"), "hl".contains(end) { return mode(parameters.dropFirst(), isOn: end == "h") }
    guard parameters.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ";") }) else {
      return fault("CSI \(parameters)\(end)")
    }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = numbers.first ?? 0
    let count = max(1, first)
    if !"mht".contains(end), end != "b" { wrapsNext = false }
    switch end {
    case "H": (y, x) = (min(rows, count) - 1, min(columns, max(1, numbers.dropFirst().first ?? 1)) - 1)
    case "A": y = max(0, y - count)
    case "B": y = min(rows - 1, y + count)
    case "C": x = min(columns - 1, x + count)
    case "D": x = max(0, x - count)
    case "G": x = min(columns, count) - 1
    case "d": y = min(rows, count) - 1
    case "J": erase(first)
    case "K": eraseLine(first)
    case "X": for column in x..<min(columns, x + count) { cells[y][column] = " " }
    case "P":
      cells[y].removeSubrange(x..<min(columns, x + count))
      cells[y] += Array(repeating: " ", count: columns - cells[y].count)
    case "@":
      cells[y].insert(contentsOf: Array(repeating: " ", count: count), at: x)
      cells[y] = Array(cells[y].prefix(columns))
    case "L": scroll(from: y, by: -count)
    case "M": scroll(from: y, by: count)
    case "S": scroll(from: top, by: count)
    case "T": scroll(from: top, by: -count)
    case "b": for _ in 0..<count { put(last) }
    case "r":
      bottom = min(rows, max(1, numbers.dropFirst().first ?? rows)) - 1
      (top, x, y) = (min(bottom, count - 1), 0, 0)
    case "m": break
    case "l" where first == 4: break
    case "t" where numbers == [22, 2] || numbers == [22, 0, 0]: savedTitle = title
    case "t" where numbers == [23, 2] || numbers == [23, 0, 0]: title = savedTitle ?? nil
    default: fault("CSI \(parameters)\(end)")
    }
  }

  private mutating func mode(_ text: Substring, isOn: Bool) {
    switch text {
    case "25": isCursorShown = isOn
    case "1049", "2004", "1": if isOn { modes.insert(String(text)) } else { modes.remove(String(text)) }
    // The shapes of the cursor and wrapping at the edge, as terminfo has them.
    // Likewise bytes with eight bits, which UTF-8 has anyway.
    case "12", "7", "12;25", "1034":
      if text == "12;25" { isCursorShown = isOn }
    // Reports of the mouse and the focus are switched off, whoever switched them on.
    case "1000;1002;1003;1004;1005;1006;1015": if isOn { fault("reports") }
    default: fault("mode \(text)")
    }
  }

  private mutating func put(_ text: String) {
    let width = text.unicodeScalars.first.map { TextWidth.of($0) } ?? 1
    if width <= 0 {
      let column = wrapsNext ? x : max(0, x - 1)
      cells[y][column] += text
      return
    }
    last = text
    if wrapsNext {
      x = 0
      lineFeed()
      wrapsNext = false
    }
    cells[y][x] = text
    if width == 2, x + 1 < columns { cells[y][x + 1] = "" }
    x += width
    if x >= columns { (x, wrapsNext) = (columns - 1, true) }
  }

  private mutating func lineFeed() {
    if y == bottom { scroll(from: top, by: 1) } else { y = min(rows - 1, y + 1) }
  }

  private mutating func scroll(from first: Int, by count: Int) {
    guard first <= bottom else { return }
    let blank = Array(repeating: " ", count: columns)
    for _ in 0..<abs(count) {
      if count > 0 {
        cells.remove(at: first)
        cells.insert(blank, at: bottom)
      } else {
        cells.remove(at: bottom)
        cells.insert(blank, at: first)
      }
    }
  }

  private mutating func erase(_ what: Int) {
    let blank = Array(repeating: " ", count: columns)
    eraseLine(what)
    for row in what == 0 ? y + 1..<rows : what == 1 ? 0..<y : 0..<rows { cells[row] = blank }
  }

  private mutating func eraseLine(_ what: Int) {
    for column in what == 0 ? x..<columns : what == 1 ? 0..<x + 1 : 0..<columns { cells[y][column] = " " }
  }

  private mutating func fault(_ what: String) { faults.append("\(what) after “\(text.suffix(60))”") }
}
