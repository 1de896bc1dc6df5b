/// Finds a phrase by some of its letters in order, as palettes do.
public enum FuzzyMatch {
  /// How well `typed` fits `phrase`: nil when its letters do not occur in that order, else higher for whole words,
  /// beginnings of words and letters that follow each other. Letters' case and blanks in `typed` do not count.
  public static func score(_ typed: String, in phrase: String) -> Int? {
    let wanted = Array(typed.lowercased().filter { $0 != " " })
    let letters = Array(phrase.lowercased())
    guard !wanted.isEmpty else { return 0 }
    var score = letters.starts(with: wanted) ? 40 : 0
    var next = 0
    var previous = -2
    for (index, letter) in letters.enumerated() where next < wanted.count && letter == wanted[next] {
      let startsWord = index == 0 || letters[index - 1] == " " || letters[index - 1] == "-"
      score += startsWord ? 8 : index == previous + 1 ? 5 : 1
      previous = index
      next += 1
    }
    guard next == wanted.count else { return nil }
    if phrase.lowercased().contains(typed.lowercased()) { score += 20 }
    return score * 100 - letters.count
  }
}
