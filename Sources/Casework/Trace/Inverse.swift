import Domain

/// What takes an act back (å): run as a verb, it writes a new entry and deletes none.
public enum Inverse: Hashable, Codable, Sendable {
  /// Attendance: gives each place the mark it had.
  case marks([MarkBefore])
  /// A booking: takes the places back, and opens the tasks that the new time had settled.
  case bookings([Participant.ID], reopen: [FollowUpTask.ID])
  /// A closed task: opens it again, and takes back what closing it booked or opened.
  case closedTask(FollowUpTask.ID, booked: Participant.ID?, opened: FollowUpTask.ID?)
  /// An occasion that was marked as not held: stands again.
  case notHeld(Occasion.ID)
  /// Coaches: gives each enrolment the coach it had.
  case coaches([CoachBefore])
  /// A decided name: the client has the stored one again, and the task opens.
  case name(FollowUpTask.ID, stored: PersonName)
  /// Tasks handed over: gives each the owner it had.
  case owners([OwnerBefore])
  /// Sessions laid out: cancels them, as long as nobody is expected there.
  case sessions([Occasion.ID])
  /// A cancelled place stands again.
  case cancelled(Participant.ID)
  /// How to reach a client: as it was before, as long as nobody has changed it since.
  case details(DetailsBefore)

  /// A client's details before, and when they had been checked.
  public struct DetailsBefore: Hashable, Codable, Sendable {
    /// The enrolment in which they were gone through.
    public var enrolment: Enrolment.ID
    /// What was stored.
    public var contact: ContactDetails
    /// When it had last been checked.
    public var checked: Day?
    /// The client's version after the act.
    public var version: Int

    /// Details before.
    public init(enrolment: Enrolment.ID, contact: ContactDetails, checked: Day?, version: Int) {
      self.enrolment = enrolment
      self.contact = contact
      self.checked = checked
      self.version = version
    }
  }

  /// A place's mark before.
  public struct MarkBefore: Hashable, Codable, Sendable {
    /// The place.
    public var participant: Participant.ID
    /// The mark it had.
    public var mark: AttendanceMark?

    /// A mark before.
    public init(participant: Participant.ID, mark: AttendanceMark? = nil) {
      self.participant = participant
      self.mark = mark
    }
  }

  /// A task's owner before.
  public struct OwnerBefore: Hashable, Codable, Sendable {
    /// The task.
    public var task: FollowUpTask.ID
    /// The person it had, nil for the unit.
    public var user: User.ID?

    /// An owner before.
    public init(task: FollowUpTask.ID, user: User.ID? = nil) {
      self.task = task
      self.user = user
    }
  }

  /// An enrolment's coach before.
  public struct CoachBefore: Hashable, Codable, Sendable {
    /// The enrolment.
    public var enrolment: Enrolment.ID
    /// The coach it had.
    public var coach: User.ID?

    /// A coach before.
    public init(enrolment: Enrolment.ID, coach: User.ID? = nil) {
      self.enrolment = enrolment
      self.coach = coach
    }
  }
}
