import Domain

/// The beginnings under which a client is found, as the search table holds them.
///
/// A word of a search is looked up under its own beginning, two words of a name under both together, so that `anna sv`
/// reads those it shows and not every Anna. A name of very many parts has too many pairs: it stands under each part's
/// beginning in a range of its own, which every search for two words reads too.
enum SearchEntries {
  /// Marks a beginning of the loose fold: `~obe` for Öberg, found by `oberg` as a second choice (R16.3).
  static let looseMark = "~"

  /// Marks a beginning of a name with too many parts for pairs.
  static let crowdedMark = "*"

  /// How many letters a beginning has at most; what is typed beyond them is looked up in the client's own row.
  static let length = 3

  /// How many parts a name has at most to be found by pairs; five make ninety pairs of beginnings.
  static let mostPairedParts = 5

  /// Every beginning of a client with its case number.
  static func all(_ details: Client.Details, _ number: CaseNumber) -> Set<String> {
    let text = SearchText(details)
    var entries = text.exact.count > mostPairedParts ? crowded(text) : pairs(text)
    for (exact, loose) in zip(text.exact, text.loose) {
      entries.formUnion(beginnings(of: exact))
      if exact != loose { entries.formUnion(beginnings(of: loose).map { looseMark + $0 }) }
    }
    for digits in ([details.number] + details.earlierNumbers).flatMap(\.typed) {
      entries.formUnion(beginnings(of: digits[...]))
    }
    entries.formUnion(beginnings(of: String(number.serial)[...]))
    return entries
  }

  /// The entry of two beginnings, whichever was typed first.
  static func pair(_ one: String, _ other: String) -> String {
    one < other ? one + " " + other : other + " " + one
  }

  /// The beginning that a word is looked up by.
  static func beginning(of word: some StringProtocol) -> String { String(word.prefix(length)) }

  private static func pairs(_ text: SearchText) -> Set<String> {
    var entries: Set<String> = []
    func add(_ one: Substring, _ other: Substring, mark: String) {
      let others = beginnings(of: other)
      for beginning in beginnings(of: one) { entries.formUnion(others.map { mark + pair(beginning, $0) }) }
    }
    for one in text.exact.indices {
      for other in text.exact.indices where other > one {
        add(text.exact[one], text.exact[other], mark: "")
        guard text.exact[one] != text.loose[one] || text.exact[other] != text.loose[other] else { continue }
        add(text.loose[one], text.loose[other], mark: looseMark)
      }
    }
    return entries
  }

  private static func crowded(_ text: SearchText) -> Set<String> {
    Set((text.exact + text.loose).flatMap { beginnings(of: $0) }.map { crowdedMark + $0 })
  }

  private static func beginnings(of word: Substring) -> Set<String> {
    Set((1...length).map { String(word.prefix($0)) })
  }
}

extension IdentityNumber {
  /// What one types to find it: the whole number, and without its century; of a reserve number the digits, with and
  /// without the zeros before them.
  var typed: [String] {
    switch self {
    case .personal, .coordination: [stored, String(stored.dropFirst(2))]
    case .reserve(let number):
      String(number.serial).count < 5 ? [String(stored.dropFirst(2)), String(number.serial)] : [String(number.serial)]
    }
  }
}

extension Client.Details {
  /// The numbers that a table of their own finds: those that stood before, and a reserve number.
  var typedNumbers: [IdentityNumber] {
    if case .reserve = number { [number] + earlierNumbers } else { earlierNumbers }
  }
}
