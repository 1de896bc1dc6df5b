import CNcurses
import TerminalKit

/// Makes events of what curses reads; gathers a bracketed paste into one.
struct KeyReader {
  private var paste: String.UnicodeScalarView?

  /// The event that a key completes; nil for keys without a meaning here and within a paste.
  mutating func event(key: Int32, character: UInt32) -> Event? {
    switch Int(key) {
    case CN_KEY_PASTE_BEGIN:
      paste = String.UnicodeScalarView()
      return nil
    case CN_KEY_PASTE_END:
      defer { paste = nil }
      return paste.map { .paste(String($0).replacingLineEnds) }
    case CN_KEY_CHARACTER:
      guard let scalar = Unicode.Scalar(character) else { return nil }
      if paste != nil {
        paste?.append(scalar)
        return nil
      }
      return KeyReader.key(scalar).map(Event.key)
    case let code:
      return paste == nil ? KeyReader.key(code: code).map(Event.key) : nil
    }
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 9: .tab
    case 10, 13: .enter
    case 27: .escape
    case 8, 127: .backspace
    case 1...26: Unicode.Scalar(scalar.value + 96).map { .control(Character($0)) }
    case 0..<32, 128..<160: nil
    default: .character(Character(scalar))
    }
  }

  private static func key(code: Int) -> Key? {
    switch code {
    case CN_KEY_UP: .up
    case CN_KEY_DOWN: .down
    case CN_KEY_LEFT: .left
    case CN_KEY_RIGHT: .right
    case CN_KEY_HOME: .home
    case CN_KEY_END: .end
    case CN_KEY_PAGE_UP: .pageUp
    case CN_KEY_PAGE_DOWN: .pageDown
    case CN_KEY_ENTER: .enter
    case CN_KEY_BACKSPACE: .backspace
    case CN_KEY_DELETE: .delete
    case CN_KEY_INSERT: .insert
    case CN_KEY_BACK_TAB: .backTab
    case CN_KEY_WORD_LEFT: .wordLeft
    case CN_KEY_WORD_RIGHT: .wordRight
    case CN_KEY_F1..<CN_KEY_F1 + 24: .function(code - CN_KEY_F1 + 1)
    default: nil
    }
  }
}

extension String {
  /// Terminals send a pasted line break as CR.
  fileprivate var replacingLineEnds: String {
    String(map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
