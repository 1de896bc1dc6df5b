import Foundation

/// A line of the program's own code: what a rule of wording is read from where no screen shows all cases.
public struct SourceLine: Sendable {
  /// The file's name.
  public var file: String
  /// The lines of the file.
  public var lines: [String]
  /// The place among them.
  public var number: Int

  /// The line, without the blanks before it.
  public var text: String { lines[number].trimmingCharacters(in: .whitespaces) }
  /// The line with those before it that belong to the same declaration or nearly so.
  public func after(_ count: Int) -> ArraySlice<String> { lines[max(0, number - count)...number] }
  /// Whether it is nothing but a comment.
  public var isComment: Bool { text.hasPrefix("//") }

  /// "LetterScreen.swift: the line", for a failure.
  public var place: String { "\(file): \(text)" }

  /// All lines of some modules, comments aside.
  public static func all(in modules: String...) throws -> [SourceLine] {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Sources")
    var found: [SourceLine] = []
    for module in modules {
      let folder = sources.appendingPathComponent(module)
      for case let url as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init()
      where url.pathExtension == "swift" {
        let lines = try String(contentsOf: url, encoding: .utf8)
          .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for number in lines.indices {
          let line = SourceLine(file: url.lastPathComponent, lines: lines, number: number)
          if !line.isComment { found.append(line) }
        }
      }
    }
    return found
  }
}

extension SourceLine {
  /// The texts in quotes that begin on the line, with `value` where something is put into them.
  public func literals(filling value: String) -> [String] {
    var found: [String] = []
    var rest = Substring(text)
    while let quote = rest.firstIndex(of: "\"") {
      rest = rest[rest.index(after: quote)...]
      var literal = ""
      var depth = 0
      var before: Character = " "
      var isWhole = false
      while let character = rest.popFirst() {
        if depth > 0 {
          if character == "(" { depth += 1 }
          if character == ")" { depth -= 1 }
        } else if before == "\\" {
          if character == "(" {
            depth = 1
            literal += value
          } else {
            literal.append(character)
          }
          before = " "
          continue
        } else if character == "\"" {
          isWhole = true
          break
        } else if character != "\\" {
          literal.append(character)
        }
        before = character
      }
      if isWhole { found.append(literal) }
    }
    return found
  }
}
