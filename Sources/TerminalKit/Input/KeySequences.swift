/// Which bytes after ESC are which key: what the terminal's description says, and what terminals send besides.
public struct KeySequences: Sendable {
  /// What a sequence means.
  enum Meaning: Hashable, Sendable {
    case key(Key)
    case pasteBegins
  }

  /// By the bytes after ESC.
  private var meanings: [[UInt8]: Meaning] = [:]
  /// What a longer sequence of the table begins with.
  private var openings: Set<[UInt8]> = []

  /// The table of a terminal whose description says `described` (sequences with their ESC); what it says of a sequence
  /// goes before what other terminals mean by it. Only CSI and SS3 sequences are taken: ESC before another byte is Esc,
  /// and a control is the key that it is everywhere.
  public init(described: [(sequence: [UInt8], key: Key)] = []) {
    for (sequence, key) in described { add(sequence, .key(key)) }
    for (text, key) in Self.twins { add([0x1B] + Array(text.utf8), .key(key)) }
    meanings[Array("[200~".utf8)] = .pasteBegins
  }

  private mutating func add(_ sequence: [UInt8], _ meaning: Meaning) {
    let rest = Array(sequence.dropFirst())
    guard sequence.first == 0x1B, rest.count > 1, rest[0] == UInt8(ascii: "[") || rest[0] == UInt8(ascii: "O"),
      rest.allSatisfy({ (0x20...0x7E).contains($0) }), meanings[rest] == nil
    else { return }
    meanings[rest] = meaning
    for length in 1..<rest.count { openings.insert(Array(rest.prefix(length))) }
  }

  func meaning(of bytes: [UInt8]) -> Meaning? { meanings[bytes] }

  func isOpening(_ bytes: [UInt8]) -> Bool { openings.contains(bytes) }

  /// Terminals send these in either mode, whatever their description says, and where there is no description of their own.
  private static let twins: [(String, Key)] =
    zip("ABCDHF", [Key.up, .down, .right, .left, .home, .end]).flatMap { letter, key in
      [("[\(letter)", key), ("O\(letter)", key)]
    } + [
      ("[1~", .home), ("[7~", .home), ("[4~", .end), ("[8~", .end), ("[2~", .insert), ("[3~", .delete),
      ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab), ("OM", .enter),
      ("[1;5D", .wordLeft), ("[1;5C", .wordRight), ("Od", .wordLeft), ("Oc", .wordRight), ("[5D", .wordLeft),
      ("[5C", .wordRight),
    ] + functions + keypad

  private static let functions: [(String, Key)] =
    zip("PQRS", 1...4).map { ("O\($0)", Key.function($1)) }
    + zip("ABCDE", 1...5).map { ("[[\($0)", Key.function($1)) }
    + zip([11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24], 1...12).map { ("[\($0)~", Key.function($1)) }

  /// The number pad of terminals that tell it from the other keys.
  private static let keypad: [(String, Key)] =
    zip("pqrstuvwxyjklmnoX ", "0123456789*+,-./= ").map { ("O\($0)", Key.character($1)) }
}
