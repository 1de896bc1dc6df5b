import Domain

/// Makes the participation of a month (R6.4), of the clients that the session may see: a handläggare the own district's, a
/// jobbtorg its own clients of a district or all (R11.2). To paper or a file it is logged (R12.1).
public struct MakeParticipationReport: Verb {
  /// Where it goes.
  public enum Use: String, Sendable {
    case screen, file, print
  }

  /// The district by name; nil is all of the session's unit.
  public var district: String?
  /// The month.
  public var month: Month
  /// Where it goes.
  public var use: Use

  /// A month's participation.
  public init(district: String? = nil, month: Month, use: Use = .screen) {
    self.district = district
    self.month = month
    self.use = use
  }

  public var access: VerbAccess { use == .screen ? .read : .write }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ParticipationReport {
    try session.require(.seeRowsBehindFigures)
    guard month.first <= session.today else {
      throw Refusal(
        .invalid, "month", "\(month.label) har inte börjat än. Välj en månad som har börjat.",
        fields: ["month": "Senast \(Month(of: session.today).iso)."])
    }
    let scope = try scope(in: work, by: session)
    var places = try work.participationPlaces(
      of: scope.district, at: scope.centre, from: month.first, to: month.last)
    var stages: [Enrolment.ID: ChainStage] = [:]
    var explained: [Enrolment.ID: Set<Occasion.ID>] = [:]
    for (index, place) in places.enumerated() where place.hasChain {
      if stages[place.enrolment] == nil {
        stages[place.enrolment] = ChainStage(
          try work.chain(of: work.enrolment(place.enrolment), on: session.today))
        explained[place.enrolment] = try work.explainedAbsences(of: place.enrolment)
      }
      places[index].isExplained = explained[place.enrolment]?.contains(place.occasion) ?? false
    }
    let report = ParticipationReport(
      unitName: scope.name, month: month, made: session.now, madeBy: session.fullName, role: session.role,
      participation: MonthlyParticipation(of: places, stages: stages, before: session.now))
    if use != .screen {
      var detail = [
        "list": "participation", "month": month.iso, "way": use.rawValue, "count": "\(report.lines.count)",
      ]
      if let district = scope.district { detail["district"] = "\(district.rawValue)" }
      try work.trace(.listExported, detail: detail, by: session)
    }
    return report
  }

  /// The district and the jobbtorg that the clients are cut by.
  private func scope(in work: any UnitOfWork, by session: Session) throws(Refusal) -> (
    district: HomeDistrict.ID?, centre: JobCentre.ID?, name: String
  ) {
    guard let district else {
      switch session.unit {
      case .district(let own): return (own, nil, session.unitName)
      case .centre(let own): return (nil, own, session.unitName)
      case .city:
        throw Refusal(.notPermitted, "noUnit", "Deltagandet visas för en stadsdel eller ett jobbtorg, inte för staden.")
      }
    }
    let named = try work.districts().filter { $0.name == district }
    guard let found = named.first(where: { $0.isValid(on: month.first) || $0.isValid(on: month.last) }) else {
      throw Refusal(
        .notFound, "unknownDistrict",
        named.isEmpty
          ? "Det finns ingen stadsdel med det namnet." : "Stadsdelen fanns inte i \(month.label).")
    }
    switch session.unit {
    case .city: return (found.id, nil, found.name)
    case .centre(let own): return (found.id, own, "\(found.name), \(session.unitName)")
    case .district(let own):
      guard own == found.id else {
        throw Refusal(
          .notPermitted, "otherUnit", "Från \(session.unitName) visas bara den egna stadsdelens klienter.")
      }
      return (own, nil, found.name)
    }
  }
}
