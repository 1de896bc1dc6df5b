import Casework
import Domain
import Foundation

/// The status report as text, CSV or JSON (R10.2, R10.8).
public struct StatusReportFile {
  /// Who made it with what.
  public struct Author: Sendable {
    /// The full name.
    public var name: String
    /// The role in which it was made.
    public var role: Role
    /// Program and version.
    public var program: String

    /// Who made it.
    public init(name: String, role: Role, program: String) {
      self.name = name
      self.role = role
      self.program = program
    }
  }

  /// The figures.
  public var report: StatusReport
  /// Who made it.
  public var author: Author

  /// A report to be written.
  public init(report: StatusReport, author: Author) {
    self.report = report
    self.author = author
  }

  /// The whole report in a format.
  public func text(_ format: TableFormat) throws -> String {
    switch format {
    case .text: plain
    case .csv: try csv
    case .json: try json
    }
  }

  private var csv: String {
    get throws {
      var text = ""
      var table = TableWriter(
        .csv, columns: ["id", "label", "unit", "value", "numerator", "denominator", "percent"].map { .init($0) },
        output: { text += $0 })
      try table.begin()
      for figure in report.figures {
        try table.write([
          .text(figure.id), .text(figure.label), .text(Figure.unitOfCount), .number(figure.value),
          figure.share.map { .number($0.numerator) } ?? .none, figure.share.map { .number($0.denominator) } ?? .none,
          figure.share?.percent.map { .number($0) } ?? .none,
        ])
      }
      try table.end()
      return text
    }
  }

  private var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      let object = StatusReportObject(
        report: "status", centre: report.unitName, since: report.since.iso, asOf: report.asOf.iso,
        made: report.made.iso, madeBy: author.name, program: author.program,
        figures: report.figures.map(StatusReportObject.Line.init))
      return String(decoding: try encoder.encode(object), as: UTF8.self) + "\n"
    }
  }

  /// Figures with their shares, the definitions, and how it was made; reasons that nobody has are left out.
  private var plain: String {
    var lines = [
      "Lägesrapport \(report.unitName)",
      "Period \(report.since.iso) – \(report.asOf.iso), läget \(report.asOf.iso). Enhet: inskrivningar.", "",
    ]
    for figure in report.figures where !isReason(figure) || figure.value > 0 {
      let indent = isReason(figure) ? "    " : figure.id.hasPrefix("closed.") ? "  " : ""
      var line = padded(indent + figure.label, 46) + leading("\(figure.value)", 6)
      if let share = figure.share { line += leading(share.percentText, 8) + "  " + share.fractionText }
      lines.append(line)
    }
    lines += ["", "Så är det räknat"]
    for figure in report.figures where !isReason(figure) { lines.append("  \(figure.label): \(figure.definition)") }
    lines += [
      "  Andelar är hela procent, avrundade uppåt från en halv; delarna behöver inte bli 100 tillsammans.",
      "  Orsaker räknas som sin grupp. De som ingen har visas inte.", "",
      "Gjord \(report.made.day.iso) kl. \(report.made.time.text) av \(author.name) (\(author.role.label)) "
        + "med \(author.program).",
    ]
    return lines.map { TextFilter.visible($0) }.joined(separator: "\n") + "\n"
  }

  private func isReason(_ figure: Figure) -> Bool { figure.id.hasPrefix("closed.reason.") }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
