/// A person whom a district has referred; one person is one client (R1.8).
public struct Client: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Client>

  /// What is known of the person and how to reach them.
  public struct Details: Hashable, Codable, Sendable {
    /// Personnummer, samordningsnummer or reserve number.
    public var number: IdentityNumber
    /// Numbers that stood before, oldest first; each still finds the person (R14.3).
    public var earlierNumbers: [IdentityNumber] = []
    /// The name.
    public var name: PersonName
    /// Telephone as written.
    public var phone: String?
    /// E-mail as written.
    public var email: String?
    /// Postal address on one line.
    public var address: String?
    /// Language as stated.
    public var language: String?
    /// Whether an interpreter is needed; nil is not stated.
    public var needsInterpreter: Bool?

    /// What is known of a person.
    public init(
      number: IdentityNumber, name: PersonName, phone: String? = nil, email: String? = nil,
      address: String? = nil, language: String? = nil, needsInterpreter: Bool? = nil
    ) {
      self.number = number
      self.name = name
      self.phone = phone
      self.email = email
      self.address = address
      self.language = language
      self.needsInterpreter = needsInterpreter
    }
  }

  /// The key in the register.
  public var id: ID
  /// What is known.
  public var details: Details
  /// What protects the person's details; changing what is known of them neither sets nor lowers it (R11.4).
  public var protection: ProtectedIdentity?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A client as stored.
  public init(id: ID, details: Details, protection: ProtectedIdentity? = nil, version: Int) {
    self.id = id
    self.details = details
    self.protection = protection
    self.version = version
  }

  /// Whether a letter by post can reach the client: an address is known, or the tax agency forwards it (R11.4).
  public var canGetPost: Bool { protection != nil || details.address?.allSatisfy(\.isWhitespace) == false }
}
