import Domain

/// Activities, leaders and rooms of a jobbtorg.
public struct SessionPlanning: Hashable, Sendable {
  /// The catalogue.
  public var activities: [Activity]
  /// Coaches, then session leaders.
  public var leaders: [User]
  /// The rooms.
  public var rooms: [Room]
  /// The office's calendar, for dates as typed.
  public var calendar: WorkingCalendar
  /// The usual length of an introduction meeting.
  public var introductionMinutes: Int

  /// What can be chosen.
  public init(
    activities: [Activity], leaders: [User], rooms: [Room], calendar: WorkingCalendar, introductionMinutes: Int
  ) {
    self.activities = activities
    self.leaders = leaders
    self.rooms = rooms
    self.calendar = calendar
    self.introductionMinutes = introductionMinutes
  }
}
