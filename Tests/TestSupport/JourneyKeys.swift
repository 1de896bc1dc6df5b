import Foundation
import TerminalKit

/// The keys that the journeys press, as bytes: read from the journeys themselves, so that a new one is among them.
public struct JourneyKeys: Sendable, CustomStringConvertible {
  /// File and test.
  public var name: String
  /// What a keyboard sends, from the journey's first key to its last.
  public var bytes: [UInt8]

  public var description: String { name }

  /// Keys under a name.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Every test of `Tests/EndToEndTests` that presses keys. What a test computes is left out; what it spells is in.
  public static func all() throws -> [JourneyKeys] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("EndToEndTests")
    let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return try (paths ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }.flatMap { path in
      let text = try String(contentsOf: path, encoding: .utf8)
      return text.split(separator: "func ").enumerated().compactMap { index, function in
        let bytes = bytes(of: function)
        return bytes.isEmpty ? nil : JourneyKeys(name: "\(path.lastPathComponent) \(index)", bytes: bytes)
      }
    }
  }

  private static func bytes(of function: Substring) -> [UInt8] {
    let calls = /\.(press|type|openCard|paste)\((.*?)\)\n|(Step)\((keys: "(?:[^"\\]|\\.)*")/.dotMatchesNewlines()
    return function.matches(of: calls).flatMap { call -> [UInt8] in
      if let step = call.output.4 { return Array(plain(step.dropFirst(7).dropLast()).utf8) }
      let arguments = call.output.2 ?? ""
      let words = arguments.prefix { $0 != ":" }.matches(of: /"((?:[^"\\]|\\.)*)"/).map { plain($0.output.1) }
      switch call.output.1 {
      case "openCard": return Array("s\(words.first ?? "")\r".utf8)
      case "press" where !arguments.contains("for:"): return words.flatMap(key)
      default: return Array((words.first ?? "").utf8)
      }
    }
  }

  /// A literal's text; what it computes is left out.
  private static func plain(_ literal: Substring) -> String {
    String(literal).replacing(/\\u\{([0-9A-Fa-f]+)\}/) { code in
      UInt32(code.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }.replacing(/\\\(.*?\)/, with: "").replacing("\\r", with: "\r").replacing("\\n", with: "\n")
      .replacing("\\t", with: "\t").replacing("\\\"", with: "\"")
  }

  /// A key by tmux's name.
  private static func key(_ name: String) -> [UInt8] {
    let names: [String: Key] = [
      "Enter": .enter, "Escape": .escape, "Tab": .tab, "BTab": .backTab, "BSpace": .backspace, "DC": .delete, "Up": .up,
      "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end, "PPage": .pageUp, "NPage": .pageDown,
      "Space": .space,
    ]
    if let key = names[name] { return KeyScript.bytes(key) }
    if name.hasPrefix("C-"), let letter = name.last { return KeyScript.bytes(.control(letter)) }
    return name == "F1" ? Array("\u{1B}OP".utf8) : Array(name.utf8)
  }
}
