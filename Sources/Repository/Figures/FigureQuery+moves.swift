import Domain
import GRDB

/// Cases that moved between jobbtorg: a figure counts each where it was on the day, and at the jobbtorg that it left as
/// closed, `transferred` (R1.7, R8.3, R10.3).
extension FigureQuery {
  /// That a case moved after the day of one argument; `move` is the name of the row.
  static func movedSince(_ move: String, before earliest: String = "1") -> String {
    """
    EXISTS (SELECT 1 FROM centre_move \(move) WHERE \(move).enrolment_id = e.id AND \(move).day > ?
      AND NOT \(move).withdrawn AND \(earliest))
    """
  }

  /// That the move `m` is how the case left its jobbtorg for good, as seen on the day of one argument.
  static let leftForGood = """
    NOT m.withdrawn AND NOT EXISTS (SELECT 1 FROM centre_move x WHERE x.enrolment_id = m.enrolment_id AND x.id > m.id
      AND x.day <= ? AND NOT x.withdrawn AND (x.to_id = m.from_id OR x.from_id = m.from_id))
    """

  /// The cases that a jobbtorg had and has no more.
  func moved(from centre: JobCentre.ID) -> [OrderedScan.Range] {
    let (since, asOf) = (selection.since, selection.asOf)
    let source = "centre_move m JOIN enrolment e ON e.id = m.enrolment_id WHERE m.from_id = ?"
    // Here on the day: the first move after it is the one away.
    var ranges = [
      OrderedScan.Range(
        source: "\(source) AND NOT m.withdrawn AND m.day > ? AND NOT \(Self.movedSince("x", before: "x.id < m.id"))",
        arguments: [centre, asOf, asOf], sort: "m.sort_key")
    ]
    if case .closed(let reasons) = selection.what, reasons.contains(.transferred) {
      ranges.append(
        OrderedScan.Range(
          source: "\(source) AND m.day >= ? AND m.day <= ? AND \(Self.leftForGood)",
          arguments: [centre, since, asOf, asOf], sort: "m.sort_key", condition: ("1", [])))
    }
    return ranges
  }
}
