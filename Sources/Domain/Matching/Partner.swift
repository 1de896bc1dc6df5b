/// Somebody outside the jobbtorg that it works with: an authority, a company, an education, an own operation of the city
/// or a procured provider (R9.1).
public struct Partner: Hashable, Codable, Sendable, Identifiable {
  public typealias ID = Identifier<Partner>

  /// What sort of partner.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case employmentService, socialInsurance, staffing, education, company, voluntary, cityOperation, cityProgramme
    /// Procured, with a contract period.
    case provider

    /// The words on the screens.
    public var label: String {
      switch self {
      case .employmentService: "Arbetsförmedlingen"
      case .socialInsurance: "Försäkringskassan"
      case .staffing: "bemanningsföretag"
      case .education: "utbildningsanordnare"
      case .company: "privat företag"
      case .voluntary: "förening"
      case .cityOperation: "stadens verksamhet"
      case .cityProgramme: "stadens program"
      case .provider: "upphandlad anordnare"
      }
    }
  }

  /// What is known of a partner, as a form holds it.
  public struct Content: Hashable, Codable, Sendable {
    /// "Norra Städ och Service".
    public var name: String
    /// What sort.
    public var kind: Kind
    /// The first and the last day of the contract; nil where there is none, or no such end.
    public var contractFrom: Day?
    public var contractTo: Day?
    /// Whom to ask for.
    public var contact: String?
    /// Telephone as written.
    public var phone: String?
    /// E-mail as written.
    public var email: String?

    /// What is known of a partner.
    public init(
      name: String, kind: Kind, contractFrom: Day? = nil, contractTo: Day? = nil, contact: String? = nil,
      phone: String? = nil, email: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.contractFrom = contractFrom
      self.contractTo = contractTo
      self.contact = contact
      self.phone = phone
      self.email = email
    }

    /// Refuses a partner without a name, a contract that ends before it begins, and a provider without one.
    public func requireValid() throws(Refusal) {
      if name.allSatisfy(\.isWhitespace) {
        throw Refusal(.invalid, "nameMissing", "Skriv vad parten heter.", fields: ["name": "Skriv vad parten heter."])
      }
      if let from = contractFrom, let to = contractTo, to < from {
        throw Refusal(
          .invalid, "contractBackwards", "Avtalet slutar före det börjar.",
          fields: ["contractTo": "Tidigast \(from.iso)."])
      }
      if kind == .provider, contractTo == nil {
        throw Refusal(
          .invalid, "contractMissing", "En upphandlad anordnare har ett avtal med en sista dag.",
          fields: ["contractTo": "Skriv avtalets sista dag."])
      }
    }
  }

  /// The key in the register.
  public var id: ID
  /// What is known.
  public var content: Content
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A partner as stored.
  public init(id: ID, content: Content, version: Int) {
    self.id = id
    self.content = content
    self.version = version
  }
}

extension Activity {
  /// The activity under its provider's contract too: the days that both cover; another partner's changes nothing (R9.1).
  public func within(contractOf partner: Partner) -> Activity {
    guard partner.content.name == provider else { return self }
    var copy = self
    copy.contractFrom = [contractFrom, partner.content.contractFrom].compactMap(\.self).max()
    copy.contractTo = [contractTo, partner.content.contractTo].compactMap(\.self).min()
    return copy
  }
}
