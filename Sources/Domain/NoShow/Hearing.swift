/// A kommunicering: the client was told what is considered and could answer by a set date (R7.5).
public struct Hearing: Hashable, Codable, Sendable {
  /// The day on which the client was told.
  public var told: Day
  /// In which way.
  public var way: ContactAttempt.Way
  /// The last day for an answer.
  public var answerBy: Day

  /// A hearing.
  public init(told: Day, way: ContactAttempt.Way, answerBy: Day) {
    self.told = told
    self.way = way
    self.answerBy = answerBy
  }
}
