/// What follows from a mark at an occasion (R7.1): the chain's first link, as a pure rule.
public enum NoShowChain {
  /// What a change of mark leads to for the R7.1 task of that occasion.
  public enum Consequence: Hashable, Sendable {
    /// Nothing changes.
    case none
    /// A task is opened: the `ordinal`th no-show of the enrolment, due on that day.
    case open(ordinal: Int, due: Day)
    /// The open task is withdrawn, with the reason for its history, Swedish.
    case withdraw(String)
  }

  /// The consequence of replacing `old` by `new`.
  ///
  /// One task a no-show: where `hasTask` (open or closed) holds, marking again opens no second; correcting withdraws an
  /// open one; nothing opens for a meeting that was not held.
  /// - Parameters:
  ///   - hasOpenTask: an R7.1 task of this occasion and client is open.
  ///   - hasClosedTask: one was closed with a finding, which stands.
  ///   - earlierNoShows: the enrolment's other no-shows that are not entered in error.
  public static func consequence(
    of new: AttendanceMark?, replacing old: AttendanceMark?, wasHeld: Bool, hasOpenTask: Bool, hasClosedTask: Bool,
    earlierNoShows: Int, today: Day, dueIn workingDays: Int, calendar: WorkingCalendar
  ) -> Consequence {
    if new == .noShow, wasHeld {
      guard !hasOpenTask, !hasClosedTask else { return .none }
      return .open(ordinal: earlierNoShows + 1, due: calendar.adding(workingDays: workingDays, to: today))
    }
    guard hasOpenTask else { return .none }
    if !wasHeld { return .withdraw("Mötet genomfördes inte.") }
    guard let new else { return .withdraw("Markeringen togs bort.") }
    return .withdraw("Markeringen ändrades till \(new.label).")
  }
}
