import Domain

/// Clients and their referrals.
public protocol ClientRegister {
  /// The client with the key.
  func client(_ id: Client.ID) throws(Refusal) -> Client
  /// The client with this number, the one that stands or one that stood before (R14.1, R14.3).
  func client(numbered number: IdentityNumber) throws(Refusal) -> Client?
  /// A reserve number that nobody has had (R14.3).
  func nextReserveNumber() throws(Refusal) -> ReserveNumber
  /// Adds a client, with its search entries (R16.3).
  func addClient(_ details: Client.Details) throws(Refusal) -> Client
  /// Changes a client; `client.version` is the version read.
  func update(_ client: Client) throws(Refusal)
  /// Takes what is known of a client without a case out of the register, and frees the number.
  func remove(_ client: Client) throws(Refusal)
  /// Puts a removed client back as it was added.
  func putBack(_ client: Client) throws(Refusal)
  /// The referral with the key.
  func referral(_ id: Referral.ID) throws(Refusal) -> Referral
  /// The referral of this identity, with the fingerprint of the row it came from (R1.9).
  func referral(of client: Client.ID, district: HomeDistrict.ID, sent: Day) throws(Refusal)
    -> (referral: Referral, fingerprint: String?)?
  /// Adds a referral; `fingerprint` tells an unchanged row when it is met again (R1.9).
  func addReferral(
    of client: Client.ID, as number: IdentityNumber, content: Referral.Content, caseworker: User.ID?,
    state: ReferralState, fingerprint: String?
  ) throws(Refusal) -> Referral
  /// Changes a referral; `referral.version` is the version read.
  func update(_ referral: Referral) throws(Refusal)
  /// A page of the list of referrals.
  func referralPage(_ query: ReferralListQuery, scope: Unit) throws(Refusal) -> Page<ReferralListRow>
}

extension ClientRegister {
  /// Adds a referral that numbers the person as the register does.
  public func addReferral(
    of client: Client.ID, content: Referral.Content, caseworker: User.ID?, state: ReferralState, fingerprint: String?
  ) throws(Refusal) -> Referral {
    try addReferral(
      of: client, as: self.client(client).details.number, content: content, caseworker: caseworker, state: state,
      fingerprint: fingerprint)
  }
}
