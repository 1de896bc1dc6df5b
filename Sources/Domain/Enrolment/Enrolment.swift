/// A client's time at the jobbtorg, from a referral to its closure; arises with the referral (R1.2).
public struct Enrolment: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Enrolment>

  /// The key in the register.
  public var id: ID
  /// Whose.
  public var client: Client.ID
  /// The referral it arose with.
  public var referral: Referral.ID
  /// `JT-2008-00123`.
  public var caseNumber: CaseNumber
  /// The jobbtorg.
  public var centre: JobCentre.ID
  /// The home district.
  public var district: HomeDistrict.ID
  /// The responsible coach, nil while it stands under Ofördelade (R1.10).
  public var coach: User.ID?
  /// The linked handläggare of the home district, nil when the district's unit owns what follows (R1.11).
  public var caseworker: User.ID?
  /// The day the referral was sent.
  public var sent: Day
  /// Day 0 of the promise.
  public var received: Day
  /// The day a first time was given (R2.1), nil while none has been.
  public var firstTimeGiven: Day?
  /// The day how to reach the client, language and interpreter need were last gone through with the client.
  public var detailsChecked: Day?
  /// True for take-over rows, where whether a first time was given in time is unknown (R1.9).
  public var isTakenOver: Bool
  /// Where it stands; derived by `EnrolmentFacts`.
  public var state: EnrolmentState
  /// No-shows that are not entered in error, counted over the enrolment.
  public var noShows: Int
  /// The next booked time, nil when there is none.
  public var nextTime: LocalDateTime?
  /// How it was closed.
  public var closure: Closure?
  /// How the referral ended it without a closure (R1.2).
  public var referralEnd: ReferralEnd?
  /// The client's earlier enrolment that this one takes up again, nil for a first (R8.4).
  public var restartOf: Enrolment.ID?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// Whether it still runs.
  public var isOpen: Bool { state != .closed }

  /// The word on the screens for where it stands, or how its referral ended it.
  public var stateLabel: String { referralEnd?.kind.label ?? state.label }

  /// The day it ended, nil while it runs.
  public var endDay: Day? { closure?.day ?? referralEnd?.day }

  /// An enrolment as stored.
  public init(
    id: ID, client: Client.ID, referral: Referral.ID, caseNumber: CaseNumber, centre: JobCentre.ID,
    district: HomeDistrict.ID, coach: User.ID? = nil, caseworker: User.ID? = nil, sent: Day, received: Day,
    firstTimeGiven: Day? = nil, detailsChecked: Day? = nil, isTakenOver: Bool, state: EnrolmentState, noShows: Int,
    nextTime: LocalDateTime? = nil, closure: Closure? = nil, referralEnd: ReferralEnd? = nil,
    restartOf: Enrolment.ID? = nil,
    version: Int
  ) {
    self.id = id
    self.client = client
    self.referral = referral
    self.caseNumber = caseNumber
    self.centre = centre
    self.district = district
    self.coach = coach
    self.caseworker = caseworker
    self.sent = sent
    self.received = received
    self.firstTimeGiven = firstTimeGiven
    self.detailsChecked = detailsChecked
    self.isTakenOver = isTakenOver
    self.state = state
    self.noShows = noShows
    self.nextTime = nextTime
    self.closure = closure
    self.referralEnd = referralEnd
    self.restartOf = restartOf
    self.version = version
  }
}
