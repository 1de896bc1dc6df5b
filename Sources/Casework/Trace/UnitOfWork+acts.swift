import Domain

extension UnitOfWork {
  /// What the session's user did today, newest first, each with the occasion it is about and when what it made was withdrawn,
  /// whoever did that.
  func tellingActs(of session: Session) throws(Refusal) -> [UndoStep] {
    try acts(of: session).map { act throws(Refusal) in try telling(act, today: session.today) }
  }

  /// An act with the occasion it is about and when what it made was withdrawn.
  func telling(_ act: UndoStep, today: Day) throws(Refusal) -> UndoStep {
    var act = act
    act.occasion = try occasionName(of: act, today: today)
    act.withdrawn = try withdrawn(act)
    return act
  }

  /// The user's acts of today that stand, newest first.
  func standingActs(of session: Session) throws(Refusal) -> [UndoStep] {
    var standing: [UndoStep] = []
    for act in try acts(of: session) where act.undone == nil {
      if try withdrawn(act) == nil { standing.append(act) }
    }
    return standing
  }

  /// The one occasion that an act is about, in words; nil where it is about none, or about several.
  private func occasionName(of act: UndoStep, today: Day) throws(Refusal) -> String? {
    let prefix = "occasion/"
    let found = act.subjects.compactMap { key in
      key.hasPrefix(prefix) ? Int64(key.dropFirst(prefix.count)).map { Occasion.ID($0) } : nil
    }
    guard found.count == 1, let id = found.first else { return nil }
    do throws(Refusal) {
      let occasion = try occasion(id)
      return "\(occasion.title) \(occasion.start.day.listText(today: today)) \(occasion.start.time.text)"
    } catch {
      // What an undone act had added is gone.
      guard error.kind == .notFound else { throw error }
      return nil
    }
  }

  /// When the last of what an act made was withdrawn; nil while something of it stands, or where it made nothing of the sort.
  private func withdrawn(_ act: UndoStep) throws(Refusal) -> LocalDateTime? {
    guard !act.withdraws, !act.made.isEmpty else { return nil }
    var withdrawals: [Withdrawal] = []
    let prefix = "enrolment/"
    for key in act.subjects where key.hasPrefix(prefix) {
      guard let id = Int64(key.dropFirst(prefix.count)) else { continue }
      withdrawals += try self.withdrawals(of: Enrolment.ID(id))
    }
    let times = act.made.compactMap { what in withdrawals.last { $0.what == what && $0.at >= act.at }?.at }
    return times.count == act.made.count ? times.max() : nil
  }
}
