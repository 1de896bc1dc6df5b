import Domain

/// Adds a partner, or changes one (R9.1).
public struct SavePartner: Verb {
  /// The partner; nil adds one.
  public var partner: Partner.ID?
  /// The version read (R15.3).
  public var version: Int
  /// What is known of it.
  public var content: Partner.Content

  /// A partner to save.
  public init(partner: Partner.ID? = nil, version: Int = 0, content: Partner.Content) {
    self.partner = partner
    self.version = version
    self.content = content
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.match)
    var content = content
    content.name = try TextFilter.accept(content.name, maxLength: 200)
    content.contact = try TextFilter.accepted(content.contact, maxLength: 200)
    content.phone = try TextFilter.accepted(content.phone, maxLength: 100)
    content.email = try TextFilter.accepted(content.email, maxLength: 200)
    try content.requireValid()
    let others = try work.partners().filter { $0.id != partner }
    if others.contains(where: { $0.content.name.lowercased() == content.name.lowercased() }) {
      throw Refusal(
        .impossible, "partnerExists", "\(content.name) finns redan.", fields: ["name": "Finns redan."])
    }
    let message: ActLine
    if let partner {
      try work.update(Partner(id: partner, content: content, version: version))
      try work.trace(.partnerChanged, detail: ["partner": "\(partner.rawValue)"], by: session)
      message = ActLine("ändrad", of: content.name)
    } else {
      let added = try work.addPartner(content)
      try work.trace(.partnerAdded, detail: ["partner": "\(added.id.rawValue)"], by: session)
      message = ActLine("tillagd", of: content.name)
    }
    try work.keepUndo(title: message, by: session)
    return message
  }
}
