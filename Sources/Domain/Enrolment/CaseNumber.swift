/// The ärendenummer `JT-2008-00123`: year of the sent date and a running number, one series for the city (R1.2).
public struct CaseNumber: Hashable, Comparable, Codable, Sendable {
  /// The year the referral was sent.
  public let year: Int
  /// 1 and up within the year.
  public let serial: Int

  /// The number `serial` of `year`.
  public init(year: Int, serial: Int) {
    self.year = year
    self.serial = serial
  }

  /// Reads `JT-2008-00123`; capital and small letters are the same, leading zeros may be left out.
  public init?(text: some StringProtocol) {
    let parts = text.uppercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "JT", parts[1].utf8.count == 4, let year = Int(parts[1]),
      let serial = Int(parts[2]), year > 0, serial > 0
    else { return nil }
    self.init(year: year, serial: serial)
  }

  /// `JT-2008-00123`; more than five digits stand as they are.
  public var text: String { "JT-" + Day.padded(year, 4) + "-" + Day.padded(serial, 5) }

  public static func < (a: CaseNumber, b: CaseNumber) -> Bool { (a.year, a.serial) < (b.year, b.serial) }
}
