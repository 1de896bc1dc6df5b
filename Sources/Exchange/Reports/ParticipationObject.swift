import Casework
import Domain

/// The JSON of a month's participation: English keys and codes; a share of nothing has null as its per cent.
struct ParticipationObject: Encodable {
  struct Line: Encodable {
    var caseNumber: String?
    var client: String?
    var counted: Participation
    var chain: String?

    enum CodingKeys: CodingKey {
      case caseNumber, client, minutesPlanned, minutesAttended, planned, attended, denominator, percent, excused,
        noShows
      case unregistered, chain
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(caseNumber, forKey: .caseNumber)
      if caseNumber != nil { try container.encode(client, forKey: .client) }
      try container.encode(counted.minutesPlanned, forKey: .minutesPlanned)
      try container.encode(counted.minutesAttended, forKey: .minutesAttended)
      try container.encode(counted.planned, forKey: .planned)
      try container.encode(counted.attended, forKey: .attended)
      try container.encode(counted.share.denominator, forKey: .denominator)
      try container.encode(counted.share.percent, forKey: .percent)
      try container.encode(counted.excused, forKey: .excused)
      try container.encode(counted.noShows, forKey: .noShows)
      try container.encode(counted.unregistered, forKey: .unregistered)
      try container.encodeIfPresent(chain, forKey: .chain)
    }
  }

  var version = 1
  var report = "participation"
  var unit, month, from, to, made, madeBy, program: String
  var clients: [Line]
  var total: Line

  init(_ report: ParticipationReport, program: String) {
    unit = TextFilter.visible(report.unitName)
    month = report.month.iso
    from = report.month.first.iso
    to = report.month.last.iso
    made = report.made.iso
    madeBy = TextFilter.visible(report.madeBy)
    self.program = program
    clients = report.lines.map { line in
      Line(
        caseNumber: line.caseNumber.text, client: line.name.map { TextFilter.visible($0.listText) },
        counted: line.counted, chain: line.stage.rawValue)
    }
    total = Line(counted: report.participation.total)
  }
}
