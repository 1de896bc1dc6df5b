/// Through which background work says how far it is.
public struct Progress: Sendable {
  private let report: @Sendable (Double?, String) -> Void

  init(_ report: @escaping @Sendable (Double?, String) -> Void) { self.report = report }

  /// Tells the user how far it is: `fraction` 0…1 when that is known, and a few words ("1 200 rader").
  public func callAsFunction(_ fraction: Double?, _ text: String = "") { report(fraction, text) }
}
