import Domain

/// Proposes clients for an opening: passes what the partner needs to know of them on, so each must have consented (R9.1,
/// R9.2).
public struct ProposeClients: Verb {
  /// The opening.
  public var opening: Opening.ID
  /// The cases.
  public var enrolments: [Enrolment.ID]

  /// Proposes `enrolments`.
  public init(opening: Opening.ID, enrolments: [Enrolment.ID]) {
    self.opening = opening
    self.enrolments = enrolments
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.match)
    let row = try work.openingRow(opening)
    let opening = row.opening
    if let refusal = opening.refusal(hired: row.hired, on: session.today) { throw refusal }
    var cases: [(enrolment: Enrolment, name: String, match: OpeningMatch)] = []
    var lacking: [String] = []
    let standing = try work.proposals(for: opening.id).filter { $0.outcome.isOpen || $0.outcome == .hired }
    for id in enrolments {
      let enrolment = try work.enrolment(id)
      try session.require(.match, for: enrolment)
      let name = try work.client(enrolment.client).details.name.listText
      guard enrolment.isOpen else {
        throw Refusal(
          .impossible, "closed", ActLine("inskrivningen är avslutad", of: name).text + " Föreslå dem som är inskrivna.")
      }
      if let known = standing.first(where: { $0.enrolment == id }) {
        throw Refusal(.impossible, "alreadyProposed", ActLine("redan \(known.outcome.label)", of: name).text)
      }
      guard let profile = try work.matchProfile(of: id) else {
        throw Refusal(
          .impossible, "notReady",
          ActLine("ingen färdig kartläggning med fastställd plan att föreslå efter", of: name).text)
      }
      if let lack = try work.consentLack(of: enrolment.client, to: opening.content.employer, on: session.today) {
        lacking.append(ActLine(lack, of: name).text)
      }
      cases.append((enrolment, name, OpeningMatch(of: profile, with: opening.content.requirements)))
    }
    guard lacking.isEmpty else {
      throw Refusal(
        .impossible, "consentMissing",
        "Inget är lämnat till \(row.employer). \(lacking.joined(separator: " ")) Coachen registrerar samtycket på kortet."
      )
    }
    for item in cases {
      let made = try work.addProposal(
        Proposal(
          id: .init(0), opening: opening.id, enrolment: item.enrolment.id, reasons: item.match.summary,
          made: session.now, by: session.user, outcomeDay: session.today, version: 1))
      try work.trace(
        .clientProposed, in: item.enrolment,
        detail: ["proposal": "\(made.id.rawValue)", "opening": "\(opening.id.rawValue)"], by: session)
    }
    let message = ActLine(
      "\(cases.count == 1 ? "föreslagen" : "föreslagna") för \(opening.content.title)", [row.employer],
      of: cases.count == 1 ? cases[0].name : "\(cases.count) klienter"
    )
    try work.keepUndo(title: message, by: session)
    return message
  }
}
