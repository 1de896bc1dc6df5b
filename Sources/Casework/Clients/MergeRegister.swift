import Domain

/// Clients that were found to be one person, and their parting (R14.3).
public protocol MergeRegister {
  /// The merges into a client that stand, oldest first.
  func merges(into client: Client.ID) throws(Refusal) -> [ClientMerge]
  /// The merge with the key, whether it stands or not.
  func merge(_ id: ClientMerge.ID) throws(Refusal) -> ClientMerge
  /// Joins the two as the value says; `id` of the value is ignored. Every case and what hangs on it goes along.
  func addMerge(_ merge: ClientMerge, in enrolment: Enrolment.ID) throws(Refusal) -> ClientMerge
  /// The cases of the standing client that came since the merge by a referral of the other's number, oldest first.
  func casesSince(_ merge: ClientMerge) throws(Refusal) -> [Enrolment]
  /// The cases that go back when the two are parted: those that went along, and those that came since by a referral of the
  /// other's number.
  func casesToPart(_ merge: ClientMerge) throws(Refusal) -> [Enrolment.ID]
  /// Parts the two again: what went along goes back, with what has come since by a referral of the other's number, and the
  /// standing client gets `details`. Which cases lay under another person until now is kept until they are joined again.
  func part(
    _ merge: ClientMerge, leaving details: Client.Details, mistaken: [Enrolment.ID], at now: LocalDateTime,
    in enrolment: Enrolment.ID
  ) throws(Refusal)
  /// When a case lay under another person.
  func mistakes(in enrolment: Enrolment.ID) throws(Refusal) -> [MistakenIdentity]
  /// Joins two again that were parted; the standing client gets `details`.
  func joinAgain(_ merge: ClientMerge, with details: Client.Details) throws(Refusal)
}
