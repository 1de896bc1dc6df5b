import Foundation
import TerminalKit

/// Random keys as somebody presses them who knows the program: ways to its screens more often than single letters.
public enum KeyScript {
  /// How many scripts are played: `usual`, or what `JOBBTORG_TEST_SCRIPTS` says.
  public static func count(_ usual: Int) -> Int {
    ProcessInfo.processInfo.environment["JOBBTORG_TEST_SCRIPTS"].flatMap { Int($0) } ?? usual
  }

  /// The seeds of that many scripts, which are played side by side; the first is drawn and printed.
  public static func seeds(_ usual: Int, _ test: String) -> [UInt64] {
    let first = SeededGenerator.printedSeed(test)
    return (0..<UInt64(count(usual))).map { first &+ $0 }
  }

  /// Up to 500 keys. Ctrl-L and what leaves the program from its first screen are not among them.
  public static func random(using source: inout SeededGenerator) -> [Key] {
    let length = Int.random(in: 50...500, using: &source)
    var keys: [Key] = []
    while keys.count < length {
      switch Int.random(in: 0..<10, using: &source) {
      case 0...2: keys += phrases.randomElement(using: &source) ?? []
      case 3...5: keys.append(moves.randomElement(using: &source) ?? .down)
      default: keys.append(letters.randomElement(using: &source) ?? "s")
      }
    }
    return Array(keys.prefix(length))
  }

  /// Keys of which one is run of several that wait, so that typing ahead is not the same as one by one.
  public static let oneAtATime: Set<Key> = ["å", "Å", .control("z"), .control("y")]

  /// What a keyboard sends for a key.
  public static func bytes(_ key: Key) -> [UInt8] {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let letter): [(letter.asciiValue ?? 96) - 96]
    case .enter: [13]
    case .escape: [27]
    case .tab: [9]
    case .backspace: [127]
    case .backTab: Array("\u{1B}[Z".utf8)
    case .up: Array("\u{1B}[A".utf8)
    case .down: Array("\u{1B}[B".utf8)
    case .right: Array("\u{1B}[C".utf8)
    case .left: Array("\u{1B}[D".utf8)
    case .home: Array("\u{1B}[H".utf8)
    case .end: Array("\u{1B}[F".utf8)
    case .pageUp: Array("\u{1B}[5~".utf8)
    case .pageDown: Array("\u{1B}[6~".utf8)
    case .delete: Array("\u{1B}[3~".utf8)
    case .insert, .wordLeft, .wordRight, .function: []
    }
  }

  /// Ways to somewhere, each beginning at any place.
  private static let phrases: [[Key]] =
    ["1", "2", "3", "4", "6", "7", "sas", "ssvens", "vvf", "nnu", "rj", "bg", "kja", "p+m", "å", "åå", "tf"].map {
      Array($0).map(Key.character)
    } + [
      ["2", .enter], ["s", "a", .enter, "k"], ["2", .enter, "b", .enter], ["3", .enter, "n", "u"],
      [":", "b", "o", .enter],
      ["?", "k", .escape], ["4", .enter, .escape], [.escape, .escape, "2"], [.control("y")], [.control("z")],
      ["2", .space, .space, "c", .enter], ["2", .enter, "n", "h", "e", "j", .control("s")], [.escape, "k", "2"],
    ]
  private static let moves: [Key] = [
    .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .space,
    .backspace, .control("s"), .control("f"),
  ]
  private static let letters: [Key] = "abcdefghijklmnoprstuvwxyzåäö.+-, 123467:?".map(Key.character)
}
