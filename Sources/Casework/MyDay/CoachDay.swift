import Domain

/// A coach's Min dag.
public struct CoachDay: Hashable, Sendable {
  /// Today's occasions: one's own and the unit's groups, by time.
  public var occasions: [DayOccasions.Row]
  /// What is to be done, most urgent first.
  public var toDo: [ToDoItem]
  /// How the five-day promise is kept since the new year.
  public var promise: PromiseCounts
  /// No-shows a week, oldest first, with how many have been checked.
  public var noShows: NoShowWeeks

  /// A day.
  public init(occasions: [DayOccasions.Row], toDo: [ToDoItem], promise: PromiseCounts, noShows: NoShowWeeks) {
    self.occasions = occasions
    self.toDo = toDo
    self.promise = promise
    self.noShows = noShows
  }
}

extension Session {
  /// Whether Min dag is about everybody of the unit: its head's (R6.3).
  var seesWholeUnit: Bool { role == .unitHead }
}

extension FirstVisitPromise.State {
  /// Whether a first time has to be given today or should have been.
  var isUrgent: Bool {
    switch self {
    case .dueToday, .breached: true
    case .running(let left): left <= 1
    case .met, .paused, .ended, .unknown: false
    }
  }
}
