import Domain

/// Somebody the register knows.
public struct KnownPerson: Hashable, Sendable {
  /// The client; nil where the session's unit has none of the person's cases (R11.2).
  public var client: Client?
  /// The open enrolment, which makes another referral a duplicate.
  public var open: Enrolment?
  /// Whether the session may open it.
  public var isVisible: Bool

  /// A known person.
  public init(client: Client?, open: Enrolment? = nil, isVisible: Bool) {
    self.client = client
    self.open = open
    self.isVisible = isVisible
  }
}
