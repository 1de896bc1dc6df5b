import Domain
import Foundation
import TerminalKit
import TestSupport
import Testing

@testable import Screens

/// Date fields: what is typed means what the oracle says, shown at once; ↑ and ↓ are a day.
@Suite struct DateFieldTests {
  /// Easter Sundays, from the almanac.
  private static let easters = [
    2005: "03-27", 2006: "04-16", 2007: "04-08", 2008: "03-23", 2009: "04-12", 2010: "04-04", 2011: "04-24",
    2012: "04-08",
  ]

  /// The red days and eves of 2005 to 2012, and days of the office's own.
  private static func freeDays(own: [String]) -> Set<String> {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    var days = Set(own)
    for (year, easter) in easters {
      days.formUnion(
        ["01-01", "01-06", "05-01", "06-06", "12-24", "12-25", "12-26", "12-31"].map { "\(year)-\($0)" })
      let oracle = DateOracle(today: "\(year)-\(easter)", freeDays: [])
      for distance in [-2, 0, 1, 39, 49] { days.insert(oracle.day(distance, from: "\(year)-\(easter)")) }
      // The Friday between 19 and 25 June, and the day after it; the Saturday between 31 October and 6 November.
      for (month, first, weekday) in [(6, 19, 6), (10, 31, 7)] {
        let start = calendar.date(from: DateComponents(year: year, month: month, day: first, hour: 12))!
        let found = (0..<7).map { calendar.date(byAdding: .day, value: $0, to: start)! }.first {
          calendar.component(.weekday, from: $0) == weekday
        }!
        let parts = calendar.dateComponents([.month, .day], from: found)
        days.insert(String(format: "%04d-%02d-%02d", year, parts.month!, parts.day!))
      }
    }
    return days
  }

  @Test func `a thousand texts mean what Foundation's calendar says`() throws {
    var random = SeededGenerator.printed()
    let start = Day(iso: "2006-01-01")!
    var texts: Set<String> = []
    for _ in 0..<1000 {
      let today = start + Int.random(in: 0..<1800, using: &random)
      let own = (0..<4).map { _ in today + Int.random(in: -60...60, using: &random) }
      let office = WorkingCalendar(officeDays: Dictionary(own.map { ($0, "Planeringsdag") }) { first, _ in first })
      let oracle = DateOracle(today: today.iso, freeDays: Self.freeDays(own: own.map(\.iso)))
      let wanted = oracle.make(&random)
      texts.insert(wanted.text)
      var field = ParsedField.date(nil, today: today, calendar: office)
      for letter in wanted.text { field.handle(.character(letter)) }
      #expect(field.parsed == .value(wanted.iso, meaning: wanted.meaning), "\(today.iso): ”\(wanted.text)”")
      // A day down is the next one, up the one before.
      let steps = Int.random(in: 1...3, using: &random)
      for _ in 0..<steps { field.handle(.down) }
      #expect(field.field.text == oracle.day(steps, from: wanted.iso), "\(today.iso): ”\(wanted.text)”, down")
      for _ in 0...steps { field.handle(.up) }
      #expect(field.field.text == oracle.day(-1, from: wanted.iso), "\(today.iso): ”\(wanted.text)”, up")
    }
    #expect(texts.count > 500)
  }

  @Test(arguments: [
    "2008-02-30", "31/2", "32", "0", "v54", "v", "nästa", "fredagen", "+", "+5x", "25/13", "a", "1/2/3", "20081301",
    "+99999",
    "i", "v18 x", "--5",
  ])
  func `what is no date says what to enter`(text: String) {
    let field = ParsedField.date(nil, today: Day(iso: "2008-04-21")!, calendar: WorkingCalendar())
    guard case .faulty(let words) = field.parse(text) else {
      Issue.record("”\(text)” was taken for a date")
      return
    }
    #expect(words.contains("Skriv"))
  }

  @Test func `an assessment counts working days by the office's calendar`() {
    let question = AssessmentQuestion(
      id: "day", kind: .date, text: "Vilken dag?", help: "", isRequired: false)
    var field = QuestionField(
      question, answer: nil, version: 0, today: Day(iso: "2008-04-21")!,
      calendar: WorkingCalendar(officeDays: [Day(iso: "2008-04-22")!: "Planeringsdag"]))
    field.paste("+1a")
    #expect(field.entered == .answer(.date(Day(iso: "2008-04-23")!)))
  }
}
