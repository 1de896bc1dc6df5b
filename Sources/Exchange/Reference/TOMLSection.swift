import Domain
import TOMLKit

/// A table of a TOML file: typed values by key, and a fault with line and key for what does not fit.
struct TOMLSection {
  let source: TOMLSource
  let table: TOMLTable
  /// Its own key, empty for the file.
  let path: String

  /// The keys in the library's order, which is alphabetical.
  var keys: [String] { table.keys }

  func fault(_ key: String, _ message: String) -> ReferenceFault { source.fault(full(key), message) }

  /// A fault where a key is none of those that the table knows: most are misspelt.
  func expect(keys known: [String]) throws(ReferenceFault) {
    for key in keys where !known.contains(key) {
      throw fault(key, "unknown key; known here: \(known.joined(separator: ", "))")
    }
  }

  func string(_ key: String) throws(ReferenceFault) -> String {
    guard let value = try optionalString(key) else { throw fault(key, "is missing; write \(key) = \"…\"") }
    guard !value.isEmpty else { throw fault(key, "must not be empty") }
    return value
  }

  func optionalString(_ key: String) throws(ReferenceFault) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else { throw fault(key, "must be a text in quotes") }
    do {
      return try TextFilter.accept(text, maxLength: 1000)
    } catch {
      throw fault(key, "holds a character that is not allowed in a text (\(error.code))")
    }
  }

  func number(_ key: String, in range: ClosedRange<Int>) throws(ReferenceFault) -> Int {
    guard let value = try optionalNumber(key, in: range) else {
      throw fault(key, "is missing; write \(key) = a number")
    }
    return value
  }

  func optionalNumber(_ key: String, in range: ClosedRange<Int>) throws(ReferenceFault) -> Int? {
    guard let value = table[key] else { return nil }
    guard let number = value.int else { throw fault(key, "must be a whole number without quotes") }
    guard range.contains(number) else {
      throw fault(key, "must be from \(range.lowerBound) to \(range.upperBound), not \(number)")
    }
    return number
  }

  func bool(_ key: String) throws(ReferenceFault) -> Bool {
    guard let value = table[key] else { throw fault(key, "is missing; write \(key) = true or false") }
    guard let bool = value.bool else { throw fault(key, "must be true or false, without quotes") }
    return bool
  }

  func optionalDay(_ key: String) throws(ReferenceFault) -> Day? {
    guard let text = try optionalString(key) else { return nil }
    guard let day = Day(iso: text) else { throw fault(key, "must be a day that exists, \"YYYY-MM-DD\"") }
    return day
  }

  func day(_ key: String) throws(ReferenceFault) -> Day {
    guard let day = try optionalDay(key) else { throw fault(key, "is missing; write \(key) = \"YYYY-MM-DD\"") }
    return day
  }

  func time(_ key: String) throws(ReferenceFault) -> ClockTime {
    guard let time = ClockTime(text: try string(key)) else { throw fault(key, "must be a time, \"HH:MM\"") }
    return time
  }

  /// One of the words in `values`, by the text that stands for it.
  func word<Value>(_ key: String, of values: [(text: String, value: Value)]) throws(ReferenceFault) -> Value {
    let text = try string(key)
    guard let found = values.first(where: { $0.text == text }) else {
      throw fault(key, "must be one of \(values.map(\.text).joined(separator: ", ")), not \"\(text)\"")
    }
    return found.value
  }

  func section(_ key: String) throws(ReferenceFault) -> TOMLSection {
    guard let value = table[key] else { throw fault(key, "is missing; write [\(full(key))]") }
    guard let inner = value.table else { throw fault(key, "must be a table; write [\(full(key))]") }
    return TOMLSection(source: source, table: inner, path: full(key))
  }

  /// The entries of an array of tables in the file's order; at least `atLeast` of them.
  func sections(_ key: String, atLeast: Int = 1) throws(ReferenceFault) -> [TOMLSection] {
    guard let value = table[key] else {
      guard atLeast > 0 else { return [] }
      throw fault(key, "is missing; write [[\(key)]] for each")
    }
    guard let array = value.array else { throw fault(key, "must be written as [[\(key)]] for each") }
    var sections: [TOMLSection] = []
    for index in 0..<array.count {
      guard let entry = array[index].table else { throw fault(key, "must be written as [[\(key)]] for each") }
      sections.append(TOMLSection(source: source, table: entry, path: full(key) + "[\(index + 1)]"))
    }
    return sections
  }

  /// Adds `value` to those seen, or faults: it must be the only one.
  func requireNew(_ value: String, _ key: String, in seen: inout Set<String>) throws(ReferenceFault) {
    guard seen.insert(value).inserted else { throw fault(key, "\"\(value)\" is there already; each must be its own") }
  }

  private func full(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
