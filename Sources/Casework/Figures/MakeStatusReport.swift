import Domain

/// The status report of a unit as of a day: current, closed since, by group and reason (R10.1, R10.10).
public struct MakeStatusReport: Verb {
  /// The jobbtorg or district by name; nil is the session's unit.
  public var unitName: String?
  /// First day of the period.
  public var since: Day
  /// The day on which it is seen.
  public var asOf: Day

  /// A report.
  public init(unitName: String? = nil, since: Day, asOf: Day) {
    self.unitName = unitName
    self.since = since
    self.asOf = asOf
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> StatusReport {
    try session.require(.seeFigures)
    guard since <= asOf else {
      throw Refusal(
        .invalid, "period", "Perioden börjar \(since.iso), efter \(asOf.iso).", fields: ["since": "Efter slutet."])
    }
    let (unit, name) = try resolved(in: work, by: session)
    func count(_ what: FigureSelection.What) throws(Refusal) -> Int {
      try work.count(FigureSelection(what: what, unit: unit, since: since, asOf: asOf))
    }
    let closed = try count(.closed(ClosureReason.counted))
    var figures = [
      Figure(
        id: "current", label: "Aktuella", what: .current, value: try count(.current), share: nil,
        definition: "Inskrivningar med remiss skickad senast \(asOf.iso) som inte är avslutade senast den dagen."),
      Figure(
        id: "closed", label: "Avslutade sedan \(since.iso)", what: .closed(ClosureReason.counted), value: closed,
        share: nil, definition: "Inskrivningar avslutade \(since.iso) – \(asOf.iso)."),
    ]
    for group in ClosureGroup.allCases {
      let reasons = ClosureReason.counted.filter { $0.group == group }
      let inGroup = try count(.closed(reasons))
      figures.append(
        Figure(
          id: "closed.\(group.rawValue)", label: group.label, what: .closed(reasons), value: inGroup,
          share: Share(numerator: inGroup, denominator: closed),
          definition: "Inskrivningar avslutade i perioden med orsak "
            + reasons.map(\.label).joined(separator: ", ") + ". Andelen är av alla avslutade i perioden."))
      for reason in reasons {
        let value = try count(.closed([reason]))
        // These have a rule or a way of their own here, which what was taken over has not gone through (R7.6, R8.3).
        let isUntried = reason == .missedIntroduction || reason == .transferred
        let elsewhere = isUntried ? try count(.closedElsewhere([reason])) : 0
        figures.append(
          Figure(
            id: "closed.reason.\(reason.rawValue)", label: reason.label, what: .closed([reason]), value: value,
            share: Share(numerator: value, denominator: closed),
            definition: "Inskrivningar avslutade i perioden med den orsaken. Andelen är av alla avslutade i perioden."
              + (elsewhere == 0
                ? "" : " \(elsewhere) är övertagna ur ett äldre system; orsaken är dess, och inte prövad här.")))
      }
    }
    figures += try firstTimes(count)
    return StatusReport(unit: unit, unitName: name, since: since, asOf: asOf, made: session.now, figures: figures)
  }

  /// How the first-visit promise stands for the referrals received in the period (R2.3); what was taken over is unknown,
  /// and no part of the share.
  private func firstTimes(_ count: (FigureSelection.What) throws(Refusal) -> Int) throws(Refusal) -> [Figure] {
    let known: [(id: String, label: String, what: FigureSelection.What, meaning: String)] = [
      ("inTime", "Första tid given i tid", .firstTimeInTime, "en första tid gavs inom de lovade arbetsdagarna"),
      (
        "dueToday", "Första tid går ut den dagen", .firstTimeDueToday, "ingen tid är given och sista dagen är den dagen"
      ),
      (
        "late", "Första tid för sent", .firstTimeLate,
        "tiden gavs för sent, eller är inte given fast den skulle ha varit"
      ),
      ("running", "Första tid inte given, tid finns kvar", .firstTimeRunning, "ingen tid är given och tiden löper"),
    ]
    var values: [Int] = []
    for state in known { values.append(try count(state.what)) }
    let all = values.reduce(0, +)
    let figures = zip(known, values).map { state, value in
      Figure(
        id: "firstTime.\(state.id)", label: state.label, what: state.what, value: value,
        share: Share(numerator: value, denominator: all),
        definition: "Av remisserna mottagna i perioden, där det är känt: \(state.meaning).")
    }
    let visited = try count(.firstVisitInTime)
    return figures + [
      Figure(
        id: "firstVisit.inTime", label: "Första besök genomfört i tid", what: .firstVisitInTime, value: visited,
        share: Share(numerator: visited, denominator: all),
        definition: "Av remisserna mottagna i perioden, där det är känt: klienten kom till ett första besök inom de "
          + "lovade arbetsdagarna. Löftet gäller när tiden ges; det här är ett eget mått."),
      Figure(
        id: "firstTime.unknown", label: "Första besök okänt", what: .firstTimeUnknown,
        value: try count(.firstTimeUnknown), share: nil,
        definition: "Övertagna från ett äldre system, som inte hade uppgiften. De räknas inte som sena."),
    ]
  }

  private func resolved(in work: any UnitOfWork, by session: Session) throws(Refusal) -> (Unit, String) {
    guard let unitName else { return (session.unit, session.unitName) }
    let unit: Unit
    if let centre = try work.centres().first(where: { $0.name == unitName }) {
      unit = .centre(centre.id)
    } else if let district = try work.districts().first(where: { $0.name == unitName && $0.isValid(on: asOf) }) {
      unit = .district(district.id)
    } else {
      throw Refusal(.notFound, "unknownUnit", "Det finns inget jobbtorg och ingen stadsdel med det namnet.")
    }
    guard session.unit == .city || session.unit == unit else {
      throw Refusal(.notPermitted, "otherUnit", "Från \(session.unitName) visas bara den egna enhetens siffror.")
    }
    return (unit, unitName)
  }
}
