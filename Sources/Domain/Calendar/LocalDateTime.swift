/// A wall-clock moment in Europe/Stockholm, to the second; text is `2008-04-21T09:00:00`.
public struct LocalDateTime: Hashable, Comparable, Sendable {
  /// The day.
  public let day: Day
  /// Seconds since midnight, 0…86399.
  public let second: Int

  /// The moment `second` seconds into `day`; seconds outside the day carry over to other days.
  public init(day: Day, second: Int) {
    let carry = Int((Double(second) / 86_400).rounded(.down))
    self.day = day + carry
    self.second = second - carry * 86_400
  }

  /// The moment when the clock shows `time` on `day`.
  public init(_ day: Day, _ time: ClockTime) {
    self.day = day
    self.second = time.minutes * 60
  }

  /// Reads `2008-04-21T09:00` or `2008-04-21T09:00:00`.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: parts[0]) else { return nil }
    let clock = parts[1]
    guard clock.utf8.count == 5 || clock.utf8.count == 8, let time = ClockTime(text: clock.prefix(5)) else {
      return nil
    }
    var seconds = 0
    if clock.utf8.count == 8 {
      let tail = clock.suffix(3)
      guard tail.hasPrefix(":"), tail.dropFirst().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = Int(tail.dropFirst()), value < 60
      else { return nil }
      seconds = value
    }
    self.day = day
    self.second = time.minutes * 60 + seconds
  }

  /// The time of the day, seconds dropped.
  public var time: ClockTime { ClockTime(minutes: second / 60)! }
  /// `2008-04-21T09:00:00`, the form that is stored.
  public var iso: String { day.iso + "T" + time.text + ":" + Day.padded(second % 60, 2) }

  /// The moment `minutes` minutes later.
  public func adding(minutes: Int) -> LocalDateTime { LocalDateTime(day: day, second: second + minutes * 60) }

  /// Seconds from `earlier` to this moment.
  public func seconds(since earlier: LocalDateTime) -> Int { (day - earlier.day) * 86_400 + second - earlier.second }

  public static func < (a: LocalDateTime, b: LocalDateTime) -> Bool { (a.day, a.second) < (b.day, b.second) }
}

extension LocalDateTime: Codable, CustomStringConvertible {
  public var description: String { iso }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = LocalDateTime(iso: try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a moment (YYYY-MM-DDTHH:MM:SS)")
    }
    self = moment
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
