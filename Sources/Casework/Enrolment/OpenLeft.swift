import Domain

/// Open tasks and coming bookings of an enrolment.
public struct OpenLeft: Hashable, Sendable {
  /// Open tasks.
  public var tasks: [TaskListRow]
  /// Coming bookings.
  public var bookings: [ClientCard.Place]

  /// What is open.
  public init(tasks: [TaskListRow], bookings: [ClientCard.Place]) {
    self.tasks = tasks
    self.bookings = bookings
  }

  /// Whether nothing is.
  public var isEmpty: Bool { tasks.isEmpty && bookings.isEmpty }
}
