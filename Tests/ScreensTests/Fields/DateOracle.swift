import Domain
import Foundation
import TestSupport

/// The date grammar of screens.md a second time, by Foundation's calendar and by trying days: for tests of the first.
///
/// It makes a text and says which day it means. Days are found by looking at every day near today, never by reckoning.
struct DateOracle {
  /// A text with what it means.
  struct Case {
    var text: String
    var iso: String
    var meaning: String
  }

  private let calendar: Calendar
  private let today: Date
  /// Free days besides Saturdays and Sundays, as ISO text.
  private let freeDays: Set<String>
  private let weekdays = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
  private let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
    "december",
  ]

  init(today iso: String, freeDays: Set<String>) {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(identifier: "UTC")!
    self.calendar = calendar
    self.freeDays = freeDays
    let parts = iso.split(separator: "-").map { Int($0)! }
    today = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12))!
  }

  /// One text of the grammar's, at random, with its meaning.
  func make(_ random: inout SeededGenerator) -> Case {
    let far = after(days: Int.random(in: -9000...9000, using: &random))
    let near = after(days: Int.random(in: -150...150, using: &random))
    let (text, date): (String, Date)
    switch Int.random(in: 0..<17, using: &random) {
    case 0: (text, date) = (iso(far), far)
    case 1: (text, date) = (iso(far).filter { $0 != "-" }, far)
    case 2: (text, date) = (String(iso(near).filter { $0 != "-" }.dropFirst(2)), near)
    case 3:
      let wanted = parts(near)
      (text, date) = ("\(wanted[0])/\(wanted[1])", nearest { parts($0) == wanted })
    case 4:
      let wanted = parts(near)
      let name = months[wanted[1] - 1]
      let written = String(name.prefix(Int.random(in: 3...name.count, using: &random)))
      (text, date) = ("\(wanted[0]) \(written)", nearest { parts($0) == wanted })
    case 5:
      let wanted = Int.random(in: 1...31, using: &random)
      (text, date) = ("\(wanted)", nearest { calendar.component(.day, from: $0) == wanted })
    case 6:
      let words = [("idag", 0), ("i dag", 0), ("igår", -1), ("imorgon", 1), ("i morgon", 1), ("övermorgon", 2)]
      let word = words.randomElement(using: &random)!
      (text, date) = (word.0, after(days: word.1))
    case 7:
      let index = Int.random(in: 0..<7, using: &random)
      (text, date) = (name(of: index, &random), (1...7).map { after(days: $0) }.first { weekday($0) == index }!)
    case 8:
      let index = Int.random(in: 0..<7, using: &random)
      let next = week(after(days: 7))
      (text, date) = (
        "nästa " + name(of: index, &random),
        (1...13).map { after(days: $0) }.first { weekday($0) == index && week($0) == next }!
      )
    case 9:
      let count = Int.random(in: 0...999, using: &random)
      (text, date) = ("+\(count)", after(days: count))
    case 10:
      let count = Int.random(in: 0...999, using: &random)
      (text, date) = ("-\(count)", after(days: -count))
    case 11:
      let count = Int.random(in: -60...60, using: &random)
      (text, date) = (signed(count) + "v", calendar.date(byAdding: .weekOfYear, value: count, to: today)!)
    case 12:
      let count = Int.random(in: -40...40, using: &random)
      (text, date) = (signed(count) + "m", calendar.date(byAdding: .month, value: count, to: today)!)
    case 13, 14:
      let count = Int.random(in: -40...40, using: &random)
      (text, date) = (signed(count) + "a", working(count))
    case 15:
      let (year, number) = week(near)
      (text, date) = ("v\(number)", nearestWeek(number, weekday: 0, near: year))
    default:
      let (year, number) = week(near)
      let index = Int.random(in: 0..<7, using: &random)
      (text, date) = ("v\(number) " + name(of: index, &random), nearestWeek(number, weekday: index, near: year))
    }
    return Case(text: decorated(text, &random), iso: iso(date), meaning: meaning(date))
  }

  /// The day a number of days from another one, as ISO text.
  func day(_ days: Int, from text: String) -> String {
    let parts = text.split(separator: "-").map { Int($0)! }
    let date = calendar.date(from: DateComponents(year: parts[0], month: parts[1], day: parts[2], hour: 12))!
    return iso(calendar.date(byAdding: .day, value: days, to: date)!)
  }

  // MARK: Days

  private func after(days: Int) -> Date { calendar.date(byAdding: .day, value: days, to: today)! }
  private func weekday(_ date: Date) -> Int { (calendar.component(.weekday, from: date) + 5) % 7 }
  private func parts(_ date: Date) -> [Int] { [.day, .month].map { calendar.component($0, from: date) } }

  private func week(_ date: Date) -> (year: Int, number: Int) {
    (calendar.component(.yearForWeekOfYear, from: date), calendar.component(.weekOfYear, from: date))
  }

  private func iso(_ date: Date) -> String {
    let parts = calendar.dateComponents([.year, .month, .day], from: date)
    return String(format: "%04d-%02d-%02d", parts.year!, parts.month!, parts.day!)
  }

  /// The day nearest to today that fits; of two as near the later.
  private func nearest(_ fits: (Date) -> Bool) -> Date {
    (0...1600).lazy.flatMap { [after(days: $0), after(days: -$0)] }.first(where: fits)!
  }

  private func nearestWeek(_ number: Int, weekday index: Int, near year: Int) -> Date {
    nearest {
      week($0).number == number && weekday($0) == index
        && abs(week($0).year - calendar.component(.year, from: today)) <= 1
    }
  }

  private func working(_ count: Int) -> Date {
    var (left, days) = (abs(count), 0)
    while left > 0 {
      days += count < 0 ? -1 : 1
      let date = after(days: days)
      if weekday(date) < 5, !freeDays.contains(iso(date)) { left -= 1 }
    }
    return after(days: days)
  }

  // MARK: Words

  private func signed(_ count: Int) -> String { count < 0 ? "\(count)" : "+\(count)" }

  private func name(of index: Int, _ random: inout SeededGenerator) -> String {
    String(weekdays[index].prefix(Int.random(in: 2...weekdays[index].count, using: &random)))
  }

  /// The same with capital letters and blanks as people have them.
  private func decorated(_ text: String, _ random: inout SeededGenerator) -> String {
    var text = Bool.random(using: &random) ? text : text.uppercased()
    if Int.random(in: 0..<5, using: &random) == 0 { text = " " + text + "  " }
    return text
  }

  private func meaning(_ date: Date) -> String {
    let days = calendar.dateComponents([.day], from: today, to: date).day!
    let distance =
      days == 0
      ? "i dag"
      : days == 1 ? "i morgon" : days == -1 ? "i går" : days > 0 ? "om \(days) dagar" : "för \(-days) dagar sedan"
    return "\(weekdays[weekday(date)].prefix(3)) \(iso(date)), v\(week(date).number), \(distance)"
  }
}
