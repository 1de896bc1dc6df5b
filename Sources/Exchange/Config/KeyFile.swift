import TOMLKit
import TOMLLines

/// The `[keys]` of a user's `config.toml`: an action's id and the keys it is to have, a name or a list of names.
///
/// What is wrong in one line leaves the other lines as they are: also a line that is no TOML.
public struct KeyFile: Sendable {
  /// A line of the file: an action and the names of its keys.
  public struct Entry: Hashable, Sendable {
    /// The action's id, `clients.filter`.
    public var action: String
    /// The names of keys as written.
    public var keys: [String]
    /// The physical line; the file's first is 1.
    public var line: Int
  }

  /// What is wrong at a line.
  public struct Fault: Hashable, Sendable {
    /// Sorts of faults.
    public enum Reason: Hashable, Sendable {
      /// The line is no TOML; the parser's words, in English.
      case syntax(String)
      /// There is no such table or key outside `[keys]`.
      case unknownKey(String)
      /// The value is neither a text nor a list of texts.
      case value(String)
      /// It is no whole number in its bounds.
      case number(String, ClosedRange<Int>)
    }

    /// The physical line.
    public var line: Int
    /// What it is.
    public var reason: Reason
  }

  /// The entries in the file's order.
  public private(set) var entries: [Entry] = []
  /// The faults in the file's order.
  public private(set) var faults: [Fault] = []

  /// Reads a file's text.
  public init(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while true {
      do {
        try read(String(lines.joined(separator: "\n")))
        break
      } catch {
        let line = max(1, min(error.source.begin.line, lines.count))
        faults.append(Fault(line: line, reason: .syntax(error.description)))
        // The rest of the file still counts: once more without that line, or without the last where it is empty already.
        if !lines[line - 1].isEmpty { lines[line - 1] = "" } else { _ = lines.popLast() }
        if lines.isEmpty { break }
      }
    }
    entries.sort { $0.line < $1.line }
    faults.sort { $0.line < $1.line }
  }

  private mutating func read(_ text: String) throws(TOMLParseError) {
    let places = TOMLLines(text)
    let root: TOMLTable
    do { root = try TOMLTable(string: text) } catch let error as TOMLParseError { throw error } catch { return }
    for key in root.keys {
      if key == "keys", let table = root[key]?.table {
        read(table, prefix: "", places)
      } else if key == "keys" {
        faults.append(Fault(line: places[key], reason: .value(key)))
      } else if key == UserConfig.escapeKey {
        if UserConfig.escape(in: root) == nil {
          faults.append(Fault(line: places[key], reason: .number(key, UserConfig.escapeBounds)))
        }
      } else if key != "theme" {
        faults.append(Fault(line: places[key], reason: .unknownKey(key)))
      }
    }
  }

  /// Ids hold full stops, which TOML reads as tables within tables where they stand without quotes.
  private mutating func read(_ table: TOMLTable, prefix: String, _ places: TOMLLines) {
    for key in table.keys {
      let id = prefix + key
      let line = places["keys." + id]
      if let name = table[key]?.string {
        entries.append(Entry(action: id, keys: [name], line: line))
      } else if let list = table[key]?.array {
        let names = (0..<list.count).map { list[$0].string }
        if names.contains(nil) { faults.append(Fault(line: line, reason: .value(id))) }
        if !names.contains(nil) || names.count > 1 {
          entries.append(Entry(action: id, keys: names.compactMap { $0 }, line: line))
        }
      } else if let inner = table[key]?.table {
        read(inner, prefix: id + ".", places)
      } else {
        faults.append(Fault(line: line, reason: .value(id)))
      }
    }
  }
}
