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
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar

  /// A sheet.
  public init(
    enrolment: Enrolment, name: PersonName, interruption: Interruption? = nil, coming: [ClientCard.Place],
    calendar: WorkingCalendar
  ) {
    self.enrolment = enrolment
    self.name = name
    self.interruption = interruption
    self.coming = coming
    self.calendar = calendar
  }

  /// The coming times before the day the client is believed to be back: cancelled with the interruption.
  public func times(from: Day, before back: Day) -> [ClientCard.Place] {
    coming.filter { from <= $0.occasion.start.day && $0.occasion.start.day < back }
  }
}
