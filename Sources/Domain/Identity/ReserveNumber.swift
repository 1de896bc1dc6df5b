/// The number that the program gives a person who has neither personnummer nor samordningsnummer (R14.3): `R-00012`.
public struct ReserveNumber: Hashable, Codable, Sendable {
  /// The number in the register's own series, above 0.
  public let serial: Int

  /// The number with this place in the series, or nil below 1.
  public init?(serial: Int) {
    guard serial > 0 else { return nil }
    self.serial = serial
  }

  /// Reads `R-00012`, also in small letters and with fewer zeros.
  public init?(text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count > 2, bytes.count <= 14, bytes[0] | 0x20 == UInt8(ascii: "r"), bytes[1] == UInt8(ascii: "-"),
      bytes[2...].allSatisfy({ (0x30...0x39).contains($0) }),
      let serial = Int(String(decoding: bytes[2...], as: UTF8.self))
    else { return nil }
    self.init(serial: serial)
  }

  /// The form that is stored and shown.
  public var text: String { "R-" + Day.padded(serial, 5) }
}
