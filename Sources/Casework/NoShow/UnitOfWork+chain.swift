import Domain

/// The no-show chain of an enrolment, read from its tasks and marks, and what an event of it does to them (R7).
extension UnitOfWork {
  /// Where the chain stands.
  func chain(of enrolment: Enrolment, on today: Day) throws(Refusal) -> NoShowChain {
    let settings = try settings()
    let tasks = try tasks(of: enrolment.id).filter { $0.state != .withdrawn }
    // A changed setting holds for examinations and proposals opened after it.
    func limit(_ key: SettingKey, opened kind: FollowUpTask.Kind) throws(Refusal) -> Int {
      guard let day = tasks.first(where: { $0.kind == kind && $0.state == .open })?.opened.day else {
        return settings.number(key, at: .district(enrolment.district), on: today)
      }
      return settings.number(key, at: try homeDistrict(of: enrolment, on: day), on: day)
    }
    var chain = NoShowChain(
      limits: NoShowChain.Limits(
        examination: try limit(.examinationNoShows, opened: .examineRight),
        closure: try limit(.closureNoShows, opened: .confirmClosure)))
    var introductions: Set<Occasion.ID> = []
    for (occasion, place) in try occasions(of: enrolment.id) {
      if occasion.appointmentKind == .introductionMeeting { introductions.insert(occasion.id) }
      if occasion.isAttended(by: place) { chain.hasCome = true }
    }
    var isOpen = false
    var isDecided = false
    for task in tasks {
      switch task.kind {
      case .checkAbsence:
        guard let missed = task.occasion, let place = try participant(of: enrolment.id, at: missed) else { continue }
        let occasion = try occasion(missed)
        guard occasion.isMissed(by: place) else { continue }
        chain.links[missed] = NoShowChain.Link(
          task.linkState, isIntroduction: introductions.contains(missed),
          nothing: try nothingToExamine(for: enrolment, on: occasion.start.day))
      case .examineRight:
        isOpen = isOpen || task.state == .open
        // A decision stands until it is reconsidered, and where what it rested on is whole again.
        guard task.decision?.outcome.isNegative == true else { continue }
        if try reconsiderations(of: task).allSatisfy({ $0.reconsiders?.asked.isEmpty == true }) { isDecided = true }
      case .reconsiderDecision: if task.state == .open { chain.isQuestioned = true }
      case .confirmClosure:
        if task.state == .open { chain.proposal = .open } else if chain.proposal == .none { chain.proposal = .declined }
      default: break
      }
    }
    chain.examination = isOpen ? (isDecided ? .openAgain : .open) : (isDecided ? .decided : .none)
    return chain
  }

  /// Why an absence on a day leads to no examination; nil where the right can be examined (R7.4).
  func nothingToExamine(for enrolment: Enrolment, on day: Day) throws(Refusal) -> NothingToExamine? {
    NothingToExamine(
      age: try client(enrolment.client).details.number.age(on: day),
      benefit: Benefit(of: try referral(enrolment.referral).content))
  }

  /// Does what changes whose cases are whose, or a client's number, and what follows for the chains of the clients' cases:
  /// the age on the day of the absence follows from the number (R7.4).
  func settlingChains(
    of clients: [Client.ID], because reason: String, by session: Session, _ change: () throws(Refusal) -> Void
  ) throws(Refusal) {
    var before: [(Enrolment.ID, NoShowChain)] = []
    for client in clients {
      for enrolment in try enrolments(of: client) {
        before.append((enrolment.id, try chain(of: enrolment, on: session.today)))
      }
    }
    try change()
    for (id, chain) in before {
      try settleRestoredChain(from: chain, in: enrolment(id), because: reason, by: session)
      try refresh(id, now: session.now)
    }
  }

  /// Does what an event of the chain leads to.
  /// - Parameters:
  ///   - occasion: the one that the event is about.
  ///   - reason: why, Swedish, for the history of what is withdrawn.
  /// - Returns: the tasks that were opened.
  @discardableResult
  func carryOut(
    _ consequences: [ChainConsequence], at occasion: Occasion.ID?, in enrolment: Enrolment, because reason: String,
    by session: Session
  ) throws(Refusal) -> [FollowUpTask] {
    var opened: [FollowUpTask] = []
    for consequence in consequences {
      switch consequence {
      case .openCheck:
        let others = try noShows(of: enrolment.id).count { $0.occasion.id != occasion }
        opened += [
          try open(
            .checkAbsence, in: enrolment, due: absenceCheckDue(in: enrolment, on: session.today), occasion: occasion,
            ordinal: others + 1, by: session)
        ].compactMap { $0 }
      case .openExamination:
        opened += [
          try open(
            .examineRight, in: enrolment, due: examinationDue(in: enrolment, on: session.today), occasion: occasion,
            ordinal: examinableAbsences(of: enrolment).count, by: session)
        ].compactMap { $0 }
      case .proposeClosure:
        opened += [
          try open(
            .confirmClosure, in: enrolment, due: absenceCheckDue(in: enrolment, on: session.today), occasion: occasion,
            by: session)
        ].compactMap { $0 }
      case .withdrawCheck:
        try withdrawAll(.checkAbsence, about: occasion, in: enrolment, because: reason, by: session)
      case .withdrawNewTime:
        try withdrawOpen(.giveNewTime, about: occasion, in: enrolment, because: reason, by: session)
      case .withdrawExamination:
        try withdrawOpen(
          .examineRight, in: enrolment, because: "\(reason) Det som räknas ligger nu under gränsen.", by: session)
      case .withdrawProposal: try withdrawOpen(.confirmClosure, in: enrolment, because: reason, by: session)
      }
    }
    return opened
  }

  /// Does what follows where the chain has changed otherwise than by one of its events: a client who came after all.
  func settleChain(
    from before: NoShowChain, in enrolment: Enrolment, because reason: String, by session: Session
  ) throws(Refusal) {
    var chain = try chain(of: enrolment, on: session.today)
    try carryOut(chain.settle(from: before), at: nil, in: enrolment, because: reason, by: session)
  }

  /// Does what follows where an undo has changed the chain: what was examined or declined before is not opened anew.
  func settleRestoredChain(
    from before: NoShowChain, in enrolment: Enrolment, because reason: String, by session: Session
  ) throws(Refusal) {
    var chain = try chain(of: enrolment, on: session.today)
    let examined = try tasks(of: enrolment.id).filter { $0.kind == .examineRight && $0.state == .closed }
    let consequences = chain.settle(
      from: before, examined: examined.map(\.ordinal).max() ?? 0, isRestored: true)
    try carryOut(consequences, at: nil, in: enrolment, because: reason, by: session)
  }

  /// The last day for examining the right to income support (R7.4, *setting*).
  func examinationDue(in enrolment: Enrolment, on today: Day) throws(Refusal) -> Day {
    let days = try settings().number(.examinationDays, at: .district(enrolment.district), on: today)
    return try workingCalendar(on: today).adding(workingDays: days, to: today)
  }

  private func withdrawOpen(
    _ kind: FollowUpTask.Kind, about occasion: Occasion.ID? = nil, in enrolment: Enrolment, because reason: String,
    by session: Session
  ) throws(Refusal) {
    for task in try tasks(of: enrolment.id)
    where task.kind == kind && task.state == .open && (occasion == nil || task.occasion == occasion) {
      try withdraw(task, because: reason, by: session)
    }
  }

  private func withdrawAll(
    _ kind: FollowUpTask.Kind, about occasion: Occasion.ID?, in enrolment: Enrolment, because reason: String,
    by session: Session
  ) throws(Refusal) {
    for task in try tasks(of: enrolment.id)
    where task.kind == kind && task.state != .withdrawn && task.occasion == occasion {
      try withdraw(task, because: reason, by: session)
    }
  }
}

extension FollowUpTask {
  /// Where the no-show stands whose check this is.
  fileprivate var linkState: LinkState {
    switch state {
    case .open: .unchecked
    case .closed: finding?.counts == true ? .counted : .excused
    case .withdrawn: .none
    }
  }
}
