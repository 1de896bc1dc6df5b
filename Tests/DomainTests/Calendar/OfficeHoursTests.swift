import Domain
import Testing

@Suite("Office hours")
struct OfficeHoursTests {
  private static func time(_ text: String) -> ClockTime { ClockTime(text: text)! }
  private static let hours = OfficeHours(openings: [
    .init(weekday: .friday, from: time("13:00"), to: time("15:30")),
    .init(weekday: .monday, from: time("13:00"), to: time("16:30")),
    .init(weekday: .monday, from: time("08:00"), to: time("12:00")),
  ])

  @Test(
    "hold a meeting that lies within one stretch, lunch and closing kept free",
    arguments: [
      (.monday, "08:00", "12:00", true), (.monday, "11:30", "12:30", false), (.monday, "11:30", "13:30", false),
      (.friday, "15:00", "15:30", true), (.friday, "15:00", "15:31", false), (.sunday, "09:00", "10:00", false),
    ] as [(Weekday, String, String, Bool)])
  func contains(weekday: Weekday, from: String, to: String, expected: Bool) {
    #expect(Self.hours.contains(weekday, from: Self.time(from), to: Self.time(to)) == expected)
  }

  @Test("are in the order of the week")
  func order() {
    #expect(Self.hours.openings.map(\.from.text) == ["08:00", "13:00", "13:00"])
    #expect(Self.hours.openings(on: .monday).map(\.to.text) == ["12:00", "16:30"])
  }
}
