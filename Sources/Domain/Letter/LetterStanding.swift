/// From when on which parts of a letter held no longer: all that the register knew, until the next one (R3.4).
public struct LetterStanding: Hashable, Sendable {
  /// From when on.
  public var at: LocalDateTime
  /// What did not hold; nothing where all of it did.
  public var lapsed: Set<LetterPart>

  /// What did not hold from a moment on.
  public init(at: LocalDateTime, lapsed: Set<LetterPart>) {
    self.at = at
    self.lapsed = lapsed
  }
}

extension [LetterStanding] {
  /// The same where from `since` on everything has been as it is with `now`, besides what else has changed: an act of then
  /// was taken back, and what it did has never been so.
  public func corrected(since: LocalDateTime, to now: Set<LetterPart>) -> [LetterStanding] {
    let last = self.last?.lapsed ?? []
    let (more, less) = (now.subtracting(last), last.subtracting(now))
    let before = filter { $0.at < since }
    let after = [LetterStanding(at: since, lapsed: before.last?.lapsed ?? [])] + filter { $0.at >= since }
    var corrected = before
    for standing in after {
      let lapsed = standing.lapsed.union(more).subtracting(less)
      if lapsed != corrected.last?.lapsed ?? [] { corrected.append(LetterStanding(at: standing.at, lapsed: lapsed)) }
    }
    return corrected
  }

  /// What did not hold, or cannot be shown to have held, of a letter that went on a day; in the order of time they say what
  /// was known, from the letter's making on.
  ///
  /// A day is all that is said of when it went: what held for a part of the day only is not shown. Where the register
  /// overlooked a change, `now` tells otherwise than the last of them, and nobody knows since when.
  public func lapses(on day: Day, now: Set<LetterPart>) -> [LetterLapse] {
    var that = filter { $0.at.day == day }.map(\.lapsed)
    if let before = last(where: { $0.at.day < day }) { that.insert(before.lapsed, at: 0) }
    if last.map({ $0.at.day <= day }) ?? true { that.append(now) }
    guard let first = that.first else { return [] }
    let (all, any) = that.reduce((first, first)) { ($0.0.intersection($1), $0.1.union($1)) }
    return any.map { LetterLapse(part: $0, isCertain: all.contains($0)) }.sorted { $0.part.rawValue < $1.part.rawValue }
  }
}
