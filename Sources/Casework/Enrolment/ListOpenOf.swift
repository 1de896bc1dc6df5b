import Domain

/// What closing an enrolment would leave open (R8.3).
public struct ListOpenOf: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID

  /// What is open.
  public init(enrolment: Enrolment.ID) {
    self.enrolment = enrolment
  }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> OpenLeft {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.seeCases, for: enrolment)
    var tasks: [TaskListRow] = []
    for task in try work.tasks(of: enrolment.id) where task.state == .open {
      tasks.append(try TaskListRow(task, in: work, today: session.today))
    }
    return OpenLeft(
      enrolment: enrolment, name: try work.client(enrolment.client).details.name, tasks: tasks,
      bookings: try work.comingTimes(of: enrolment.id, after: session.now),
      unregistered: try work.unregisteredTimes(of: enrolment.id, before: session.now).reversed().map(\.occasion),
      proposals: try work.clientProposals(of: enrolment.id).filter(\.proposal.outcome.isOpen),
      interruption: try work.interruptions(of: enrolment.id).first(where: \.isOpen))
  }
}
