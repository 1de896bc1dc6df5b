/// Where each key of a TOML file stands. The library knows lines for syntax errors only.
///
/// Keys are paths with the number of the entry in arrays of tables, 1 the first: `job_centre[2].room[1].places`.
public struct TOMLLines: Sendable {
  private var lines: [String: Int] = [:]

  /// Finds the keys of a file.
  public init(_ text: String) {
    var table = ""
    var counts: [String: Int] = [:]
    var openQuotes: Substring?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if let quotes = openQuotes {
        if line.contains(quotes) { openQuotes = nil }
        continue
      }
      let content = line.drop { $0 == " " || $0 == "\t" }
      if content.hasPrefix("[[") {
        let path = Self.resolved(Self.name(content.dropFirst(2)), counts)
        counts[path, default: 0] += 1
        table = path + "[\(counts[path]!)]"
        lines[table] = number
        if lines[path] == nil { lines[path] = number }
      } else if content.hasPrefix("[") {
        table = Self.resolved(Self.name(content.dropFirst()), counts)
        lines[table] = number
      } else if let equals = content.firstIndex(of: "="), !content.hasPrefix("#") {
        let key = Self.name(content[..<equals])
        lines[table.isEmpty ? key : table + "." + key] = number
        let value = content[content.index(after: equals)...]
        for quotes in ["\"\"\"", "'''"]
        where value.split(separator: quotes, omittingEmptySubsequences: false).count == 2 {
          openQuotes = Substring(quotes)
        }
      }
    }
  }

  /// The line of `key`, else of the nearest table around it, else 1.
  public subscript(key: String) -> Int {
    var path = key[...]
    while true {
      if let line = lines[String(path)] { return line }
      guard let cut = path.lastIndex(where: { $0 == "." || $0 == "[" }) else { return 1 }
      path = path[..<cut]
    }
  }

  /// A dotted name, where each part that is an array of tables stands for its latest entry, except the last.
  private static func resolved(_ name: String, _ counts: [String: Int]) -> String {
    var path = ""
    let parts = name.split(separator: ".")
    for (index, part) in parts.enumerated() {
      path += (path.isEmpty ? "" : ".") + part
      if index < parts.count - 1, let count = counts[path] { path += "[\(count)]" }
    }
    return path
  }

  private static func name(_ text: Substring) -> String {
    String(text.prefix { $0 != "]" }.filter { !$0.isWhitespace && $0 != "\"" })
  }
}
