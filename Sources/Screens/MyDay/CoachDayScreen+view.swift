import Casework
import Domain
import TerminalKit

extension CoachDayScreen {
  static let todayPane = DayPane(
    "I DAG", counts: false,
    columns: [
      .cell(0, "Tid", .fixed(5)), .cell(1, "Vem eller vad", .flexible(14, most: 32)),
      .cell(2, "Läge", .flexible(12, most: 18)),
    ], empty: "Inget är bokat i dag.")

  static let toDoPane = DayPane(
    "ATT GÖRA",
    columns: [
      .cell(0, "Gör", .fixed(17)), .cell(1, "Vem eller vad", .flexible(12, most: 34)),
      .cell(2, "När", .flexible(16, most: 18)),
    ], empty: "Inget att göra just nu.")

  /// The districts of clients here in which nobody can do what falls to them, as lines at the foot (R7.7).
  var warning: [String] {
    guard let empty = day?.emptyDistricts, !empty.isEmpty else { return [] }
    let width = max(1, size.width)
    let text = empty.fitting(lines: 3, width: width) {
      "! Ingen handläggare i \(empty.named(atMost: $0)). Säg till administratören."
    }
    return TextWrap.lines(text, width: width).prefix(3).map(\.text)
  }

  /// "fem arbetsdagar", by the setting of today (R2.1).
  private static func promised(_ day: CoachDay) -> String {
    let words = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"]
    let count = day.promisedDays
    let number = words.indices.contains(count - 1) ? words[count - 1] : "\(count)"
    return "\(number) \(count == 1 ? "arbetsdag" : "arbetsdagar")"
  }

  /// How the promise is kept, and the no-shows of eight weeks; the number stands beside the curve.
  func renderFigures(_ day: CoachDay, _ layout: CoachDayLayout, into canvas: inout Canvas, theme: Theme) {
    let promise = day.promise
    if canvas.isRead {
      return canvas.read { reading in
        reading.heading("Första tid inom \(Self.promised(day)), sedan nyår")
        reading.fact("I tid", "\(promise.inTime)")
        reading.fact("Går ut i dag", "\(promise.dueToday)")
        reading.fact("För sent", "\(promise.late)")
        reading.heading("Uteblivna, 8 veckor")
        reading.fact("Per vecka", day.noShows.counts.map(String.init).joined(separator: ", "))
        reading.fact("Uteblivna", "\(day.noShows.total)")
        reading.fact("Kontrollerade", "\(day.noShows.checked)")
      }
    }
    let counts: [Span] = [
      Span("i tid ", .muted), Span("\(promise.inTime)", .good),
      Span("    går ut i dag ", .muted), Span("\(promise.dueToday)", promise.dueToday > 0 ? .warning : .text),
      Span("    för sent ", .muted), Span("\(promise.late)", promise.late > 0 ? .danger : .text),
    ]
    let noShows: [Span] = [
      Span(Bars.sparkline(day.noShows.counts, glyphs: theme.glyphs), .accent),
      Span("  \(day.noShows.total)"),
      Span("  kontrollerade ", .muted), Span("\(day.noShows.checked)"),
    ]
    if layout.isCompact {
      canvas.write(
        [Span("FÖRSTA TID  ", .heading)] + counts, layout.figures[0].x, layout.figures[0].y,
        width: layout.figures[0].width)
      canvas.write(
        [Span("UTEBLIVNA  ", .heading)] + noShows, layout.figures[1].x, layout.figures[1].y,
        width: layout.figures[1].width)
      return
    }
    let parts: [(heading: String, extent: String, line: [Span])] = [
      ("FÖRSTA TID INOM \(Self.promised(day).uppercased())", " · sedan nyår", counts),
      ("UTEBLIVNA", " · 8 veckor", noShows),
    ]
    for (rect, part) in zip(layout.figures, parts) {
      canvas.write(
        [Span(part.heading, .heading), Span(part.extent, .muted)], rect.x, rect.y, width: rect.width)
      canvas.write(part.line, rect.x + 2, rect.y + 1, width: max(0, rect.width - 2))
    }
  }
}
