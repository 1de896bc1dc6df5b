/// A time in which a client is away from the jobbtorg and no attendance is expected: reason, first day, expected return
/// and the day the client was back (R8.2).
///
/// It lasts until somebody ends it: the expected return is what was believed, and puts it on Min dag.
public struct Interruption: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Interruption>

  /// The key in the register.
  public var id: ID
  /// The enrolment that rests.
  public var enrolment: Enrolment.ID
  /// Why.
  public var reason: InterruptionReason
  /// Own text; demanded by `other`.
  public var text: String?
  /// The first day on which nothing is expected.
  public var from: Day
  /// The day the client is believed to be back.
  public var expectedReturn: Day
  /// The day the client was back, nil while it lasts.
  public var ended: Day?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// An interruption as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, reason: InterruptionReason, text: String? = nil, from: Day, expectedReturn: Day,
    ended: Day? = nil, version: Int
  ) {
    self.id = id
    self.enrolment = enrolment
    self.reason = reason
    self.text = text
    self.from = from
    self.expectedReturn = expectedReturn
    self.ended = ended
    self.version = version
  }

  /// Whether it lasts.
  public var isOpen: Bool { ended == nil }

  /// Whether no attendance is expected on a day because of it: the day of the return is expected again.
  public func covers(_ day: Day) -> Bool { from <= day && ended.map { day < $0 } ?? true }

  /// Whether nothing can be booked on a day because of it: from the expected return on, it can.
  public func blocksBooking(on day: Day) -> Bool { covers(day) && (!isOpen || day < expectedReturn) }

  /// The reason, with the own text.
  public var words: String { reason.label + (text.map { ": \($0)" } ?? "") }
}

extension Sequence<Interruption> {
  /// Whether no attendance is expected on a day (R8.2).
  public func cover(_ day: Day) -> Bool { contains { $0.covers(day) } }
}
