import Casework
import Domain
import TerminalKit

/// The coming times that an interruption takes away, told before it is saved (R8.2).
struct InterruptionTimes {
  let places: [ClientCard.Place]
  /// The occasions in it that have been and are not registered.
  var past: [ClientCard.Place] = []
  let today: Day

  /// The places, as the act names them.
  var ids: Set<Participant.ID> { Set(places.map(\.id)) }

  /// The same of those that have been.
  var pastIDs: Set<Participant.ID> { Set(past.map(\.id)) }

  var lines: [[Span]] { (past.isEmpty ? [] : pastLines) + (places.isEmpty && !past.isEmpty ? [] : comingLines) }

  private var pastLines: [[Span]] {
    [[Span("Ej registrerat; registrera eller fyll i Väntades inte:", .warning)]] + past.map(line)
  }

  private func line(_ place: ClientCard.Place) -> [Span] {
    let start = place.occasion.start
    return [Span("  \(place.occasion.title) \(start.day.listText(today: today)) \(start.time.text)")]
  }

  private var comingLines: [[Span]] {
    guard !places.isEmpty else { return [[Span("Ingen bokad tid ligger i avbrottet.", .muted)]] }
    let count = places.count.counted("bokad tid avbokas", "bokade tider avbokas")
    return [[Span("När du sparar: \(count).", .warning)]]
      + places.map(line)
  }

  /// Draws them at the bottom of a canvas, under what `above` draws.
  func render(into canvas: inout Canvas, above: (inout Canvas) -> Void) {
    let height = min(lines.count + 1, max(0, canvas.height - 8))
    let split = canvas.bounds.splitTop(canvas.height - height)
    canvas.draw(in: split.top, above)
    canvas.draw(in: split.rest) { canvas in
      for (row, line) in lines.enumerated() { canvas.write(line, 0, row + 1, width: canvas.width) }
    }
  }
}
