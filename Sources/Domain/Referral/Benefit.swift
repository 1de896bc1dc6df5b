/// The support that a client lives on and that absence can affect: what letters speak of (R3.4).
public enum Benefit: String, Codable, CaseIterable, Sendable {
  case incomeSupport, introductionBenefit

  /// The benefit that a referral states; nil where it states none, or another: letters then speak of none.
  public init?(of referral: Referral.Content) {
    guard let text = referral.meansOfSupport?.lowercased() else {
      guard referral.path == .incomeSupport else { return nil }
      self = .incomeSupport
      return
    }
    let words = text.split { !$0.isLetter }
    guard !["utan", "inget", "ingen", "ej", "inte"].contains(where: { words.contains(Substring($0)) }) else {
      return nil
    }
    if text.contains("introduktionsersättning") {
      self = .introductionBenefit
    } else if text.contains("försörjningsstöd") {
      self = .incomeSupport
    } else {
      return nil
    }
  }
}
