import Domain

/// A person's place of work: the session, the clock and the register. What screens and commands act through.
public struct Desk: Sendable {
  /// Runs the verbs.
  public let runner: any VerbRunner
  /// The clock on the wall, Europe/Stockholm; the only one.
  public let clock: @Sendable () -> LocalDateTime
  private let standing: Standing
  /// Puts letters into words and onto paper; nil where there are none.
  public let documents: (any DocumentMaker)?
  /// Where what is written and not saved is kept.
  let drafts: any DraftStore
  /// Whether the one who waits for what is done here wants no more of it.
  public var stop = StopFlag.never

  /// A desk for `session`; `clock` gives the moment of each act. Without `drafts` they last as long as the desk.
  public init(
    runner: any VerbRunner, session: Session, drafts: any DraftStore = MemoryDrafts(),
    documents: (any DocumentMaker)? = nil,
    clock: @escaping @Sendable () -> LocalDateTime
  ) {
    self.runner = runner
    self.drafts = drafts
    self.documents = documents
    standing = Standing(session)
    self.clock = clock
  }

  /// The session at this moment.
  public var session: Session { standing.session(at: clock(), from: runner) }

  /// The same desk, where whatever is done ends soon once `stop` is raised.
  public func stopped(by stop: StopFlag) -> Desk {
    var desk = self
    desk.stop = stop
    return desk
  }

  /// Runs a verb in this session, now.
  public func run<V: Verb>(_ verb: V) throws(Refusal) -> V.Outcome { try runner.run(verb, by: session, stop: stop) }

  /// Runs a verb; what it refuses is a value, for a message to a screen. `form` is the one whose draft the verb saves,
  /// `place` the screen it is done from.
  public func result<V: Verb>(of verb: V, saving form: String? = nil, from place: String? = nil)
    -> Result<V.Outcome, Refusal>
  {
    var session = session
    session.place = place
    session.saves = form.flatMap { mark(of: $0) }
    do { return .success(try runner.run(verb, by: session, stop: stop)) } catch { return .failure(error) }
  }
}
