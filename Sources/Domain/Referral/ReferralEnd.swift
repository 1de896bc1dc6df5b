/// How a referral ended its enrolment outside the closures of R10: the jobbtorg returned it, or the district revoked it
/// (R1.2). The reason stands in the referral.
public struct ReferralEnd: Hashable, Codable, Sendable {
  /// Who ended it.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The jobbtorg, to the district; the first-visit clock stops (R2.1).
    case returned
    /// The district.
    case revoked

    /// The word on the screens.
    public var label: String { referralState.label }

    /// Where the referral then stands.
    public var referralState: ReferralState { self == .returned ? .returned : .revoked }
  }

  /// Who ended it.
  public var kind: Kind
  /// The day.
  public var day: Day

  /// An end.
  public init(kind: Kind, day: Day) {
    self.kind = kind
    self.day = day
  }

  /// The refusal to end a referral on which something has begun: a closure is for that (R8.3).
  public static var begun: Refusal {
    Refusal(
      .impossible, "begun",
      "Klienten har redan haft en tid eller börjat. Då avslutas inskrivningen i stället, på klientkortet.")
  }
}
