/// What a coach asks a client about at the intake: how to be reached, language and interpreter need (R1.2).
public struct ContactDetails: Hashable, Codable, Sendable {
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

  /// What is known of how to reach somebody.
  public init(
    phone: String? = nil, email: String? = nil, address: String? = nil, language: String? = nil,
    needsInterpreter: Bool? = nil
  ) {
    self.phone = phone
    self.email = email
    self.address = address
    self.language = language
    self.needsInterpreter = needsInterpreter
  }

  /// The same, with what is not stated here as it is known otherwise (R1.8).
  public func completed(by known: ContactDetails) -> ContactDetails {
    ContactDetails(
      phone: phone ?? known.phone, email: email ?? known.email, address: address ?? known.address,
      language: language ?? known.language, needsInterpreter: needsInterpreter ?? known.needsInterpreter)
  }

  /// What a summons needs and is not stated, in words; telephone or e-mail is enough of the two.
  public var missing: [String] {
    var words: [String] = []
    if phone == nil, email == nil { words.append("telefon eller e-post") }
    if address == nil { words.append("adress") }
    if language == nil { words.append("språk") }
    if needsInterpreter == nil { words.append("om tolk behövs") }
    return words
  }
}

extension Client.Details {
  /// The part that is asked about at the intake.
  public var contact: ContactDetails {
    get {
      ContactDetails(
        phone: phone, email: email, address: address, language: language, needsInterpreter: needsInterpreter)
    }
    set {
      phone = newValue.phone
      email = newValue.email
      address = newValue.address
      language = newValue.language
      needsInterpreter = newValue.needsInterpreter
    }
  }
}
