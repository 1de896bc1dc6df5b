/// How a client took part over a period: counts of past occasions that were held or stand, none entered in error (R6.4).
public struct Participation: Hashable, Sendable {
  /// Occasions in the period.
  public var planned: Int = 0
  /// Those the client came to.
  public var attended: Int = 0
  /// Those the client reported absence from beforehand, and those where the reason was found valid or the fault ours.
  public var excused: Int = 0
  /// Those the client did not come to.
  public var noShows: Int = 0
  /// Those where nobody has registered anything; not read as absence (R6.2).
  public var unregistered: Int = 0
  /// Planned minutes in the period.
  public var minutesPlanned: Int = 0
  /// Minutes attended: an occasion's length less what was missed at its beginning and end.
  public var minutesAttended: Int = 0

  /// Counts of a period.
  public init(
    planned: Int = 0, attended: Int = 0, excused: Int = 0, noShows: Int = 0, unregistered: Int = 0,
    minutesPlanned: Int = 0, minutesAttended: Int = 0
  ) {
    self.planned = planned
    self.attended = attended
    self.excused = excused
    self.noShows = noShows
    self.unregistered = unregistered
    self.minutesPlanned = minutesPlanned
    self.minutesAttended = minutesAttended
  }

  /// Counts the places that stand at occasions that stand or were held, once they are over or registered; not those at
  /// which the client was not expected (R6.2, R6.4, R8.2). A no-show among the `explained` counts as excused.
  public init(
    of places: [(occasion: Occasion, participant: Participant)], explained: Set<Occasion.ID>, before now: LocalDateTime
  ) {
    self.init()
    for (occasion, participant) in places
    where occasion.state.expectsAttendance && participant.state == .booked
      && (occasion.end <= now || participant.mark != nil)
    {
      count(participant.mark, minutes: occasion.minutes, isExplained: explained.contains(occasion.id))
    }
  }

  /// Counts one past occasion of `minutes` with its mark (nil: not registered); `isExplained` where the reason of a no-show
  /// was found valid, or the fault ours.
  public mutating func count(_ mark: AttendanceMark?, minutes: Int, isExplained: Bool = false) {
    guard mark?.isNotExpected != true else { return }
    planned += 1
    minutesPlanned += minutes
    switch mark {
    case .present(let late, let early):
      attended += 1
      minutesAttended += max(0, minutes - late - early)
    case .excused: excused += 1
    case .noShow where isExplained: excused += 1
    case .noShow: noShows += 1
    case .notExpected: break
    case nil: unregistered += 1
    }
  }

  /// Minutes as hours with a decimal where there is one, rounded half up: "3,5".
  public static func hours(_ minutes: Int) -> String {
    let tenths = (minutes * 10 + 30) / 60
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
  }

  /// Attended of those registered and not excused, as "5 av 6": numerator and denominator always beside the share (R6.4,
  /// R10.2).
  public var share: Share { Share(numerator: attended, denominator: planned - unregistered - excused) }
}
