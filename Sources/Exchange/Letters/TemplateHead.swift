import Casework

/// What an own template says of its language, in comments: `{{! language: somaliska }}`, and `weekdays` and `months` with
/// the names that its dates are to have, Monday and January first; without them dates are in Swedish.
struct TemplateHead {
  private var values: [String: (text: String, line: Int)] = [:]

  init(_ source: String) {
    for (index, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard line.hasPrefix("{{!"), let end = line.range(of: "}}") else { continue }
      let parts = line[..<end.lowerBound].dropFirst(3).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let key = parts[0].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      values[key] = (parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " "), index + 1)
    }
  }

  /// The language as people say it.
  var label: String? { values["language"]?.text }

  /// The names of weekdays and months; nil where none are given.
  func dates(file: String) throws(TemplateFault) -> LetterDates? {
    guard let weekdays = try names("weekdays", 7, file), let months = try names("months", 12, file) else { return nil }
    return LetterDates(weekdays: weekdays, months: months)
  }

  private func names(_ key: String, _ count: Int, _ file: String) throws(TemplateFault) -> [String]? {
    guard let (text, line) = values[key] else { return nil }
    let names = text.split(separator: " ").map(String.init)
    guard names.count == count else {
      throw TemplateFault(file: file, line: line, reason: "\(key) ska vara \(count) namn, här är \(names.count)")
    }
    return names
  }
}
