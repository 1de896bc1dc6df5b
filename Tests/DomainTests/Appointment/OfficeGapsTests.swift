import Domain
import Testing

/// R3.3: a free time is office hours less what the coach has.
@Suite struct OfficeGapsTests {
  /// "08:00–12:00" and the like.
  private func gap(_ text: String) -> OfficeHours.Gap {
    let parts = text.split(separator: "–").map { part in
      let clock = part.split(separator: ":").compactMap { Int($0) }
      return ClockTime(hour: clock[0], minute: clock[1])!
    }
    return OfficeHours.Gap(from: parts[0], to: parts[1])
  }

  @Test(
    arguments: [
      ([], ["08:00–12:00", "13:00–16:30"]),
      (["08:00–16:30"], []),
      (["09:00–10:00"], ["08:00–09:00", "10:00–12:00", "13:00–16:30"]),
      (["10:00–11:00", "09:00–10:30"], ["08:00–09:00", "11:00–12:00", "13:00–16:30"]),
      (["11:30–13:30"], ["08:00–11:30", "13:30–16:30"]),
      (["07:00–07:30", "17:00–18:00", "12:00–13:00"], ["08:00–12:00", "13:00–16:30"]),
      (["07:00–08:30", "16:00–17:00"], ["08:30–12:00", "13:00–16:00"]),
      (["09:00–11:00", "09:30–10:00"], ["08:00–09:00", "11:00–12:00", "13:00–16:30"]),
    ] as [([String], [String])])
  func aDayWithALunch(_ taken: [String], _ expected: [String]) {
    let hours = OfficeHours(
      openings: ["08:00–12:00", "13:00–16:30"].map(gap).map { .init(weekday: .monday, from: $0.from, to: $0.to) })
    #expect(hours.gaps(on: .monday, besides: taken.map(gap)) == expected.map(gap))
    #expect(hours.gaps(on: .sunday, besides: taken.map(gap)).isEmpty)
  }
}
