import Domain

extension Change {
  /// What the row belongs to: cases, clients, occasions, openings.
  public var subjects: [ActSubject] {
    switch self {
    case .client(let step): [.client(step.after.id)]
    case .referral(let step): [.client(step.after.client)]
    case .enrolment(let step): [.enrolment(step.after.id), .client(step.after.client)]
    case .occasion(let step): [.occasion(step.after.id)]
    case .place(let step): [.enrolment(step.after.enrolment), .occasion(step.after.occasion)]
    case .task(let step): [.enrolment(step.after.enrolment)] + (step.after.occasion.map { [.occasion($0)] } ?? [])
    case .plan(let step): [.enrolment(step.after.enrolment)]
    case .interruption(let step): [.enrolment(step.after.enrolment)]
    case .answer(let step): [.enrolment(step.enrolment)]
    case .completion(let step): [.enrolment(step.enrolment)]
    case .cameBack(let step): [.enrolment(step.enrolment)]
    case .move(_, let id), .merge(_, let id, _), .assessment(_, let id, _): [.enrolment(id)]
    case .attempt, .examinationRecord, .office: []
    case .partner(let step): [.partner(step.after.id)]
    case .opening(let step): [.opening(step.after.id), .partner(step.after.content.employer)]
    case .proposal(let step): [.enrolment(step.after.enrolment), .opening(step.after.opening)]
    case .consent(let step): [.enrolment(step.after.enrolment), .partner(step.after.partner)]
    }
  }

  /// Which row it is; of two acts that wrote the same the later rests on the earlier.
  var row: String {
    switch self {
    case .client(let step): "client \(step.after.id.rawValue)"
    case .referral(let step): "referral \(step.after.id.rawValue)"
    case .enrolment(let step): "enrolment \(step.after.id.rawValue)"
    case .occasion(let step): "occasion \(step.after.id.rawValue)"
    case .place(let step): "place \(step.after.id.rawValue)"
    case .task(let step): "task \(step.after.id.rawValue)"
    case .plan(let step): "plan \(step.after.id.rawValue)"
    case .interruption(let step): "interruption \(step.after.id.rawValue)"
    case .answer(let step): "answer \(step.enrolment.rawValue) \(step.question)"
    case .cameBack(let step): "return \(step.sent.rawValue)"
    case .completion(let step): "completion \(step.enrolment.rawValue)"
    case .move(_, let id): "enrolment \(id.rawValue)"
    case .merge(let id, _, _): "merge \(id.rawValue)"
    case .assessment(let id, _, _): "assessment \(id.rawValue)"
    case .attempt(_, let task), .examinationRecord(_, let task): "task \(task.rawValue)"
    case .office(let change): "office \(change.row)"
    case .partner(let step): "partner \(step.after.id.rawValue)"
    case .opening(let step): "opening \(step.after.id.rawValue)"
    case .proposal(let step): "proposal \(step.after.id.rawValue)"
    case .consent(let step): "consent \(step.after.id.rawValue)"
    }
  }
}
