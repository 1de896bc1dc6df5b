import Domain

/// One line of the list of referrals.
public struct ReferralListRow: Hashable, Sendable, Identifiable {
  /// The enrolment that arose with it, the row's identity.
  public var id: Enrolment.ID
  /// The name.
  public var name: PersonName
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The home district's name.
  public var districtName: String
  /// The day it was sent.
  public var sent: Day
  /// The day it was received.
  public var received: Day
  /// The group.
  public var targetGroup: TargetGroup
  /// Where it stands.
  public var state: ReferralState
  /// The day the first time was given.
  public var firstTimeGiven: Day?
  /// Whether it came as take-over, so that the clock is unknown.
  public var isTakenOver: Bool
  /// The day the enrolment ended: was closed, or the referral returned or revoked.
  public var ended: Day?

  /// The row's place in the list it was read for, from which the pages beside it are read; nil outside a list.
  public var place: PageKey?

  /// A row.
  public init(
    id: Enrolment.ID, name: PersonName, caseNumber: CaseNumber,
    districtName: String, sent: Day, received: Day, targetGroup: TargetGroup, state: ReferralState,
    firstTimeGiven: Day? = nil, isTakenOver: Bool, ended: Day? = nil, place: PageKey? = nil
  ) {
    self.id = id
    self.name = name
    self.caseNumber = caseNumber
    self.districtName = districtName
    self.sent = sent
    self.received = received
    self.targetGroup = targetGroup
    self.state = state
    self.firstTimeGiven = firstTimeGiven
    self.isTakenOver = isTakenOver
    self.ended = ended
    self.place = place
  }
}
