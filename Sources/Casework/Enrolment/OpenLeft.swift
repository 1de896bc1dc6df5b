import Domain

/// Open tasks and coming bookings of an enrolment that is to be closed.
public struct OpenLeft: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The client's name.
  public var name: PersonName
  /// Open tasks.
  public var tasks: [TaskListRow]
  /// Coming bookings.
  public var bookings: [ClientCard.Place]
  /// Occasions that have begun and at which nothing is registered, oldest first: each is registered before the enrolment
  /// is closed, for a closing knows nothing of them (R6.2, R8.3).
  public var unregistered: [Occasion]
  /// Proposals for openings of which something can still come.
  public var proposals: [ClientProposal]
  /// The interruption that lasts.
  public var interruption: Interruption?

  /// What is open.
  public init(
    enrolment: Enrolment, name: PersonName, tasks: [TaskListRow], bookings: [ClientCard.Place],
    unregistered: [Occasion] = [], proposals: [ClientProposal], interruption: Interruption? = nil
  ) {
    self.enrolment = enrolment
    self.name = name
    self.tasks = tasks
    self.bookings = bookings
    self.unregistered = unregistered
    self.proposals = proposals
    self.interruption = interruption
  }

  /// Refuses a closing while something that has been is not registered, naming it and what to do.
  public func unregisteredRefusal(today: Day) -> Refusal? {
    guard !unregistered.isEmpty else { return nil }
    return Refusal(
      .impossible, "unregistered",
      "Ej registrerat: \(unregistered.named(today: today)). Registrera under Närvaro om klienten kom, eller att det inte "
        + "blev av, och avsluta sedan.")
  }

  /// Refuses an end that is done again while something is open that came since, naming it and what to do.
  /// - Parameter endsReferral: whether the referral is ended, so that no task outlives the case.
  func newRefusal(endsReferral: Bool, today: Day) -> Refusal? {
    var left = self
    if !endsReferral { left.tasks = ending }
    let new = left.names(besides: Shown(), today: today)
    guard !new.isEmpty else { return nil }
    return Refusal(
      .impossible, "openLeft",
      "Det här har kommit till sedan dess: \(new.joined(separator: ", ")). Gör det på nytt från klientkortet, där det "
        + "visas och tas om hand.")
  }

  /// Those that end with the enrolment.
  public var ending: [TaskListRow] { tasks.filter { !$0.task.kind.outlivesCase } }
  /// Those that stay with whose they are: the jobbtorg does not settle them by closing (R7.4, R7.7).
  public var staying: [TaskListRow] { tasks.filter(\.task.kind.outlivesCase) }
  /// Whether nothing is.
  public var isEmpty: Bool {
    tasks.isEmpty && bookings.isEmpty && unregistered.isEmpty && proposals.isEmpty && interruption == nil
  }
}
