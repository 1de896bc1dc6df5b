import Domain

/// To whom tasks can be handed over: who else at the session's unit may close every one of them (R7.7).
public struct ListColleagues: Verb {
  /// The kinds of the tasks.
  public var kinds: Set<FollowUpTask.Kind>

  /// The session's unit, for tasks of these kinds.
  public init(for kinds: Set<FollowUpTask.Kind> = []) { self.kinds = kinds }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [User] {
    try session.require(.handleTasks)
    return try work.closers(of: kinds, at: session.unit)
  }
}
