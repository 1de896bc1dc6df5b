/// A letter, schedule or plan that may have called a client to an occasion, held against it (R7.5).
public struct SummonsEvidence: Hashable, Sendable {
  /// What was sent or handed over: the day, the way, who wrote that down.
  public var letter: Evidence
  /// Whether its way shows that it was given: not an e-mail or sms, not one that came back (R3.4).
  public var provesDelivery: Bool
  /// Whether what it says of the occasion held when it went (R3.4).
  public var held: LetterLapse.Weight
  /// Whether it names the occasion: the time itself, or the session among those that stood in it.
  public var names: Bool

  /// A letter.
  public init(_ letter: Evidence, provesDelivery: Bool = true, held: LetterLapse.Weight = .held, names: Bool = true) {
    self.letter = letter
    self.provesDelivery = provesDelivery
    self.held = held
    self.names = names
  }

  /// Why it does not show that the client was called to an occasion in time, Swedish; nil when it does.
  /// - Parameters:
  ///   - given: the day the client was given the time: a letter proves nothing of a time that did not exist.
  ///   - days: the working days that lie at least between it and `start`.
  func fault(given: Day, start: Day, days: Int, calendar: WorkingCalendar, today: Day) -> String? {
    if let fault = held.fault { return fault }
    if !provesDelivery { return "visar inte att den kom fram" }
    if !names { return "nämner inte tiden" }
    if letter.day < given { return "är från före \(given.listText(today: today)), då tiden gavs" }
    return calendar.workingDays(from: letter.day, to: start) < days ? "är för sent" : nil
  }
}
