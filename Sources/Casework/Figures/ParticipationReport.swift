import Domain

/// How the clients of a district, or of a jobbtorg, took part in a month: the basis for the benefit decision (R6.4).
public struct ParticipationReport: Hashable, Sendable {
  /// Whose clients: the district, and the jobbtorg where they are cut by it too.
  public var unitName: String
  /// The month.
  public var month: Month
  /// When it was made.
  public var made: LocalDateTime
  /// By whom, by full name.
  public var madeBy: String
  /// In which role.
  public var role: Role
  /// The lines and their sum.
  public var participation: MonthlyParticipation

  /// A report.
  public init(
    unitName: String, month: Month, made: LocalDateTime, madeBy: String, role: Role,
    participation: MonthlyParticipation
  ) {
    self.unitName = unitName
    self.month = month
    self.made = made
    self.madeBy = madeBy
    self.role = role
    self.participation = participation
  }

  /// The lines.
  public var lines: [ParticipationLine] { participation.lines }
}
