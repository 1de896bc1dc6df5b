import Domain

/// Partners, consents, openings and proposals (R9). What is removed was undone, and comes back when it is done again.
public protocol MatchingRegister {
  /// Every partner, by name.
  func partners() throws(Refusal) -> [Partner]
  /// The partner with the key.
  func partner(_ id: Partner.ID) throws(Refusal) -> Partner
  /// Adds a partner.
  func addPartner(_ content: Partner.Content) throws(Refusal) -> Partner
  /// Changes a partner; its `version` is the version read.
  func update(_ partner: Partner) throws(Refusal)
  /// Takes a partner out of sight, or with false puts it back.
  func remove(_ partner: Partner.ID, _ isRemoved: Bool) throws(Refusal)
  /// Whether an opening or a consent names the partner.
  func isUsed(_ partner: Partner.ID) throws(Refusal) -> Bool

  /// A page of the list of openings, which all jobbtorg share.
  func openingPage(_ query: OpeningListQuery, today: Day) throws(Refusal) -> Page<OpeningListRow>
  /// The line of one opening.
  func openingRow(_ id: Opening.ID) throws(Refusal) -> OpeningListRow
  /// The opening with the key.
  func opening(_ id: Opening.ID) throws(Refusal) -> Opening
  /// Adds an opening.
  func addOpening(_ content: Opening.Content, centre: JobCentre.ID) throws(Refusal) -> Opening
  /// Changes an opening; its `version` is the version read.
  func update(_ opening: Opening) throws(Refusal)
  /// Takes an opening out of sight, or with false puts it back.
  func remove(_ opening: Opening.ID, _ isRemoved: Bool) throws(Refusal)

  /// The proposal with the key.
  func proposal(_ id: Proposal.ID) throws(Refusal) -> Proposal
  /// Who was proposed for an opening, newest first.
  func proposals(for opening: Opening.ID) throws(Refusal) -> [Proposal]
  /// What a client was proposed for in a case, newest first.
  func proposals(of enrolment: Enrolment.ID) throws(Refusal) -> [Proposal]
  /// Adds a proposal; `id` and `version` of the value are ignored.
  func addProposal(_ proposal: Proposal) throws(Refusal) -> Proposal
  /// Changes what came of a proposal; its `version` is the version read.
  func update(_ proposal: Proposal) throws(Refusal)
  /// Takes a proposal out of sight, or with false puts it back.
  func remove(_ proposal: Proposal.ID, _ isRemoved: Bool) throws(Refusal)

  /// The consent with the key.
  func consent(_ id: Consent.ID) throws(Refusal) -> Consent
  /// The client's consents, newest first, whichever case they were recorded in.
  func consents(of client: Client.ID) throws(Refusal) -> [Consent]
  /// Adds a consent; `id` and `version` of the value are ignored.
  func addConsent(_ consent: Consent) throws(Refusal) -> Consent
  /// Changes a consent; its `version` is the version read.
  func update(_ consent: Consent) throws(Refusal)
  /// Takes a consent out of sight, or with false puts it back.
  func remove(_ consent: Consent.ID, _ isRemoved: Bool) throws(Refusal)
}
