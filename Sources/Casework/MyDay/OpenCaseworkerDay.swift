import Domain

/// A handläggare's Min dag: absences to check, plans to approve or read, referrals without a first time.
public struct OpenCaseworkerDay: Verb {
  /// The session's day.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> CaseworkerDay {
    try session.require(.handleTasks)
    guard case .district = session.unit else {
      throw Refusal(.notPermitted, "noDistrict", "Sidan är för handläggare i en stadsdel.")
    }
    var day = CaseworkerDay(absences: [], plans: [], others: [], withoutFirstTime: [])
    for task in try work.openTasks(of: session.user, unit: session.unit, everybody: session.seesWholeUnit) {
      let row = try TaskListRow(task, in: work, today: session.today)
      switch task.kind {
      case .checkAbsence, .examineRight, .reconsiderDecision: day.absences.append(row)
      case .approvePlan, .readPlan: day.plans.append(row)
      case .giveNewTime, .reconsiderTargetGroup, .decideName, .completeReferral, .reconsiderClosure, .confirmClosure,
        .closeAfterHire, .followUpSupport:
        day.others.append(row)
      }
    }
    day.absences += try work.receiptsToAskFor(everybody: session.seesWholeUnit, by: session)
    if session.permissions.contains(.sendLetter) { day.toSend = try work.outboxCount(of: session.unit) }
    let waiting = try work.withoutFirstTime(in: session.unit, coach: nil, limit: CoachDay.firstTimesListed)
    day.moreWithoutFirstTime = waiting.more
    for row in waiting.rows {
      let state = try work.promise(of: work.enrolment(row.id), today: session.today).state(today: session.today)
      day.withoutFirstTime.append(CaseworkerDay.Waiting(row: row, state: state))
    }
    return day
  }
}
