import Casework
import Domain
import TerminalKit

/// A line of a day in the calendar: an occasion, or the time between two.
struct CalendarRow: Identifiable, Sendable {
  /// The occasion; nil for free time.
  let row: DayOccasions.Row?
  let from: ClockTime
  let to: ClockTime

  /// Free times have keys of their own, below those of occasions.
  var id: Int64 { row?.id.rawValue ?? Int64(-from.minutes - 1) }

  /// What it is, and with whom when it is a single meeting.
  var what: String {
    guard let row else { return "ledig \(Self.length(to.minutes - from.minutes))" }
    return OccasionRow(row: row, isOverdue: false).what
  }

  /// The occasions of a day and what is free between them, by time.
  static func all(of sheet: CoachCalendar, on day: Day) -> [CalendarRow] {
    let occasions = sheet.rows(on: day).map {
      CalendarRow(row: $0, from: $0.occasion.start.time, to: $0.occasion.end.time)
    }
    let gaps = sheet.gaps(on: day).map { CalendarRow(row: nil, from: $0.from, to: $0.to) }
    return (occasions + gaps).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// "30 min", "1 tim 30 min".
  static func length(_ minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    return [hours > 0 ? "\(hours) tim" : nil, rest > 0 ? "\(rest) min" : nil].compactMap { $0 }.joined(separator: " ")
  }

  static let columns: [Column<CalendarRow>] = [
    Column("Tid", .fixed(13)) { [Span("\($0.from.text)–\($0.to.text)", $0.row == nil ? .muted : .text)] },
    Column("Vad", .flexible(22, most: 46)) { [Span($0.what, $0.row == nil ? .muted : .text)] },
    Column("Plats", .flexible(8, most: 20), priority: 2) { [Span($0.row?.occasion.place ?? "")] },
    Column("Tolk", .flexible(10, most: 20), priority: 3) { [Span($0.interpreter)] },
    Column("Registrerade", .flexible(12, most: 16)) { item in
      item.row.map { OccasionRow(row: $0, isOverdue: false).progress } ?? []
    },
  ]

  /// Language, and whether one is booked, for a single meeting (R3.1).
  private var interpreter: String {
    guard let place = row?.place, let language = place.interpreterLanguage else { return "" }
    return place.isInterpreterBooked ? language : "\(language), ej bokad"
  }
}
