import Casework
import Domain

/// The status report's JSON: English keys, Swedish labels; what is no part has null as its share.
struct StatusReportObject: Encodable {
  struct Line: Encodable {
    var figure: Figure

    init(_ figure: Figure) { self.figure = figure }

    enum CodingKeys: CodingKey { case id, label, unit, value, numerator, denominator, percent }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(figure.id, forKey: .id)
      try container.encode(figure.label, forKey: .label)
      try container.encode(Figure.unitOfCount, forKey: .unit)
      try container.encode(figure.value, forKey: .value)
      try container.encode(figure.share?.numerator, forKey: .numerator)
      try container.encode(figure.share?.denominator, forKey: .denominator)
      try container.encode(figure.share?.percent, forKey: .percent)
    }
  }

  var report, centre, since, asOf, made, madeBy, program: String
  var figures: [Line]
}
