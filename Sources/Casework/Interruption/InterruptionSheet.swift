import Domain

/// What the form of an interruption shows.
public struct InterruptionSheet: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The client's name.
  public var name: PersonName
  /// The interruption that lasts, nil where one can begin.
  public var interruption: Interruption?
  /// Coming times of the enrolment, the nearest first.
  public var coming: [ClientCard.Place]
  /// Past occasions at which nothing is registered, the latest first.
  public var unregistered: [ClientCard.Place]
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar

  /// A sheet.
  public init(
    enrolment: Enrolment, name: PersonName, interruption: Interruption? = nil, coming: [ClientCard.Place],
    unregistered: [ClientCard.Place] = [], calendar: WorkingCalendar
  ) {
    self.enrolment = enrolment
    self.name = name
    self.interruption = interruption
    self.coming = coming
    self.unregistered = unregistered
    self.calendar = calendar
  }

  /// The occasions that have been in an interruption from a day, up to the day the client was back: each is registered, or
  /// the client was not expected.
  public func past(from: Day, before back: Day? = nil) -> [ClientCard.Place] {
    unregistered.filter { place in
      let day = place.occasion.start.day
      return from <= day && (back.map { day < $0 } ?? true)
    }
  }

  /// The coming times before the day the client is believed to be back: cancelled with the interruption.
  public func times(from: Day, before back: Day) -> [ClientCard.Place] {
    coming.filter { from <= $0.occasion.start.day && $0.occasion.start.day < back }
  }
}
