/// When a meeting can be booked: office hours less free days, less what is taken (R3.3), less interruptions (R8.2).
public struct FreeTimes: Hashable, Sendable {
  /// A stretch of time that somebody or something is taken.
  public struct Taken: Hashable, Sendable {
    /// Who or what: "Anna Berg", "rum 4", the client.
    public var who: String
    /// What takes it, as far as the reader may see it; nil prints "upptagen" alone.
    public var title: String?
    /// When it begins.
    public var start: LocalDateTime
    /// When it ends; the next may begin then.
    public var end: LocalDateTime

    /// A stretch.
    public init(who: String, title: String? = nil, start: LocalDateTime, end: LocalDateTime) {
      self.who = who
      self.title = title
      self.start = start
      self.end = end
    }
  }

  /// When the office is open.
  public var hours: OfficeHours
  /// Which days it works.
  public var calendar: WorkingCalendar
  /// What is taken.
  public var taken: [Taken]
  /// The client's interruptions (R8.2).
  public var interruptions: [Interruption]

  /// Free times.
  public init(hours: OfficeHours, calendar: WorkingCalendar, taken: [Taken], interruptions: [Interruption] = []) {
    self.hours = hours
    self.calendar = calendar
    self.taken = taken
    self.interruptions = interruptions
  }

  /// Why a meeting cannot lie there, or nil where it can.
  public func refusal(start: LocalDateTime, minutes: Int, now: LocalDateTime) -> Refusal? {
    let day = start.day
    let end = start.adding(minutes: minutes)
    guard minutes > 0, minutes <= 600 else {
      return Refusal(.invalid, "length", "Längden ska vara 5–600 minuter.", fields: ["minutes": "Ange 5–600 minuter."])
    }
    guard start >= now else {
      return Refusal(
        .impossible, "past", "\(day.iso) \(start.time.text) har redan varit. Välj en tid framåt.",
        fields: ["start": "Har redan varit."])
    }
    guard calendar.isWorking(day) else {
      let why = calendar.holiday(on: day) ?? day.weekday.long
      return Refusal(
        .impossible, "freeDay", "\(day.weekday.short) \(day.iso) är en ledig dag (\(why)). Välj en arbetsdag.",
        fields: ["start": "Ledig dag: \(why)."])
    }
    if let away = interruptions.first(where: { $0.blocksBooking(on: day) }) { return away.bookingRefusal }
    guard end.day == day, hours.contains(day.weekday, from: start.time, to: end.time) else {
      let open = hours.openings(on: day.weekday).map { "\($0.from.text)–\($0.to.text)" }.joined(separator: ", ")
      return Refusal(
        .impossible, "outsideHours",
        "\(start.time.text)–\(end.time.text) ligger utanför öppettiden"
          + (open.isEmpty ? ": stängt på \(day.weekday.long)ar." : " \(open)."),
        fields: ["start": open.isEmpty ? "Stängt." : "Öppet \(open)."])
    }
    if let other = taken.first(where: { $0.start < end && start < $0.end }) {
      let span = "\(other.start.time.text)–\(other.end.time.text)"
      return Refusal(
        .occupied, "occupied",
        "\(other.who): \(other.title.map { "\($0) " } ?? "upptagen ")\(span). Välj en annan tid.",
        fields: ["start": "\(other.who) är upptagen \(span)."])
    }
    return nil
  }

  /// The starts on `day` at which a meeting of `minutes` fits, every `step` minutes from each opening on.
  public func starts(on day: Day, minutes: Int, step: Int = 30, now: LocalDateTime) -> [LocalDateTime] {
    hours.openings(on: day.weekday).flatMap { opening in
      stride(from: opening.from.minutes, to: opening.to.minutes, by: step).compactMap { minute in
        ClockTime(minutes: minute).map { LocalDateTime(day, $0) }
      }
    }
    .filter { refusal(start: $0, minutes: minutes, now: now) == nil }
  }
}
