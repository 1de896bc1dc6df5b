/// A remiss: how a district sends a client to the jobbtorg, with what it stated (R1.2). What a source lacks is nil or
/// `notStated`, shown as to be completed and never invented.
public struct Referral: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Referral>

  /// What the district writes; the same for a row of a file and a form filled in by hand.
  public struct Content: Hashable, Codable, Sendable {
    /// The home district.
    public var district: HomeDistrict.ID
    /// The handläggare as written; linked to a user when exactly one has the name (R1.11).
    public var caseworkerName: String?
    /// The day the district sent it.
    public var sent: Day
    /// The day it was received: day 0 of the promise (R2.1).
    public var received: Day
    /// The group decided by the district.
    public var targetGroup: TargetGroup
    /// Why the person belongs to the group, where the group demands it (R1.5).
    public var groupDefinition: String?
    /// The way to the jobbtorg.
    public var path: ReferralPath
    /// The motive that `otherSupport` demands (R1.3).
    public var pathMotive: String?
    /// Means of support as the source words it.
    public var meansOfSupport: String?
    /// First day of unemployment (R5.6).
    public var unemployedSince: Day?
    /// The client's language as stated.
    public var language: String?
    /// Whether an interpreter is needed; nil is not stated.
    public var needsInterpreter: Bool?
    /// The ground for passing the information on.
    public var ground: SharingGround = .notStated
    /// What the referral is for.
    public var purpose: String?
    /// The district's note.
    public var note: String?

    /// What a referral says.
    public init(
      district: HomeDistrict.ID, caseworkerName: String? = nil, sent: Day, received: Day, targetGroup: TargetGroup,
      groupDefinition: String? = nil, path: ReferralPath, pathMotive: String? = nil, meansOfSupport: String? = nil,
      unemployedSince: Day? = nil, language: String? = nil, needsInterpreter: Bool? = nil,
      ground: SharingGround = .notStated, purpose: String? = nil, note: String? = nil
    ) {
      self.district = district
      self.caseworkerName = caseworkerName
      self.sent = sent
      self.received = received
      self.targetGroup = targetGroup
      self.groupDefinition = groupDefinition
      self.path = path
      self.pathMotive = pathMotive
      self.meansOfSupport = meansOfSupport
      self.unemployedSince = unemployedSince
      self.language = language
      self.needsInterpreter = needsInterpreter
      self.ground = ground
      self.purpose = purpose
      self.note = note
    }
  }

  /// The key in the register.
  public var id: ID
  /// Whom it is about.
  public var client: Client.ID
  /// What it says.
  public var content: Content
  /// The user that `caseworkerName` was linked to (R1.11).
  public var caseworker: User.ID?
  /// Where it stands.
  public var state: ReferralState
  /// Why it was returned or revoked.
  public var stateReason: String?
  /// Rises by one at each change; an update names the version it read (R15.3).
  public var version: Int

  /// A referral as stored.
  public init(
    id: ID, client: Client.ID, content: Content, caseworker: User.ID? = nil, state: ReferralState,
    stateReason: String? = nil, version: Int
  ) {
    self.id = id
    self.client = client
    self.content = content
    self.caseworker = caseworker
    self.state = state
    self.stateReason = stateReason
    self.version = version
  }
}
