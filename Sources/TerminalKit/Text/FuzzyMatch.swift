/// Finds a phrase by some of its letters in order, as palettes do.
public enum FuzzyMatch {
  /// How well `typed` fits `phrase`: nil when its letters do not occur in that order, else higher for whole words,
  /// beginnings of words and letters that follow each other. Letters' case and blanks in `typed` do not count.
  ///
  /// - Parameter plain: a letter as somebody types it who has no key for it (`Wording.plain`); a phrase that fits only
  ///   so comes after all that fit by their own letters.
  public static func score(
    _ typed: String, in phrase: String, plain: (Character) -> Character = { $0 }
  ) -> Int? {
    let letters = Array(phrase.lowercased())
    if let score = score(typed, in: letters, orPlain: letters) { return score }
    return score(typed, in: letters, orPlain: letters.map(plain)).map { $0 - secondChoice }
  }

  /// More than any score, so that a second choice never comes before a first.
  private static let secondChoice = 1_000_000

  private static func score(_ typed: String, in letters: [Character], orPlain plain: [Character]) -> Int? {
    let wanted = Array(typed.lowercased().filter { $0 != " " })
    guard !wanted.isEmpty else { return 0 }
    func fits(_ letter: Character, _ index: Int) -> Bool { letters[index] == letter || plain[index] == letter }
    var score = 0
    var next = 0
    var previous = -2
    for index in letters.indices where next < wanted.count && fits(wanted[next], index) {
      let startsWord = index == 0 || letters[index - 1] == " " || letters[index - 1] == "-"
      score += startsWord ? 8 : index == previous + 1 ? 5 : 1
      previous = index
      next += 1
    }
    guard next == wanted.count else { return nil }
    let whole = Array(typed.lowercased())
    func stands(at start: Int) -> Bool {
      start + whole.count <= letters.count && whole.indices.allSatisfy { fits(whole[$0], start + $0) }
    }
    if stands(at: 0) { score += 40 }
    if letters.indices.contains(where: stands) { score += 20 }
    return score * 100 - letters.count
  }
}
