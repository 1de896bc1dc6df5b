/// How the clients of a unit took part in a month: the basis for the benefit decision (R6.4).
///
/// The lines and the sum are counted from the same places. Those with something unregistered come first, for nothing can
/// be decided about them yet; then in Swedish order, protected names last.
public struct MonthlyParticipation: Hashable, Sendable {
  /// A line a client.
  public var lines: [ParticipationLine]
  /// All of them together.
  public var total: Participation

  /// Counts places: those where nobody was expected are not planned, those that are neither over nor registered not yet.
  public init(
    of places: [ParticipationPlace], stages: [Enrolment.ID: ChainStage] = [:], before now: LocalDateTime
  ) {
    var found: [Enrolment.ID: ParticipationLine] = [:]
    total = Participation()
    for place in places {
      var line =
        found[place.enrolment]
        ?? ParticipationLine(
          id: place.enrolment, caseNumber: place.caseNumber, name: place.name, counted: Participation(),
          stage: stages[place.enrolment] ?? .none)
      if place.start.adding(minutes: place.minutes) <= now || place.mark != nil {
        line.counted.count(place.mark, minutes: place.minutes, isExplained: place.isExplained)
        total.count(place.mark, minutes: place.minutes, isExplained: place.isExplained)
      }
      found[place.enrolment] = line
    }
    let keyed = found.values.map { line in (line, MonthlyParticipation.order(of: line)) }
    lines = keyed.sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// How many clients have something unregistered.
  public var waiting: Int { lines.count { $0.counted.unregistered > 0 } }

  private static func order(of line: ParticipationLine) -> (Int, String, Int64) {
    (line.counted.unregistered > 0 ? 0 : 1, line.name?.sortKey ?? "\u{10FFFF}", line.id.rawValue)
  }

  /// What each column means, in words (R10.2).
  public static let definitions: [(term: String, meaning: String)] = [
    (
      "Planerat",
      "Timmar vid tillfällen i månaden som har varit eller är registrerade. Tillfällen då klienten inte väntades (avbrott), avbokade och inte "
        + "genomförda tillfällen räknas inte."
    ),
    ("Deltog", "Timmar av dem som klienten var där, utan minuter som klienten kom för sent eller gick tidigare."),
    (
      "Andel",
      "Tillfällen klienten kom till, av dem som är registrerade och inte anmälda eller giltiga. Hela procent; – när inget "
        + "sådant finns."
    ),
    (
      "Anmäld",
      "Tillfällen klienten anmälde frånvaro från i förväg, och uteblivna där handläggaren fann skälet giltigt eller felet "
        + "vårt."
    ),
    (
      "Uteblev",
      "Tillfällen klienten inte kom till, inte hade anmält och inte har visats ha giltigt skäl till. Felregistrerade "
        + "räknas inte."
    ),
    ("Ej reg.", "Tillfällen som ingen har registrerat än. De är inte frånvaro; beslut kan inte grundas på dem."),
    (
      "Frånvarokedjan",
      "Hur långt frånvaron har prövats när listan görs: handläggaren kontrollerar orsaken, frånvaron räknas eller räknas "
        + "inte (giltigt skäl eller vårt fel), rätten prövas, eller ett beslut om nedsättning eller avslag finns."
    ),
    ("Enhet", "Inskrivningar med minst ett tillfälle i månaden; de utan något står inte i listan."),
  ]
}
