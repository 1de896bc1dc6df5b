import Domain

/// Everything on the form of the examination of the right to income support (R7.4, R7.5).
public struct RightExamination: Hashable, Sendable {
  /// A no-show that counts, with what its check found.
  public struct Absence: Hashable, Sendable {
    /// The check.
    public var task: FollowUpTask
    /// What was missed.
    public var occasion: Occasion
    /// The client's place there.
    public var place: Participant?

    /// A no-show.
    public init(task: FollowUpTask, occasion: Occasion, place: Participant? = nil) {
      self.task = task
      self.occasion = occasion
      self.place = place
    }
  }

  /// The task.
  public var task: FollowUpTask
  /// The case.
  public var enrolment: Enrolment
  /// The client, with language and interpreter need.
  public var client: Client
  /// The no-shows that count, oldest first.
  public var absences: [Absence]
  /// What the checklist is made from.
  public var facts: ExaminationFacts
  /// The tasks to reconsider the decision, newest first; none where nothing that it rested on has gone.
  public var reconsiderations: [FollowUpTask]
  /// The task's history.
  public var history: [TaskEvent]
  /// The decisions about it that were withdrawn, oldest first.
  public var withdrawn: [NamedWithdrawal]

  /// A form.
  public init(
    task: FollowUpTask, enrolment: Enrolment, client: Client, absences: [Absence], facts: ExaminationFacts,
    reconsiderations: [FollowUpTask] = [], history: [TaskEvent], withdrawn: [NamedWithdrawal] = []
  ) {
    self.task = task
    self.enrolment = enrolment
    self.client = client
    self.absences = absences
    self.facts = facts
    self.reconsiderations = reconsiderations
    self.history = history
    self.withdrawn = withdrawn
  }

  /// The checklist: as it stood once it is decided, else as it stands on a day.
  public func checklist(on day: Day) -> ExaminationChecklist {
    task.decision?.kept?.checklist ?? ExaminationChecklist(facts, on: day)
  }

  /// What the decision rested on that is gone, Swedish; nil where nothing is.
  public var questioned: String? {
    let words = reconsiderations.compactMap(\.reconsiders?.words).filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.reversed().joined(separator: "; ")
  }
}
