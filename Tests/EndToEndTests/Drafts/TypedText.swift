/// What a field holds after some keys, worked out apart from the program: letters, a place among them, lines.
struct TypedText {
  /// A key that edits: what is sent to the terminal for it.
  enum Stroke: Equatable {
    case letter(Character)
    case paste(String)
    case newLine, backspace, delete, left, right, home, end

    /// The bytes of the key on an xterm whose keypad keys are on.
    var bytes: String {
      switch self {
      case .letter(let letter): String(letter)
      case .paste(let text): "\u{1B}[200~\(text)\u{1B}[201~"
      case .newLine: "\r"
      case .backspace: "\u{7F}"
      case .delete: "\u{1B}[3~"
      case .left: "\u{1B}OD"
      case .right: "\u{1B}OC"
      case .home: "\u{1B}OH"
      case .end: "\u{1B}OF"
      }
    }
  }

  private(set) var letters: [Character] = []
  private var place = 0

  /// What stands in the field.
  var text: String { String(letters) }
  var lines: [Substring] { text.split(separator: "\n") }

  /// Lets a key do what people expect of it.
  mutating func take(_ stroke: Stroke) {
    switch stroke {
    case .letter(let letter): insert([letter])
    case .paste(let text): insert(Array(text))
    case .newLine: insert(["\n"])
    case .backspace:
      guard place > 0 else { return }
      place -= 1
      letters.remove(at: place)
    case .delete: if place < letters.count { letters.remove(at: place) }
    case .left: place = max(0, place - 1)
    case .right: place = min(letters.count, place + 1)
    case .home: while place > 0, letters[place - 1] != "\n" { place -= 1 }
    case .end: while place < letters.count, letters[place] != "\n" { place += 1 }
    }
  }

  private mutating func insert(_ new: [Character]) {
    letters.insert(contentsOf: new, at: place)
    place += new.count
  }
}
