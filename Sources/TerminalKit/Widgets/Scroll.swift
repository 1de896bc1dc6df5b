/// How far what is longer than its room is scrolled, moved by the arrows, by pages, and to both ends.
public struct Scroll: Sendable, Equatable {
  /// The first line that is seen.
  public private(set) var first = 0

  public init() {}

  /// The keys that move it.
  public static let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]

  /// Moves by a key; any other key only brings it back within its lines.
  ///
  /// - Parameters:
  ///   - lines: how many lines there are.
  ///   - height: how many of them are seen at once.
  public mutating func handle(_ key: Key? = nil, lines: Int, height: Int) {
    switch key {
    case .up: first -= 1
    case .down: first += 1
    case .pageUp: first -= height
    case .pageDown: first += height
    case .home: first = 0
    case .end: first = lines
    default: break
    }
    first = max(0, min(first, lines - height))
  }

  /// How many lines there are above and below those that are seen, and the keys that lead there; nil where all are seen.
  func hint(lines: Int, height: Int, wording: Wording) -> String? {
    let below = max(0, lines - first - height)
    return first > 0 || below > 0 ? wording.unseen(first, below) : nil
  }
}
