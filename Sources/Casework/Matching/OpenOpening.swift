import Domain

/// An opening's page; the proposed clients as far as the session's unit goes, others as a number of their jobbtorg (R9.2,
/// R11.2).
public struct OpenOpening: Verb {
  /// The opening.
  public var opening: Opening.ID
  /// False when the page is only read anew while it stays open.
  public var isOpening: Bool

  /// Opens a page.
  public init(opening: Opening.ID, isOpening: Bool = true) {
    self.opening = opening
    self.isOpening = isOpening
  }

  public var access: VerbAccess { isOpening ? .write : .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> OpeningSheet {
    try session.require(.match)
    let row = try work.openingRow(opening)
    // What the candidates answered is read from here: who looked is in the log (R12.1).
    if isOpening { try work.trace(.openingOpened, detail: ["opening": "\(opening.rawValue)"], by: session) }
    let centres = try work.centres()
    var rows: [OpeningSheet.Row] = []
    for var proposal in try work.proposals(for: opening) {
      let enrolment = try work.enrolment(proposal.enrolment)
      let isOwn = session.unit.covers(centre: enrolment.centre, district: enrolment.district)
      if !isOwn { proposal.reasons = "" }
      rows.append(
        OpeningSheet.Row(
          proposal: proposal, name: isOwn ? try work.client(enrolment.client).details.name : nil,
          centreName: centres.first { $0.id == enrolment.centre }?.name ?? "",
          byName: try work.user(proposal.by).fullName))
    }
    return OpeningSheet(
      row: row, employer: try work.partner(row.opening.content.employer), form: try work.assessmentForm(version: nil),
      proposals: rows)
  }
}
