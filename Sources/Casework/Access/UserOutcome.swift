import Domain

/// A user that was added.
public struct UserOutcome: Sendable {
  /// The user.
  public var user: User
  /// Open enrolments whose referral names this handläggare in words: they can be linked (R1.11).
  public var unlinkedEnrolments: Int

  /// An outcome.
  public init(user: User, unlinkedEnrolments: Int) {
    self.user = user
    self.unlinkedEnrolments = unlinkedEnrolments
  }
}
