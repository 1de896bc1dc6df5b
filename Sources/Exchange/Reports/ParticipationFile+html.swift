import Domain
import Mustache

extension ParticipationFile {
  /// The report as a page of HTML that a browser prints on A4.
  var html: String { Self.page?.render(values) ?? "" }

  private static let heads = [
    "Klient", "Ärende", "Planerat, tim", "Deltog, tim", "Tillfällen", "Andel", "Anmäld", "Uteblev", "Ej reg.",
    "Frånvarokedjan",
  ]

  /// Its title names nobody: titles stand in print queues and window lists.
  private var values: [String: Any] {
    let total = cells("Summa", "", report.participation.total, stage: "")
    return [
      "title": "Deltagande", "heading": TextFilter.visible(heading), "head": head.map { TextFilter.visible($0) },
      "made": TextFilter.visible(made),
      "columns": Self.heads.enumerated().map { ["name": $1, "number": Self.isNumber($0)] as [String: Any] },
      "rows": report.lines.map { line in
        [
          "waiting": line.counted.unregistered > 0,
          "cells": cells(line.listText, line.caseNumber.text, line.counted, stage: line.stage.label),
        ] as [String: Any]
      } + [["waiting": false, "cells": total] as [String: Any]],
      "definitions": MonthlyParticipation.definitions.map { ["term": $0.term, "meaning": $0.meaning] },
    ]
  }

  private func cells(_ name: String, _ number: String, _ counted: Participation, stage: String) -> [[String: Any]] {
    let texts = [
      name, number, Participation.hours(counted.minutesPlanned), Participation.hours(counted.minutesAttended),
      counted.share.fractionText, counted.share.percentText, "\(counted.excused)", "\(counted.noShows)",
      "\(counted.unregistered)", stage,
    ]
    return texts.enumerated().map { ["text": TextFilter.visible($1), "number": Self.isNumber($0)] }
  }

  private static func isNumber(_ column: Int) -> Bool { (2...8).contains(column) }

  /// Mustache escapes what it prints into HTML by itself.
  private static let page = try? MustacheTemplate(
    string: String(decoding: PackageResources.participation_html_mustache, as: UTF8.self))
}
