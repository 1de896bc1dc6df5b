import Domain

extension UnitOfWork {
  /// Makes somebody responsible for an open case, or nobody, and hands the open tasks of that side over with it.
  /// - Returns: whether that was a change.
  func assign(
    _ person: User.ID?, on side: FollowUpTask.Kind.Side, to enrolment: Enrolment, by session: Session
  ) throws(Refusal) -> Bool {
    let isCoach = side == .centre
    let place: WritableKeyPath<Enrolment, User.ID?> = isCoach ? \.coach : \.caseworker
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "\(enrolment.caseNumber.text) är avslutad och fördelas inte.")
    }
    let former = enrolment[keyPath: place]
    guard former != person else { return false }
    var changed = enrolment
    changed[keyPath: place] = person
    try update(changed)
    try trace(
      isCoach ? .coachAssigned : .caseworkerAssigned, in: enrolment,
      detail: [isCoach ? "coach" : "caseworker": person.map { "\($0.rawValue)" } ?? "none"], by: session)
    try handTasks(of: self.enrolment(enrolment.id), on: side, from: former, by: session)
    return true
  }
}
