/// How a name answers to what was typed: every word typed begins a part of the name, each another one, in any order.
public struct NameMatch: Hashable, Sendable {
  /// What to highlight, counted in characters of the name, in rising order.
  public let ranges: [Range<Int>]
  /// Whether å ä ö had to be overlooked; such a hit is a second choice, marked `≈` (R16.3).
  public let isLoose: Bool

  /// The match of `query` with `name`, or nil when some word of it begins no part of the name, or it has no word.
  ///
  /// An exact match is preferred to a loose one.
  public init?(_ query: String, in name: String) {
    let wanted = SearchKey(query).parts
    guard !wanted.isEmpty else { return nil }
    let words = SearchKey.words(in: name)
    for loose in [false, true] {
      if let found = NameMatch.assign(wanted, to: words, loose: loose) {
        ranges = found.sorted { $0.lowerBound < $1.lowerBound }
        isLoose = loose
        return
      }
    }
    return nil
  }

  /// A word of the name for each of the wanted, tried in turn, so that `an anna` finds "Anna Andersson".
  private static func assign(
    _ wanted: [SearchKey.Part], to words: [[SearchKey.Place]], loose: Bool
  ) -> [Range<Int>]? {
    guard wanted.count <= words.count else { return nil }
    let options = wanted.map { part in
      words.map { range(of: loose ? part.loose : part.exact, in: $0, loose: loose) }
    }
    // Longest words first would not be enough: look for a matching, word by word (augmenting paths).
    var taker = [Int?](repeating: nil, count: words.count)
    for wish in wanted.indices {
      var tried = [Bool](repeating: false, count: words.count)
      guard settle(wish, options, &taker, &tried) else { return nil }
    }
    return taker.indices.compactMap { word in taker[word].flatMap { options[$0][word] } }
  }

  private static func settle(
    _ wish: Int, _ options: [[Range<Int>?]], _ taker: inout [Int?], _ tried: inout [Bool]
  ) -> Bool {
    for word in taker.indices where options[wish][word] != nil && !tried[word] {
      tried[word] = true
      if taker[word].map({ settle($0, options, &taker, &tried) }) ?? true {
        taker[word] = wish
        return true
      }
    }
    return false
  }

  /// The characters of `word` that begin with `wanted`, or nil.
  private static func range(of wanted: String, in word: [SearchKey.Place], loose: Bool) -> Range<Int>? {
    var rest = wanted[...]
    for place in word {
      let exact = SearchKey.exact(place.character)
      let letters = loose ? SearchKey.loosened(exact) : exact
      if rest.hasPrefix(letters) {
        rest = rest.dropFirst(letters.count)
      } else if letters.hasPrefix(rest) {
        rest = ""
      } else {
        return nil
      }
      if rest.isEmpty { return word[0].offset..<(place.offset + 1) }
    }
    return nil
  }
}
