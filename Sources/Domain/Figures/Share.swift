/// A share with its numerator and denominator; per cent is whole, rounded half up, "–" where the denominator is 0 (R10.2).
public struct Share: Hashable, Sendable {
  /// The part.
  public var numerator: Int
  /// The whole.
  public var denominator: Int

  /// `numerator` of `denominator`.
  public init(numerator: Int, denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whole per cent rounded half up, nil where the denominator is 0.
  public var percent: Int? {
    denominator == 0 ? nil : (200 * numerator + denominator) / (2 * denominator)
  }

  /// `65 %`, or `–`.
  public var percentText: String { percent.map { "\($0) %" } ?? "–" }
  /// `138/212`.
  public var fractionText: String { "\(numerator)/\(denominator)" }
}
