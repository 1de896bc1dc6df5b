/// A client proposed for an opening, why, and what came of it (R9.2).
public struct Proposal: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Proposal>

  /// The key in the register.
  public var id: ID
  /// For what.
  public var opening: Opening.ID
  /// Who.
  public var enrolment: Enrolment.ID
  /// Why, in the words that were shown.
  public var reasons: String
  /// When it was made.
  public var made: LocalDateTime
  /// By whom.
  public var by: User.ID
  /// What came of it.
  public var outcome: ProposalOutcome
  /// The day of the outcome; the day it was made while nothing came of it.
  public var outcomeDay: Day
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A proposal as stored.
  public init(
    id: ID, opening: Opening.ID, enrolment: Enrolment.ID, reasons: String, made: LocalDateTime, by: User.ID,
    outcome: ProposalOutcome = .proposed, outcomeDay: Day, version: Int
  ) {
    self.id = id
    self.opening = opening
    self.enrolment = enrolment
    self.reasons = reasons
    self.made = made
    self.by = by
    self.outcome = outcome
    self.outcomeDay = outcomeDay
    self.version = version
  }
}
