import Casework
import Domain
import Testing

@testable import Exchange

/// One's own calendar as other programs read it (R3.2, RFC 5545).
@Suite("Calendar files") struct CalendarFileTests {
  private static func occasion(
    _ id: Int64, _ start: String, title: String = "Kartläggning", place: String = "rum 4", version: Int = 1,
    state: OccasionState = .booked
  ) -> Occasion {
    Occasion(
      id: .init(id), kind: .appointment(.assessmentInterview), title: title, centre: .init(1),
      start: LocalDateTime(iso: start)!, minutes: 45, place: place, places: 1, state: state, version: version)
  }

  private static func text(_ entries: CalendarEntry...) -> String {
    CalendarFile(
      CalendarExport(
        register: "0a1b", owner: "Anna Berg", made: LocalDateTime(iso: "2008-04-21T09:00")!, entries: entries)
    ).text
  }

  /// The lines of an event with folded ones put together again.
  private static func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test("An occasion is an event in Europe/Stockholm with a UID of its own")
  func event() {
    let lines = Self.lines(Self.text(CalendarEntry(occasion: Self.occasion(12, "2008-04-25T10:30"))))
    let start = lines.firstIndex(of: "BEGIN:VEVENT")!
    #expect(
      Array(lines[start...]) == [
        "BEGIN:VEVENT", "UID:occasion-12@0a1b.jobbtorg", "SEQUENCE:0", "DTSTAMP:20080421T070000Z",
        "DTSTART;TZID=Europe/Stockholm:20080425T103000", "DTEND;TZID=Europe/Stockholm:20080425T111500",
        "SUMMARY:Kartläggning", "LOCATION:rum 4", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "CLASS:PRIVATE", "END:VEVENT",
        "END:VCALENDAR",
      ])
    #expect(
      lines.prefix(5) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jobbtorg//Jobbtorg//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      ])
    #expect(lines.contains("BEGIN:VTIMEZONE") && lines.contains("TZID:Europe/Stockholm"))
  }

  @Test("What was changed has a higher SEQUENCE under the same UID, what does not stand is cancelled")
  func changed() {
    for state in [OccasionState.cancelledByUs, .cancelledByClient, .rebooked, .lapsed, .notHeld] {
      let lines = Self.lines(
        Self.text(CalendarEntry(occasion: Self.occasion(12, "2008-04-25T10:30", version: 3, state: state))))
      #expect(lines.contains("UID:occasion-12@0a1b.jobbtorg"))
      #expect(lines.contains("SEQUENCE:2"))
      #expect(lines.contains("STATUS:CANCELLED"))
    }
  }

  @Test("A name stands in the summary only where it was asked for")
  func names() {
    let occasion = Self.occasion(12, "2008-04-25T10:30")
    #expect(!Self.text(CalendarEntry(occasion: occasion)).contains("Holm"))
    let named = CalendarEntry(occasion: occasion, name: PersonName(given: "Rut", family: "Holm"))
    #expect(Self.lines(Self.text(named)).contains("SUMMARY:Kartläggning: Rut Holm"))
  }

  @Test("Every line ends in CR LF and holds at most 75 bytes; no letter is cut, and nothing is lost")
  func folded() {
    let title = String(repeating: "åäö 👩‍👩‍👧 ", count: 40)
    let text = Self.text(CalendarEntry(occasion: Self.occasion(12, "2008-04-25T10:30", title: title)))
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    #expect(Self.lines(text).contains("SUMMARY:" + TextFilter.visible(title)))
  }

  @Test("Signs that the format uses are escaped, control characters are shown")
  func escaped() {
    #expect(CalendarFile.escaped("a;b,c\\d\ne\u{1B}[2J") == "a\\;b\\,c\\\\d\\ne<U+001B>[2J")
  }

  @Test(
    "Stockholm's time in UTC, summer and winter, through both changes",
    arguments: [
      ("2008-01-15T09:00:00", "2008-01-15T08:00:00"), ("2008-07-15T09:00:00", "2008-07-15T07:00:00"),
      ("2008-03-30T01:59:59", "2008-03-30T00:59:59"), ("2008-03-30T03:00:00", "2008-03-30T01:00:00"),
      ("2008-10-26T02:30:00", "2008-10-26T00:30:00"), ("2008-10-26T03:00:00", "2008-10-26T02:00:00"),
      ("2008-01-01T00:30:00", "2007-12-31T23:30:00"),
    ])
  func utc(local: String, utc: String) {
    #expect(LocalDateTime(iso: local)?.utc.iso == utc)
  }
}
