import Domain

/// A coach's Min dag.
public struct CoachDay: Hashable, Sendable {
  /// Today's occasions: one's own and the unit's groups, by time.
  public var occasions: [DayOccasions.Row]
  /// What is to be done, most urgent first.
  public var toDo: [ToDoItem]
  /// How the first-visit promise is kept since the new year.
  public var promise: PromiseCounts
  /// Within how many working days a first time is promised to those who are referred today (R2.1).
  public var promisedDays: Int
  /// No-shows a week, oldest first, with how many have been checked.
  public var noShows: NoShowWeeks
  /// Districts of clients here in which nobody can do what falls to them (R7.7).
  public var emptyDistricts: [EmptyUnit]

  /// How many who wait for a first time Min dag lists, here and in a district; it says how many there are besides.
  static let firstTimesListed = 50

  /// A day.
  public init(
    occasions: [DayOccasions.Row], toDo: [ToDoItem], promise: PromiseCounts, promisedDays: Int, noShows: NoShowWeeks,
    emptyDistricts: [EmptyUnit] = []
  ) {
    self.emptyDistricts = emptyDistricts
    self.occasions = occasions
    self.toDo = toDo
    self.promise = promise
    self.promisedDays = promisedDays
    self.noShows = noShows
  }
}

extension Session {
  /// Whether Min dag is about everybody of the unit: its head's (R6.3).
  var seesWholeUnit: Bool { role == .unitHead }
}

extension FirstVisitPromise.State {
  /// Whether it has to be given today or tomorrow, or should have been.
  public var isUrgent: Bool {
    switch self {
    case .dueToday, .breached: true
    case .running(let left): left <= 1
    case .met, .paused, .ended, .unknown: false
    }
  }
}
