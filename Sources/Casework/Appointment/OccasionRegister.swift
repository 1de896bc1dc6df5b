import Domain

/// Booked times, sessions, and who is expected at them.
public protocol OccasionRegister {
  /// The occasion with the key.
  func occasion(_ id: Occasion.ID) throws(Refusal) -> Occasion
  /// Occasions of a jobbtorg that begin on these days, by time.
  func occasions(at centre: JobCentre.ID, from: Day, to: Day) throws(Refusal) -> [Occasion]
  /// Standing occasions that the user leads and that begin after `now`, by time.
  func comingOccasions(ledBy user: User.ID, after now: LocalDateTime) throws(Refusal) -> [Occasion]
  /// Occasions of an enrolment with its place at each, newest first.
  func occasions(of enrolment: Enrolment.ID) throws(Refusal) -> [(occasion: Occasion, participant: Participant)]
  /// Who is expected at an occasion, by Swedish name order.
  func participants(of occasion: Occasion.ID) throws(Refusal) -> [Participant]
  /// The client's place at the occasion.
  func participant(of enrolment: Enrolment.ID, at occasion: Occasion.ID) throws(Refusal) -> Participant?
  /// The place with the key.
  func participant(_ id: Participant.ID) throws(Refusal) -> Participant
  /// Adds an occasion; `id` and `version` of the value are ignored.
  func addOccasion(_ occasion: Occasion) throws(Refusal) -> Occasion
  /// Adds a client to an occasion; `id` and `version` of the value are ignored.
  func addParticipant(_ participant: Participant) throws(Refusal) -> Participant
  /// Changes an occasion; its `version` is the version read.
  func update(_ occasion: Occasion) throws(Refusal)
  /// Changes a place, its mark included; its `version` is the version read.
  func update(_ participant: Participant) throws(Refusal)
  /// Keeps each mark that was made, the ones taken back included (R6.5).
  func keepMark(
    _ mark: AttendanceMark?, of participant: Participant.ID, enteredInError: Bool, at: LocalDateTime, by: User.ID
  ) throws(Refusal)
  /// The last mark that anybody gave the client: what, when and by whom; nil where none was made.
  func lastMark(of client: Client.ID) throws(Refusal) -> Evidence?
  /// What takes up the coach, room or client in a span of days: standing occasions only.
  func busy(_ whom: Busy.Whom, from: Day, to: Day) throws(Refusal) -> [Busy]
  /// Past occasions that stand at which somebody is not registered, oldest first (R6.3).
  func unregistered(at centre: JobCentre.ID, leader: User.ID?, before: LocalDateTime) throws(Refusal)
    -> [(occasion: Occasion, missing: Int)]
  /// No-shows of the enrolment that are not entered in error, oldest first.
  func noShows(of enrolment: Enrolment.ID) throws(Refusal) -> [(occasion: Occasion, participant: Participant)]
  /// Open enrolments of a jobbtorg, none interrupted, whose client missed something, has come to nothing since and has no
  /// coming time, without a task that is about it, with the day that was missed last; a coach's and those without a coach
  /// (R7.3, R8.2).
  func withoutNewTime(at centre: JobCentre.ID, coach: User.ID?, after: LocalDateTime) throws(Refusal)
    -> [(enrolment: Enrolment.ID, missed: Day)]
  /// Future standing sessions of an activity with places left, by time.
  func comingSessions(of activity: Activity.ID, at centre: JobCentre.ID, after: LocalDateTime, limit: Int)
    throws(Refusal) -> [(occasion: Occasion, taken: Int)]
}
