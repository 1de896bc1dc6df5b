/// The promise that a referred person is given a time for a first visit within five working days (R2.1–R2.3).
///
/// Day 0 is the day the referral was received. What counts is the day a time was given, not when the visit is.
public struct FirstVisitPromise: Hashable, Sendable {
  /// How it stands; days are working days.
  public enum State: Hashable, Sendable {
    /// A time was given, on time (0) or so many days late.
    case met(daysLate: Int)
    /// So many days are left, at least 1.
    case running(daysLeft: Int)
    /// The last day is today.
    case dueToday
    /// The last day has passed without a time given; a late one stays late when the enrolment ends.
    case breached(daysLate: Int)
    /// The referral was returned before a time was given, while the promise ran.
    case paused
    /// The enrolment ended before a time was given, while the promise ran.
    case ended
    /// Taken over from an earlier system, which did not keep it. Not late.
    case unknown
  }

  /// The day the referral was received.
  public let received: Day
  /// The day a time was given.
  public let given: Day?
  /// The day the referral was returned.
  public let returned: Day?
  /// The day the enrolment was closed, or the referral revoked.
  public let ended: Day?
  /// Whether the enrolment was taken over (R1.9).
  public let isTakenOver: Bool
  /// The working days that count, the last of them the last day of the promise.
  public let countedDays: [Day]

  private let calendar: WorkingCalendar

  /// The promise of a referral.
  ///
  /// - Parameter workingDays: How many working days are promised (a setting), above 0.
  public init(
    received: Day, given: Day? = nil, returned: Day? = nil, ended: Day? = nil, isTakenOver: Bool = false,
    calendar: WorkingCalendar, workingDays: Int = 5
  ) {
    self.received = received
    self.given = given
    self.returned = returned
    self.ended = ended
    self.isTakenOver = isTakenOver
    self.calendar = calendar
    var days: [Day] = []
    while days.count < max(1, workingDays) {
      days.append(calendar.adding(workingDays: 1, to: days.last ?? received))
    }
    countedDays = days
  }

  /// The last day of the promise.
  public var lastDay: Day { countedDays[countedDays.count - 1] }

  /// Which working day the time was given on, 0 for the day the referral came; nil while none is given.
  public var workingDayGiven: Int? { given.map { max(0, calendar.workingDays(from: received, to: $0)) } }

  /// How it stands on `today`.
  public func state(today: Day) -> State {
    if isTakenOver { return .unknown }
    if let given { return .met(daysLate: daysLate(on: given)) }
    if let stop = returned ?? ended, stop <= today {
      if stop > lastDay { return .breached(daysLate: daysLate(on: stop)) }
      return returned != nil ? .paused : .ended
    }
    if today == lastDay { return .dueToday }
    if today > lastDay { return .breached(daysLate: daysLate(on: today)) }
    return .running(daysLeft: max(1, calendar.workingDays(from: today, to: lastDay)))
  }

  /// Why a first time is not known of a case, Swedish.
  public static let takenOver = "övertagen från ett äldre system"

  /// How the last day was counted: "mottagen tor 3/4, arbetsdag 1 fre 4/4 … sista dag tor 10/4", and which weekdays were
  /// left out and why.
  public func explanation(today: Day) -> String {
    if isTakenOver { return "\(Self.takenOver), första tid är inte känd" }
    var text = "mottagen \(received.listText(today: today))"
    if countedDays.count > 1 { text += ", arbetsdag 1 \(countedDays[0].listText(today: today)) …" } else { text += "," }
    text += " sista dag \(lastDay.listText(today: today))"
    let skipped = (received.ordinal + 1..<max(received.ordinal + 1, lastDay.ordinal)).map(Day.init(ordinal:))
      .filter { $0.weekday.index < 5 }
      .compactMap { day in calendar.holiday(on: day).map { "\(day.listText(today: today)) \($0)" } }
    return skipped.isEmpty ? text : text + " (räknas inte: " + skipped.joined(separator: ", ") + ")"
  }

  private func daysLate(on day: Day) -> Int {
    day <= lastDay ? 0 : max(1, calendar.workingDays(from: lastDay, to: day))
  }
}

extension FirstVisitPromise.State {
  /// A few words for lists: "i tid", "2 dagar för sent", "går ut i dag", "3 dagar kvar", "vilar, återsänd", "okänt".
  public var label: String {
    switch self {
    case .met(0): "i tid"
    case .met(let days): "given \(Self.days(days)) för sent"
    case .running(let days): "\(Self.days(days)) kvar"
    case .dueToday: "går ut i dag"
    case .breached(let days): "\(Self.days(days)) för sent"
    case .paused: "vilar, återsänd"
    case .ended: "avslutad dessförinnan"
    case .unknown: "okänt"
    }
  }

  private static func days(_ count: Int) -> String { count.counted("dag", "dagar") }
}
