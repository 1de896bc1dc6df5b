import Foundation

/// A command that a page shows, in a block of its own or among its words, as it stands there without the remark behind it.
struct DocumentedCommand: Hashable, CustomStringConvertible {
  var page: String
  var text: String
  /// What is said behind `#`.
  var remark: String

  var description: String { "\(page): \(text)" }

  /// The program's own commands on all pages, each once, in their order.
  static func ofTheProgram() throws -> [Self] {
    var seen: Set<String> = []
    return try all().filter { $0.text.hasPrefix("jobbtorg ") && seen.insert($0.text).inserted }
  }

  /// Whatever looks like a command.
  static func all() throws -> [Self] {
    try Documentation.pages().flatMap { page in
      var (isFenced, isBlock) = (false, false)
      var found: [Self] = []
      for line in try page.text().split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          isFenced.toggle()
          isBlock = isFenced && (line == "```" || line == "```sh")
        } else if isBlock {
          if Self.starts.contains(where: { line.hasPrefix($0) }) {
            let parts = line.split(separator: " # ", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            found.append(Self(page: page.name, text: parts[0], remark: parts.dropFirst().first ?? ""))
          }
        } else if !isFenced {
          for match in line.matches(of: /`([^`]+)`/) where Self.starts.contains(where: { match.1.hasPrefix($0) }) {
            found.append(Self(page: page.name, text: String(match.1), remark: ""))
          }
        }
      }
      return found
    }
  }

  private static let starts = ["jobbtorg ", "swift ", ".ci/", ".build/", "JOBBTORG_", "RECORD_", "jobbtorg-bench "]
}
