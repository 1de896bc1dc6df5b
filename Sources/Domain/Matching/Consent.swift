/// A client's consent to passing information on to a partner: what, to whom and until when (R9.1).
public struct Consent: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Consent>

  /// What may be passed on.
  public enum Scope: String, Codable, CaseIterable, Sendable {
    case contact, background, plan

    /// The words on the screens.
    public var label: String {
      switch self {
      case .contact: "namn och kontaktuppgifter"
      case .background: "arbete, utbildning och språk"
      case .plan: "mål och plan"
      }
    }

    /// What a partner learns of a client who is proposed for an opening.
    public static let ofProposal: Set<Scope> = [.contact, .background]
  }

  /// The key in the register.
  public var id: ID
  /// The case in which it was recorded; it holds for the client.
  public var enrolment: Enrolment.ID
  /// To whom.
  public var partner: Partner.ID
  /// What.
  public var scopes: Set<Scope>
  /// The day the client gave it.
  public var given: Day
  /// The last day it holds.
  public var until: Day
  /// The day the client took it back, nil while it stands.
  public var revoked: Day?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A consent as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, partner: Partner.ID, scopes: Set<Scope>, given: Day, until: Day,
    revoked: Day? = nil, version: Int
  ) {
    self.id = id
    self.enrolment = enrolment
    self.partner = partner
    self.scopes = scopes
    self.given = given
    self.until = until
    self.revoked = revoked
    self.version = version
  }

  /// Whether it holds on a day.
  public func isValid(on day: Day) -> Bool { revoked == nil && given <= day && day <= until }

  /// What is missing for passing `scopes` on to a partner on a day, in words; nil when `consents` cover it.
  public static func lack(
    of scopes: Set<Scope>, to partner: Partner.ID, among consents: [Consent], on day: Day
  ) -> String? {
    let own = consents.filter { $0.partner == partner }
    let valid = own.filter { $0.isValid(on: day) }
    if valid.isEmpty {
      guard let last = own.max(by: { ($0.until, $0.id) < ($1.until, $1.id) }) else { return "samtycke saknas" }
      if let revoked = last.revoked { return "samtycket återkallades \(revoked.iso)" }
      return last.until < day ? "samtycket gick ut \(last.until.iso)" : "samtycket gäller först från \(last.given.iso)"
    }
    let covered = valid.reduce(into: Set<Scope>()) { $0.formUnion($1.scopes) }
    let missing = Scope.allCases.filter { scopes.contains($0) && !covered.contains($0) }
    guard !missing.isEmpty else { return nil }
    return "samtycket omfattar inte \(missing.map(\.label).joined(separator: " och "))"
  }

  /// Refuses a consent to nothing, one given in the future, and one that ends before it begins or has ended.
  public func requireValid(today: Day) throws(Refusal) {
    if scopes.isEmpty {
      throw Refusal(
        .invalid, "scopeMissing", "Kryssa vad som får lämnas ut.", fields: ["scopes": "Kryssa minst en sak."])
    }
    if given > today {
      throw Refusal(
        .invalid, "future", "Ett samtycke kan inte vara lämnat framåt i tiden.", fields: ["given": "Senast i dag."])
    }
    if until < today {
      throw Refusal(
        .invalid, "ended", "Samtycket har redan gått ut.", fields: ["until": "Tidigast i dag, \(today.iso)."])
    }
  }
}
