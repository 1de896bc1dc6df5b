/// The verdict on one line that should be a personnummer or a samordningsnummer: a row of `jobbtorg check-ids` (R14).
public struct IdentityCheck: Hashable, Sendable {
  /// What was read, as it was written.
  public let input: String
  /// The number, or what is wrong.
  public let result: Result<IdentityNumber, IdentityNumberFault>

  /// Checks one line.
  public init(_ input: String, today: Day) {
    self.input = input
    result = Result { () throws(IdentityNumberFault) in try IdentityNumber.parse(input, today: today) }
  }

  /// The number, or nil when it is wrong.
  public var number: IdentityNumber? { try? result.get() }
  /// `personnummer`, `samordningsnummer` or `none`.
  public var kind: String { number?.kind.rawValue ?? "none" }
  /// Whether it is a correct number.
  public var isValid: Bool { number != nil }
  /// What is wrong, or nil.
  public var fault: IdentityNumberFault? {
    if case .failure(let fault) = result { fault } else { nil }
  }
}
