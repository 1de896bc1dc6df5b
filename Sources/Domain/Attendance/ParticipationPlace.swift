/// One place of one client in a month: what the lines and their sums are counted from.
public struct ParticipationPlace: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The name, nil where it is protected (R11.4).
  public var name: PersonName?
  /// When the occasion begins.
  public var start: LocalDateTime
  /// How long it takes.
  public var minutes: Int
  /// The mark, nil while it is not registered.
  public var mark: AttendanceMark?
  /// The occasion.
  public var occasion: Occasion.ID
  /// Whether the client did not come and the reason was found valid, or the fault ours (R6.4).
  public var isExplained = false
  /// Whether the enrolment has tasks of the no-show chain.
  public var hasChain: Bool

  /// A place.
  public init(
    enrolment: Enrolment.ID, caseNumber: CaseNumber, name: PersonName?, start: LocalDateTime, minutes: Int,
    mark: AttendanceMark?, hasChain: Bool = false, occasion: Occasion.ID = .init(0)
  ) {
    self.enrolment = enrolment
    self.caseNumber = caseNumber
    self.name = name
    self.start = start
    self.minutes = minutes
    self.mark = mark
    self.hasChain = hasChain
    self.occasion = occasion
  }
}
