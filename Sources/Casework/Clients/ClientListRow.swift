import Domain

/// One line of the list of clients: a client's latest enrolment.
public struct ClientListRow: Hashable, Sendable, Identifiable {
  /// The enrolment, the row's identity.
  public var id: Enrolment.ID
  /// The client.
  public var client: Client.ID
  /// The name.
  public var name: PersonName
  /// Nil when it is unknown (R14.2).
  public var birthDate: Day?
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The home district's name.
  public var districtName: String
  /// The handläggare, as linked or as written.
  public var caseworkerName: String?
  /// The responsible coach's name.
  public var coachName: String?
  /// Where the enrolment stands.
  public var state: EnrolmentState
  /// How the referral ended it without a closure (R1.2).
  public var endedBy: ReferralEnd.Kind?
  /// No-shows of the enrolment.
  public var noShows: Int
  /// The next booked time.
  public var nextTime: LocalDateTime?
  /// Last day for giving a first time while none is given and the clock runs (R2.1).
  public var firstTimeDue: Day?
  /// True for a hit by letters only, `oberg` for Öberg: shown with `≈` (R16.3).
  public var isLooseMatch: Bool = false

  /// The row's place in the list it was read for, from which the pages beside it are read; nil outside a list.
  public var place: PageKey?

  /// The word for where it stands, or how its referral ended it.
  public var stateLabel: String { endedBy?.label ?? state.label }

  /// A row.
  public init(
    id: Enrolment.ID, client: Client.ID, name: PersonName, birthDate: Day? = nil,
    caseNumber: CaseNumber, districtName: String, caseworkerName: String? = nil, coachName: String? = nil,
    state: EnrolmentState, endedBy: ReferralEnd.Kind? = nil, noShows: Int, nextTime: LocalDateTime? = nil,
    firstTimeDue: Day? = nil,
    isLooseMatch: Bool = false, place: PageKey? = nil
  ) {
    self.id = id
    self.client = client
    self.name = name
    self.birthDate = birthDate
    self.caseNumber = caseNumber
    self.districtName = districtName
    self.caseworkerName = caseworkerName
    self.coachName = coachName
    self.state = state
    self.endedBy = endedBy
    self.noShows = noShows
    self.nextTime = nextTime
    self.firstTimeDue = firstTimeDue
    self.isLooseMatch = isLooseMatch
    self.place = place
  }
}
