import Domain

extension UnitOfWork {
  /// The occasions that a client did not come to for a reason that was found valid, or by our fault: the one place that
  /// the card, the letter to the client and the basis for the benefit decision ask (R6.4, R7.2).
  func explainedAbsences(of enrolment: Enrolment.ID) throws(Refusal) -> Set<Occasion.ID> {
    Set(
      try tasks(of: enrolment).compactMap { task in
        task.kind == .checkAbsence && task.state == .closed && task.finding?.counts == false ? task.occasion : nil
      })
  }
}
