import Domain
import TerminalKit

/// How a client is reached: telephone, language, interpreter, next time (screens.md, "Space").
struct ContactLine {
  let details: Client.Details
  /// The next time that stands.
  let next: LocalDateTime?
  let today: Day

  /// The line for a width: where not all has room, first what is not known goes, then the next time, which stands in Tider.
  func spans(width: Int) -> [Span] {
    let known = [details.language, details.needsInterpreter == true ? interpreter : nil].compactMap { $0 }
    let lines = [[language, interpreter].compactMap { $0 } + [nextTime], known + [nextTime], known].map { facts in
      phone + [Span(facts.map { " · \($0)" }.joined(), .muted)]
    }
    return lines.first { CardHeader.width(of: $0) <= width } ?? lines[2]
  }

  /// The telephone and the next time, beside a line that has the rest.
  var reach: [Span] { phone + [Span(" · \(nextTime)", .muted)] }

  /// Says the same, each fact with its label.
  func read(into reading: inout Reading) {
    reading.fact("Telefon", number ?? "saknas")
    reading.fact("Språk", details.language ?? "ej angivet")
    reading.fact("Tolk", details.needsInterpreter.map { $0 ? "behövs" : "behövs inte" } ?? "ej angivet")
    reading.fact("Nästa tid", next?.listText(today: today) ?? "ingen bokad")
  }

  private var number: String? { details.phone.flatMap { $0.trimmed.isEmpty ? nil : $0 } }
  private var phone: [Span] { [number.map { Span("Tel \($0)") } ?? Span("! telefon saknas", .warning)] }
  private var language: String { details.language ?? "språk ej angivet" }

  /// Nothing where the language is not stated either: that says enough.
  private var interpreter: String? {
    details.needsInterpreter.map { $0 ? "tolk behövs" : "ingen tolk" }
      ?? (details.language == nil ? nil : "tolk ej angivet")
  }

  private var nextTime: String { next.map { "nästa tid \($0.listText(today: today))" } ?? "ingen tid bokad" }
}
