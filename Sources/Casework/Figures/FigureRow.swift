import Domain

/// One enrolment behind a figure.
public struct FigureRow: Hashable, Sendable, Identifiable {
  /// The enrolment.
  public var id: Enrolment.ID
  /// The name.
  public var name: PersonName
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The home district's name.
  public var districtName: String
  /// The day the referral was sent.
  public var sent: Day
  /// The day it was closed, as seen.
  public var closed: Day?
  /// Why.
  public var reason: ClosureReason?

  /// The row's place in the list it was read for, from which the pages beside it are read; nil outside a list.
  public var place: PageKey?

  /// A row.
  public init(
    id: Enrolment.ID, name: PersonName, caseNumber: CaseNumber, districtName: String, sent: Day,
    closed: Day? = nil, reason: ClosureReason? = nil, place: PageKey? = nil
  ) {
    self.id = id
    self.name = name
    self.caseNumber = caseNumber
    self.districtName = districtName
    self.sent = sent
    self.closed = closed
    self.reason = reason
    self.place = place
  }
}
