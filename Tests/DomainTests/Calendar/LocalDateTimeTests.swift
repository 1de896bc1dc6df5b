import Domain
import Foundation
import TestSupport
import Testing

/// Wall-clock time in Stockholm from Unix seconds, without a time zone database.
@Suite struct LocalDateTimeTests {
  @Test(arguments: [
    (1_208_761_200, "2008-04-21T09:00:00"), (0, "1970-01-01T01:00:00"),
    // The last Sunday of March at 01:00 UTC, and the second before it.
    (1_206_838_799, "2008-03-30T01:59:59"), (1_206_838_800, "2008-03-30T03:00:00"),
    // The last Sunday of October: the hour from two to three comes twice.
    (1_224_982_799, "2008-10-26T02:59:59"), (1_224_982_800, "2008-10-26T02:00:00"),
    (1_230_764_399, "2008-12-31T23:59:59"), (1_230_764_400, "2009-01-01T00:00:00"),
    (1_774_745_999, "2026-03-29T01:59:59"), (1_774_746_000, "2026-03-29T03:00:00"),
  ])
  func theClockSwitchesAsTheUnionSays(_ seconds: Int, _ expected: String) {
    #expect(LocalDateTime(unixSeconds: seconds).iso == expected)
  }

  @Test func everyYearSwitchesAsFoundationHasIt() throws {
    let stockholm = try #require(TimeZone(identifier: "Europe/Stockholm"))
    var random = SeededGenerator.printed()
    for _ in 0..<5_000 {
      let seconds = Int.random(in: 820_454_400...2_145_916_800, using: &random)
      let offset = stockholm.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(LocalDateTime(unixSeconds: seconds) == LocalDateTime(day: Day(ordinal: 0), second: seconds + offset))
    }
  }
}
