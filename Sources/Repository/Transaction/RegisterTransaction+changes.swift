import Casework
import Domain

/// What a verb changes, recorded as it is written, so that its person can undo it.
extension RegisterTransaction {
  /// Records a row that is about to be changed, or with no `before` one that was added; a row that an act writes twice is
  /// one change.
  func record<Value>(
    _ kind: (Change.Step<Value>) -> Change, before: Value?, after: Value, matching: (Change) -> Change.Step<Value>?
  ) {
    guard var changes = kept.changes else { return }
    if let index = changes.firstIndex(where: { matching($0) != nil }), let earlier = matching(changes[index]) {
      changes[index] = kind(Change.Step(before: earlier.before, after: after))
    } else {
      changes.append(kind(Change.Step(before: before, after: after)))
    }
    kept.changes = changes
  }

  func record(_ client: Client, before: Client?) {
    record(Change.client, before: before, after: client) {
      if case .client(let step) = $0, step.after.id == client.id { step } else { nil }
    }
  }

  func record(_ referral: Referral, before: Referral?) {
    record(Change.referral, before: before, after: referral) {
      if case .referral(let step) = $0, step.after.id == referral.id { step } else { nil }
    }
  }

  func record(_ enrolment: Enrolment, before: Enrolment?) {
    record(Change.enrolment, before: before, after: enrolment) {
      if case .enrolment(let step) = $0, step.after.id == enrolment.id { step } else { nil }
    }
  }

  func record(_ occasion: Occasion, before: Occasion?) {
    record(Change.occasion, before: before, after: occasion) {
      if case .occasion(let step) = $0, step.after.id == occasion.id { step } else { nil }
    }
  }

  func record(_ place: Participant, before: Participant?) {
    record(Change.place, before: before, after: place) {
      if case .place(let step) = $0, step.after.id == place.id { step } else { nil }
    }
  }

  func record(_ task: FollowUpTask, before: FollowUpTask?) {
    record(Change.task, before: before, after: task) {
      if case .task(let step) = $0, step.after.id == task.id { step } else { nil }
    }
  }

  func record(_ plan: ActivityPlan, before: ActivityPlan?) {
    record(Change.plan, before: before, after: plan) {
      if case .plan(let step) = $0, step.after.id == plan.id { step } else { nil }
    }
  }
}
