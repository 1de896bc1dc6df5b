/// How one client took part in a month (R6.4).
public struct ParticipationLine: Hashable, Sendable, Identifiable {
  /// The enrolment, the line's identity.
  public var id: Enrolment.ID
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The name, nil where it is protected (R11.4).
  public var name: PersonName?
  /// What was planned and what became of it.
  public var counted: Participation
  /// How far the no-show chain has come.
  public var stage: ChainStage

  /// A line.
  public init(
    id: Enrolment.ID, caseNumber: CaseNumber, name: PersonName?, counted: Participation, stage: ChainStage = .none
  ) {
    self.id = id
    self.caseNumber = caseNumber
    self.name = name
    self.counted = counted
    self.stage = stage
  }

  /// The name as lists show it.
  public var listText: String { name?.listText ?? "skyddade uppgifter" }
}
