import Domain

/// The beginnings under which a client is found, as the search table holds them.
enum SearchEntries {
  /// Marks a beginning of the loose fold: `~obe` for Öberg, found by `oberg` as a second choice (R16.3).
  static let looseMark = "~"

  /// How many letters a beginning has at most; what is typed beyond them is looked up in the client's own row.
  static let length = 3

  /// Every beginning of a client with its case number.
  static func all(_ details: Client.Details, _ number: CaseNumber) -> Set<String> {
    var entries: Set<String> = []
    let text = SearchText(details)
    for (exact, loose) in zip(text.exact, text.loose) {
      entries.formUnion(beginnings(of: exact))
      if exact != loose { entries.formUnion(beginnings(of: loose).map { looseMark + $0 }) }
    }
    entries.formUnion(beginnings(of: details.number.stored[...]))
    if let short = details.number.short { entries.formUnion(beginnings(of: short[...])) }
    entries.formUnion(beginnings(of: String(number.serial)[...]))
    return entries
  }

  private static func beginnings(of word: Substring) -> [String] {
    (1...length).map { String(word.prefix($0)) }
  }
}

extension IdentityNumber {
  /// The number without its century, nil for a reserve number.
  var short: String? {
    if case .reserve = self { nil } else { String(stored.dropFirst(2)) }
  }
}
