import Domain

/// Enrolments and the list of clients.
public protocol EnrolmentRegister {
  /// The enrolment with the key.
  func enrolment(_ id: Enrolment.ID) throws(Refusal) -> Enrolment
  /// The enrolment with the case number; nil where there is none.
  func enrolment(numbered number: CaseNumber) throws(Refusal) -> Enrolment?
  /// The client's open enrolment; there is one at most.
  func openEnrolment(of client: Client.ID) throws(Refusal) -> Enrolment?
  /// The client's enrolments, newest first.
  func enrolments(of client: Client.ID) throws(Refusal) -> [Enrolment]
  /// Open enrolments of a district whose referral names a handläggare in words and has no user linked (R1.11).
  func unlinkedEnrolments(naming caseworker: String, district: HomeDistrict.ID) throws(Refusal) -> [Enrolment.ID]
  /// Open enrolments of which the user is the coach or the handläggare.
  func openEnrolments(keptBy user: User.ID) throws(Refusal) -> [Enrolment.ID]
  /// Whether a jobbtorg has an open case of the district.
  func hasOpenCases(of district: HomeDistrict.ID, at centre: JobCentre.ID) throws(Refusal) -> Bool
  /// Adds an enrolment to a referral, with the next case number of the sent date's year (R1.2); `district` has the case:
  /// the one of the referral, or who followed it (R1.7).
  func addEnrolment(
    referral: Referral, district: HomeDistrict.ID, centre: JobCentre.ID, firstTimeDue: Day, isTakenOver: Bool,
    closure: Closure?
  ) throws(Refusal) -> Enrolment
  /// Changes coach, handläggare or closure; `enrolment.version` is the version read.
  func update(_ enrolment: Enrolment) throws(Refusal)
  /// Takes an enrolment in which nothing stands out of every list, search and figure; its number is not given again.
  func remove(_ enrolment: Enrolment) throws(Refusal)
  /// Puts a removed enrolment back as it was added.
  func putBack(_ enrolment: Enrolment) throws(Refusal)
  /// Works out and stores what lists order and cut by: state, next time, no-shows, first time given (R8.1, design.md).
  ///
  /// Verbs that change a fact of the enrolment call it last.
  func refresh(_ enrolment: Enrolment.ID, now: LocalDateTime) throws(Refusal)
  /// What has happened, for the rule of R8.1.
  func facts(of enrolment: Enrolment.ID) throws(Refusal) -> EnrolmentFacts
  /// A page of the list of clients; `user` is whose clients "Mina" are.
  func clientPage(_ query: ClientListQuery, scope: Unit, user: User.ID, today: Day) throws(Refusal)
    -> Page<ClientListRow>
  /// How many the query has, counted to 999 at most: 1000 means more.
  func clientCount(_ query: ClientListQuery, scope: Unit, user: User.ID, today: Day) throws(Refusal) -> Int
  /// The row of one enrolment, as lists show it.
  func clientRow(_ enrolment: Enrolment.ID) throws(Refusal) -> ClientListRow
}

extension EnrolmentRegister {
  /// Adds an enrolment to a referral of a district that holds.
  public func addEnrolment(
    referral: Referral, centre: JobCentre.ID, firstTimeDue: Day, isTakenOver: Bool, closure: Closure?
  ) throws(Refusal) -> Enrolment {
    try addEnrolment(
      referral: referral, district: referral.content.district, centre: centre, firstTimeDue: firstTimeDue,
      isTakenOver: isTakenOver, closure: closure)
  }
}
