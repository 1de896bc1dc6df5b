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
    let closed = try count(.closed(ClosureReason.allCases))
    var figures = [
      Figure(
        id: "current", label: "Aktuella", what: .current, value: try count(.current), share: nil,
        definition: "Inskrivningar med remiss skickad senast \(asOf.iso) som inte är avslutade senast den dagen."),
      Figure(
        id: "closed", label: "Avslutade sedan \(since.iso)", what: .closed(ClosureReason.allCases), value: closed,
        share: nil, definition: "Inskrivningar avslutade \(since.iso) – \(asOf.iso)."),
    ]
    for group in ClosureGroup.allCases {
      let reasons = ClosureReason.allCases.filter { $0.group == group }
      let inGroup = try count(.closed(reasons))
      figures.append(
        Figure(
          id: "closed.\(group.rawValue)", label: group.label, what: .closed(reasons), value: inGroup,
          share: Share(numerator: inGroup, denominator: closed),
          definition: "Inskrivningar avslutade i perioden med orsak "
            + reasons.map(\.label).joined(separator: ", ") + ". Andelen är av alla avslutade i perioden."))
      for reason in reasons {
        let value = try count(.closed([reason]))
        figures.append(
          Figure(
            id: "closed.reason.\(reason.rawValue)", label: reason.label, what: .closed([reason]), value: value,
            share: Share(numerator: value, denominator: closed),
            definition: "Inskrivningar avslutade i perioden med den orsaken. Andelen är av alla avslutade i perioden."))
      }
    }
    return StatusReport(unit: unit, unitName: name, since: since, asOf: asOf, made: session.now, figures: figures)
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

/// A report of figures, each with its definition.
public struct StatusReport: Hashable, Sendable {
  /// Of which unit.
  public var unit: Unit
  /// Its name.
  public var unitName: String
  /// First day of the period.
  public var since: Day
  /// The day on which it is seen.
  public var asOf: Day
  /// When it was made.
  public var made: LocalDateTime
  /// The figures in order.
  public var figures: [Figure]

  /// A report.
  public init(unit: Unit, unitName: String, since: Day, asOf: Day, made: LocalDateTime, figures: [Figure]) {
    self.unit = unit
    self.unitName = unitName
    self.since = since
    self.asOf = asOf
    self.made = made
    self.figures = figures
  }

  /// The selection behind a figure: the same that counted it (R10.8).
  public func selection(of figure: Figure) -> FigureSelection {
    FigureSelection(what: figure.what, unit: unit, since: since, asOf: asOf)
  }
}

/// One figure: a count of enrolments, with its share where it is a part (R10.2).
public struct Figure: Hashable, Sendable, Identifiable {
  /// `current`, `closed`, `closed.noIntroduction`, `closed.reason.movedAway` …
  public var id: String
  /// The line, Swedish.
  public var label: String
  /// What it counts.
  public var what: FigureSelection.What
  /// How many enrolments.
  public var value: Int
  /// Numerator and denominator, nil for what is no part.
  public var share: Share?
  /// What it is, Swedish.
  public var definition: String

  /// A figure.
  public init(
    id: String, label: String, what: FigureSelection.What, value: Int, share: Share? = nil, definition: String
  ) {
    self.id = id
    self.label = label
    self.what = what
    self.value = value
    self.share = share
    self.definition = definition
  }

  /// The unit that is counted; persons, enrolments and households are never mixed (R10.2).
  public static let unitOfCount = "enrolments"
}

/// The enrolments behind a figure (R10.8).
public struct ListBehindFigure: Verb {
  /// The figure's own selection.
  public var selection: FigureSelection
  /// Where the page begins.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int = 50

  /// Rows behind a figure.
  public init(selection: FigureSelection, from: PageKey? = nil, limit: Int = 50) {
    self.selection = selection
    self.from = from
    self.limit = limit
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Page<FigureRow> {
    try session.require(.seeRowsBehindFigures)
    guard session.unit == .city || session.unit == selection.unit else {
      throw Refusal(.notPermitted, "otherUnit", "Raderna hör till en annan enhet än \(session.unitName).")
    }
    return try work.rows(selection, from: from, limit: limit)
  }
}
