import Domain
import Testing

/// R3.3: a free time is office hours less free days less what coach, room and client have.
@Suite struct FreeTimesTests {
  static let monday = Day(iso: "2008-04-21")!
  static func at(_ day: Day, _ time: String) -> LocalDateTime { LocalDateTime(day, ClockTime(text: time)!) }
  static let free = FreeTimes(
    hours: OfficeHours(
      openings: [Weekday.monday, .tuesday, .wednesday, .thursday, .friday].flatMap {
        [
          OfficeHours.Opening(weekday: $0, from: ClockTime(text: "08:00")!, to: ClockTime(text: "12:00")!),
          OfficeHours.Opening(weekday: $0, from: ClockTime(text: "13:00")!, to: ClockTime(text: "16:30")!),
        ]
      }), calendar: WorkingCalendar(),
    taken: [
      .init(who: "Anna Berg", title: nil, start: at(monday, "13:00"), end: at(monday, "14:00")),
      .init(who: "Klienten", title: "Sfi-test", start: at(monday, "10:00"), end: at(monday, "11:00")),
    ])
  static let now = at(monday, "08:30")

  @Test(
    arguments: [
      (at(monday, "09:00"), 60, nil), (at(monday, "09:15"), 60, "occupied"), (at(monday, "11:00"), 60, nil),
      (at(monday, "11:30"), 60, "outsideHours"), (at(monday, "14:00"), 45, nil), (at(monday, "13:30"), 30, "occupied"),
      (at(monday, "12:59"), 10, "outsideHours"), (at(monday, "08:00"), 30, "past"),
      (at(monday + 5, "09:00"), 30, "freeDay"),
      (at(monday + 10, "09:00"), 30, "freeDay"), (at(monday, "16:00"), 45, "outsideHours"),
      (at(monday, "09:00"), 0, "length"),
    ] as [(LocalDateTime, Int, String?)])
  func refusal(start: LocalDateTime, minutes: Int, code: String?) {
    #expect(Self.free.refusal(start: start, minutes: minutes, now: Self.now)?.code == code)
  }

  @Test func `the message says who is taken and when, and no more than the reader may see`() {
    let coach = Self.free.refusal(start: Self.at(Self.monday, "13:30"), minutes: 30, now: Self.now)
    #expect(coach?.message == "Anna Berg: upptagen 13:00–14:00. Välj en annan tid.")
    let client = Self.free.refusal(start: Self.at(Self.monday, "10:30"), minutes: 30, now: Self.now)
    #expect(client?.message == "Klienten: Sfi-test 10:00–11:00. Välj en annan tid.")
  }

  @Test func `starts lie half an hour apart where the whole meeting fits`() {
    let starts = Self.free.starts(on: Self.monday, minutes: 60, now: Self.now).map(\.time.text)
    #expect(starts == ["08:30", "09:00", "11:00", "14:00", "14:30", "15:00", "15:30"])
  }

  @Test func `a free day has no starts`() {
    #expect(Self.free.starts(on: Self.monday + 10, minutes: 30, now: Self.now).isEmpty)
  }
}
