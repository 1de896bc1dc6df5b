import Domain

/// Interruptions of enrolments (R8.2).
public protocol InterruptionRegister {
  /// The interruption with the key.
  func interruption(_ id: Interruption.ID) throws(Refusal) -> Interruption
  /// Interruptions of an enrolment, newest first.
  func interruptions(of enrolment: Enrolment.ID) throws(Refusal) -> [Interruption]
  /// Adds an interruption; `id` and `version` of the value are ignored.
  func addInterruption(_ interruption: Interruption) throws(Refusal) -> Interruption
  /// Changes an interruption; its `version` is the version read.
  func update(_ interruption: Interruption) throws(Refusal)
  /// Takes an interruption that was begun out of sight, or puts it back as `interruption` says.
  func removeInterruption(_ interruption: Interruption, _ isRemoved: Bool) throws(Refusal)
  /// Enrolments that are expected at an occasion by their places but not by an interruption.
  func interrupted(at occasion: Occasion.ID) throws(Refusal) -> Set<Enrolment.ID>
  /// Interruptions that last of open enrolments of a jobbtorg, expected to end by `until`, earliest first; a coach's and
  /// those without a coach.
  func interruptionsEnding(at centre: JobCentre.ID, coach: User.ID?, until: Day) throws(Refusal) -> [Interruption]
}
