import Casework
import Domain
import TerminalKit

/// A line of Närvaro: an occasion of the day, or an earlier one with people not registered.
struct OccasionRow: Identifiable, Sendable {
  let row: DayOccasions.Row
  /// Whether it is past and somebody is still not registered (R6.3).
  let isOverdue: Bool

  var id: Occasion.ID { row.id }

  /// What it is, and with whom when it is a single meeting.
  var what: String {
    guard let name = row.clientName else { return row.occasion.title }
    return "\(name.listText), \(row.occasion.appointmentKind?.label ?? row.occasion.title)"
  }

  /// How far its registration is, with sign and word.
  var progress: [Span] {
    guard row.occasion.state.expectsAttendance else { return [Span("– \(row.occasion.state.label)", .muted)] }
    let count = "\(row.registered) av \(row.expected)"
    if row.expected == 0 { return [Span("ingen anmäld", .muted)] }
    if row.registered == row.expected { return [Span("✓ \(count)", .good)] }
    return [Span("○ \(count)", isOverdue ? .warning : .text)]
  }

  /// The row in more words.
  func preview(today: Day) -> Preview {
    let occasion = row.occasion
    var facts: [(label: String, value: [Span])] = [
      ("tid", [Span("\(occasion.start.listText(today: today))–\(occasion.end.time.text)")]),
      ("plats", [Span(occasion.place)]), ("ledare", [Span(row.leaderName ?? "ingen ledare")]),
    ]
    if occasion.isGroup {
      facts.append(("anmälda", [Span("\(row.expected) av \(occasion.places.counted("plats", "platser"))")]))
    }
    facts.append(("registrerade", progress))
    if let reason = occasion.stateReason { facts.append(("därför", [Span(reason)])) }
    if isOverdue {
      facts.append(("", [Span("! Uppropet är inte klart. Öppna det och registrera var och en.", .warning)]))
    }
    return Preview(title: what, facts: facts)
  }

  static func columns(today: Day) -> [Column<OccasionRow>] {
    [
      Column("Tid", .flexible(12, most: 14)) { item in
        item.isOverdue
          ? [Span("! ", .warning), Span(item.row.occasion.start.day.listText(today: today))]
          : [Span("\(item.row.occasion.start.time.text)–\(item.row.occasion.end.time.text)")]
      },
      Column("Vad", .flexible(22, most: 42)) { [Span($0.what)] },
      Column("Ledare", .flexible(10, most: 22), priority: 2) { [Span($0.row.leaderName ?? "ingen ledare")] },
      Column("Plats", .flexible(8, most: 20), priority: 3) { [Span($0.row.occasion.place)] },
      Column("Registrerade", .flexible(12, most: 16)) { $0.progress },
    ]
  }
}
