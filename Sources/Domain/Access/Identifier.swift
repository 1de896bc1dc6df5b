/// A key of the register, typed by what it belongs to so that a client's is never taken for an enrolment's.
public struct Identifier<Owner>: Hashable, Comparable, Sendable, Codable {
  /// The row's number in the register, above 0.
  public let rawValue: Int64

  /// The key with this number.
  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (a: Identifier, b: Identifier) -> Bool { a.rawValue < b.rawValue }
}
