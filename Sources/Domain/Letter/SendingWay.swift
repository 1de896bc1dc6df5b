/// How a letter reaches a client (R3.4).
public enum SendingWay: String, Codable, CaseIterable, Sendable {
  case handedOver, post, digitalMailbox, eMail, textMessage

  /// The words on the screens.
  public var label: String {
    switch self {
    case .handedOver: "i handen"
    case .post: "post"
    case .digitalMailbox: "digital brevlåda"
    case .eMail: "e-post"
    case .textMessage: "sms"
    }
  }

  /// What was done, as it stands before the day: "lämnad i handen", "skickad med post".
  public var pastLabel: String {
    switch self {
    case .handedOver: "lämnad i handen"
    case .post: "skickad med post"
    case .digitalMailbox: "skickad till digital brevlåda"
    case .eMail: "skickad med e-post"
    case .textMessage: "skickad med sms"
    }
  }

  /// The same of several: "lämnade i handen".
  public var pluralLabel: String {
    switch self {
    case .handedOver: "lämnade i handen"
    case .post: "skickade med post"
    case .digitalMailbox: "skickade till digital brevlåda"
    case .eMail: "skickade med e-post"
    case .textMessage: "skickade med sms"
    }
  }

  /// Whether it shows that a letter reached the client; e-mail and text message only remind (R3.4).
  public var provesDelivery: Bool {
    switch self {
    case .handedOver, .post, .digitalMailbox: true
    case .eMail, .textMessage: false
    }
  }

  /// Whether something sent that way can come back.
  public var canComeBack: Bool {
    switch self {
    case .post, .digitalMailbox: true
    case .handedOver, .eMail, .textMessage: false
    }
  }

  /// Whether it carries no more than a reminder, and asks for the client's yes (R3.4).
  public var isReminder: Bool { !provesDelivery }
}
