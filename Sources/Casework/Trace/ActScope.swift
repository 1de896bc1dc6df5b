import Domain

/// What "here" is for `å`: the screen that one is on, and what is shown there.
public struct ActScope: Hashable, Sendable {
  /// The screen, the same in every run; nil where there is none.
  public var place: String?
  /// What is shown, by the keys of `ActSubject`.
  public var subjects: Set<String>

  /// The longest that an act counts as just done here, in minutes.
  public static let minutes = 10

  /// A scope.
  public init(place: String? = nil, subjects: Set<String> = []) {
    self.place = place
    self.subjects = subjects
  }

  /// Whether an act was done here: from this screen, or with what is shown, in the last minutes.
  public func holds(_ act: UndoStep, at now: LocalDateTime) -> Bool {
    act.at.adding(minutes: Self.minutes) >= now
      && (act.place != nil && act.place == place || !act.subjects.isDisjoint(with: subjects))
  }
}

/// What an act is about, as a screen says what it shows.
public enum ActSubject: Hashable, Sendable {
  case client(Client.ID), enrolment(Enrolment.ID), occasion(Occasion.ID), opening(Opening.ID), partner(Partner.ID)

  /// Its name among others: "enrolment/12".
  public var key: String {
    switch self {
    case .client(let id): "client/\(id.rawValue)"
    case .enrolment(let id): "enrolment/\(id.rawValue)"
    case .occasion(let id): "occasion/\(id.rawValue)"
    case .opening(let id): "opening/\(id.rawValue)"
    case .partner(let id): "partner/\(id.rawValue)"
    }
  }
}
