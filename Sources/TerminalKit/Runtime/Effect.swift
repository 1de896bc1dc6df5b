/// What a screen wants done outside of itself. A value: the runtime does it, in the order given.
public struct Effect<Message: Sendable>: Sendable {
  enum Kind: Sendable {
    case perform(waitingFor: String, @Sendable (Stop) async -> Message)
    case background(title: String, @Sendable (Progress) async -> Message)
    case record(@Sendable () -> Message?)
    case push(any Screen)
    case replace(any Screen)
    case section(any Screen)
    case home
    case pop
    case finish(any Sendable)
    case endDraft(String)
    case throwDraft(String, Draft)
    case activate(String)
    case say(Notice)
    case ask(Question<Message>)
    case refresh(on: Set<String>)
    case preview(Theme)
    case use(Theme)
    case quit
  }

  let kind: Kind

  /// Something short, off the main thread: a verb, a page of rows.
  ///
  /// Keys wait, in order, until its message has been dealt with. After 300 ms a line says what is waited for, and Esc
  /// raises the work's `Stop`: the work ends soon without having done anything, and its message says so, or says what was
  /// done where it was too late. That Esc is no key for the screen. Several run one after the other.
  public static func perform(
    _ waitingFor: String, _ work: @escaping @Sendable (Stop) async -> Message
  ) -> Effect { Effect(kind: .perform(waitingFor: waitingFor, work)) }

  /// Something long, with progress in the message line; keys work meanwhile. Esc cancels its task: the work is to look
  /// at `Task.isCancelled` and return a message that says how far it came. Dropped when the screen has closed.
  public static func background(_ title: String, _ work: @escaping @Sendable (Progress) async -> Message) -> Effect {
    Effect(kind: .background(title: title, work))
  }

  /// Something tiny that must be done before the next frame is painted (a draft's few bytes); runs on the main thread.
  /// A message says what went wrong.
  public static func record(_ work: @escaping @Sendable () -> Message?) -> Effect { Effect(kind: .record(work)) }

  /// Opens a screen on top.
  public static func push(_ screen: any Screen) -> Effect { Effect(kind: .push(screen)) }
  /// Opens a screen instead of the top one.
  public static func replace(_ screen: any Screen) -> Effect { Effect(kind: .replace(screen)) }
  /// Closes everything but the first screen and opens this one on it.
  public static func section(_ screen: any Screen) -> Effect { Effect(kind: .section(screen)) }
  /// Closes everything but the first screen.
  public static var home: Effect { Effect(kind: .home) }
  /// Closes the top screen (on the first one: nothing).
  public static var pop: Effect { Effect(kind: .pop) }
  /// Closes the top screen and hands a value to the one below (`Input.result`).
  public static func finish(_ value: any Sendable) -> Effect { Effect(kind: .finish(value)) }
  /// Ends the draft under a key that the screen has no more, because what was written there has been saved.
  public static func endDraft(_ key: String) -> Effect { Effect(kind: .endDraft(key)) }
  /// Throws away what was given up under a draft's key, so that it can be had back for a while; what else is written on the
  /// screen stays its draft.
  public static func throwDraft(_ key: String, _ given: Draft) -> Effect { Effect(kind: .throwDraft(key, given)) }
  /// Closes the top screen and does what the binding with this id of the one below (or a global one) does.
  static func activate(_ id: String) -> Effect { Effect(kind: .activate(id)) }
  /// Shows one line: what was just done and how to undo it, or what went wrong and what to do.
  /// What `yields` gives way to a line that is there.
  public static func say(
    _ text: String, _ kind: Notice.Kind = .info, reminder: KeyReminder? = nil, yields: Bool = false
  ) -> Effect { Effect(kind: .say(Notice(text, kind, reminder: reminder, yields: yields))) }
  /// Asks something before anything else happens on this screen; the answer's message comes to it.
  public static func ask(_ question: Question<Message>) -> Effect { Effect(kind: .ask(question)) }
  /// Gives the top screen `.refresh`.
  public static var refresh: Effect { Effect(kind: .refresh(on: [])) }

  /// Lets the top screen stand on what has changed, by its `Scope` names, and gives it `.refresh`.
  public static func refresh(on subjects: Set<String>) -> Effect { Effect(kind: .refresh(on: subjects)) }
  /// Shows everything in a theme for as long as this screen is open, however it closes.
  public static func preview(_ theme: Theme) -> Effect { Effect(kind: .preview(theme)) }
  /// Shows everything in a theme from now on.
  public static func use(_ theme: Theme) -> Effect { Effect(kind: .use(theme)) }
  /// Ends the program.
  public static var quit: Effect { Effect(kind: .quit) }

  /// The same effect with another message: for what an `Embedded` screen asks for.
  public func map<Other: Sendable>(_ change: @escaping @Sendable (Message) -> Other) -> Effect<Other> {
    let kind: Effect<Other>.Kind =
      switch self.kind {
      case .perform(let text, let work): .perform(waitingFor: text) { change(await work($0)) }
      case .background(let title, let work): .background(title: title) { change(await work($0)) }
      case .record(let work): .record { work().map(change) }
      case .push(let screen): .push(screen)
      case .replace(let screen): .replace(screen)
      case .section(let screen): .section(screen)
      case .home: .home
      case .pop: .pop
      case .finish(let value): .finish(value)
      case .endDraft(let key): .endDraft(key)
      case .throwDraft(let key, let given): .throwDraft(key, given)
      case .activate(let id): .activate(id)
      case .say(let notice): .say(notice)
      case .ask(let question): .ask(question.map(change))
      case .refresh(let subjects): .refresh(on: subjects)
      case .preview(let theme): .preview(theme)
      case .use(let theme): .use(theme)
      case .quit: .quit
      }
    return Effect<Other>(kind: kind)
  }
}
