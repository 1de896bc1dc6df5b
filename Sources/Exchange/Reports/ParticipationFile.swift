import Casework
import Domain
import Foundation

/// A month's participation as text, CSV, JSON or a page for print (R6.4, R10.2, R10.8).
public struct ParticipationFile {
  /// The report.
  public var report: ParticipationReport
  /// Program and version.
  public var program: String

  /// A report to be written.
  public init(report: ParticipationReport, program: String) {
    self.report = report
    self.program = program
  }

  /// The whole report in a format.
  public func text(_ format: TableFormat) throws -> String {
    switch format {
    case .text: paper
    case .csv: table
    case .json: try ParticipationObject(report, program: program).json()
    }
  }

  private static let columns = [
    "case_number", "client", "minutes_planned", "minutes_attended", "planned", "attended", "denominator", "percent",
    "excused", "no_shows", "unregistered", "chain",
  ]

  /// A row a client, those with something unregistered first; no sum, so that programs can add up.
  var table: String {
    var text = ""
    var table = TableWriter(.csv, columns: Self.columns.map { .init($0) }, output: { text += $0 })
    // Nothing throws where the output is a string.
    try? table.begin()
    for line in report.lines {
      let counted = line.counted
      try? table.write([
        .text(line.caseNumber.text), .optional(line.name?.listText), .number(counted.minutesPlanned),
        .number(counted.minutesAttended), .number(counted.planned), .number(counted.attended),
        .number(counted.share.denominator), counted.share.percent.map { .number($0) } ?? .none,
        .number(counted.excused), .number(counted.noShows), .number(counted.unregistered),
        .text(line.stage.rawValue),
      ])
    }
    try? table.end()
    return text
  }

  // MARK: On paper

  var heading: String { "Deltagande \(report.month.label), \(report.unitName)" }

  var head: [String] {
    let count = report.lines.count
    let waiting = report.participation.waiting
    let days = "\(report.month.first.iso) – \(report.month.last.iso). "
    let first = days + "\(count.counted("inskrivning", "inskrivningar")) med tillfällen."
    guard waiting > 0 else { return [first, "All närvaro är registrerad."] }
    return [
      first,
      "! \(waiting.counted("inskrivning", "inskrivningar")) har tillfällen som inte är registrerade; de står "
        + "först. Det är inte frånvaro.",
    ]
  }

  var made: String {
    "Gjord \(report.made.day.iso) kl. \(report.made.time.text) av \(report.madeBy) (\(report.role.label)) med "
      + "\(program)."
  }

  /// The report in lines that a printer of fixed letters takes on A4.
  var paper: String {
    func row(_ name: String, _ number: String, _ counted: Participation?, _ heads: [String] = []) -> String {
      let cells =
        counted.map { counted in
          [
            Participation.hours(counted.minutesPlanned), Participation.hours(counted.minutesAttended),
            counted.share.fractionText, counted.share.percentText, "\(counted.excused)", "\(counted.noShows)",
            "\(counted.unregistered)",
          ]
        } ?? heads
      return padded(String(TextFilter.visible(name).prefix(21)), 22) + padded(number, 14)
        + zip(cells, [5, 6, 7, 6, 5, 6, 5]).map { leading($0, $1) }.joined()
    }
    var lines = [heading] + head.flatMap { wrapped($0) } + [""]
    lines.append(row("Klient", "Ärende", nil, ["plan", "delt", "andel", "", "anm", "utebl", "ej r"]))
    for line in report.lines {
      lines.append(row(line.listText, line.caseNumber.text, line.counted))
      if line.stage != .none { lines.append("  frånvarokedjan: \(line.stage.label)") }
    }
    lines += [row("Summa", "", report.participation.total), "", "Så är det räknat"]
    for (term, meaning) in MonthlyParticipation.definitions { lines += wrapped("\(term): \(meaning)", indent: "  ") }
    lines += [""] + wrapped(made)
    return lines.map { TextFilter.visible($0) }.joined(separator: "\n") + "\n"
  }

  /// Lines that fit, the first behind `indent` and the others deeper.
  private func wrapped(_ text: String, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = indent
    for word in text.split(separator: " ") {
      if line.contains(where: { $0 != " " }), line.count + 1 + word.count > 76 {
        lines.append(line)
        line = indent + "  " + word
      } else {
        line += (line.allSatisfy { $0 == " " } ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
