/// Reads the names of keys, as somebody writes them into a file of their own.
public enum KeyName {
  /// The key that is called `name`: as `wording` shows it ("Blanksteg", "Ctrl-S", "ö"), or in English ("Space", "PageUp").
  /// Capital and small letters are the same. Nil for what no terminal sends.
  public static func key(_ name: String, wording: Wording) -> Key? {
    let wanted = name.lowercased()
    if let letter = wanted.first, wanted.count == 1 {
      return letter == " " || letter.isWhitespace ? nil : .character(letter)
    }
    if let key = named.first(where: { wording.name(of: $0).lowercased() == wanted }) { return key }
    return english[wanted]
  }

  /// Every key that is no plain character.
  private static let named: [Key] =
    [
      .space, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
      .pageUp, .pageDown, .wordLeft, .wordRight,
    ] + (1...12).map(Key.function) + "abcdefghijklmnopqrstuvwxyz".map(Key.control)

  private static let english: [String: Key] = [
    "space": .space, "enter": .enter, "return": .enter, "esc": .escape, "escape": .escape, "tab": .tab,
    "shift-tab": .backTab, "backspace": .backspace, "delete": .delete, "del": .delete, "insert": .insert, "up": .up,
    "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pageup": .pageUp, "pgup": .pageUp,
    "pagedown": .pageDown, "pgdn": .pageDown,
  ]
}
