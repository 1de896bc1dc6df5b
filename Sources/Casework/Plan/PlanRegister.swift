import Domain

/// Activity plans.
public protocol PlanRegister {
  /// The plan with the key.
  func plan(_ id: ActivityPlan.ID) throws(Refusal) -> ActivityPlan
  /// The enrolment's plans, newest first.
  func plans(of enrolment: Enrolment.ID) throws(Refusal) -> [ActivityPlan]
  /// Adds a plan; `id` and `version` of the value are ignored.
  func addPlan(_ plan: ActivityPlan) throws(Refusal) -> ActivityPlan
  /// Changes a plan that is not adopted; its `version` is the version read (R5.4).
  func update(_ plan: ActivityPlan) throws(Refusal)
  /// Puts an adopted plan out of force; its `version` is the version read, its text does not change (R5.4).
  func withdraw(_ plan: ActivityPlan) throws(Refusal)
  /// Takes a draft out of sight.
  func remove(_ plan: ActivityPlan) throws(Refusal)
  /// Puts a removed draft back as it was added.
  func putBack(_ plan: ActivityPlan) throws(Refusal)
}
