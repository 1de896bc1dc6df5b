/// Runs a program's screens on a terminal: the only place where state changes.
///
/// It belongs to whoever runs it (the main actor in the program, each test by itself) and to no thread of its own: what
/// works elsewhere leaves its results in the mailbox, and they are dealt with where `run` or `settled` waits.
/// Event → key map → `update` → effects → `render` → `present`. Keys are dealt with strictly in order; while a
/// `perform` runs they wait. The frame is painted when there is nothing left to deal with, never by a clock.
public final class Runtime {
  var program: Program
  let terminal: any Terminal
  var layers: [any Layer] = []
  /// The layer that stands for a part of the program: the breadcrumb begins with it.
  var section: Int?
  var notice: Notice? { didSet { isUnseen = false } }
  /// Whether the notice is what came of something, bad news, and has not been on the screen yet: then no key takes it away.
  var isUnseen = false
  /// Whether a result is being dealt with.
  var isDelivering = false
  /// How many keys were typed during a wait that was stopped, and count for nothing.
  var forgotten = 0
  /// A paste or a report that the terminal has begun and not ended.
  var unfinished: UnfinishedInput?
  /// Whether the screen is blanked: only Enter does anything, and nothing new shows.
  var isLocked = false
  /// A theme that is tried while a layer is open.
  var preview: (layer: Int, theme: Theme)?

  var queue: [Event] = []
  var works: [Work] = []
  var current: Work?
  var isWaitLong = false
  var patience: Task<Void, Never>?
  let mailbox = Mailbox()
  /// Whether a `perform` runs where the runtime waits, instead of beside it: for tests that need nothing to happen
  /// meanwhile. Thousands of keys cost no change of thread then, and a test holds its place until it is done.
  public var worksInPlace = false
  var jobs: [BackgroundJob] = []
  private var lastID = 0
  private var isPumping = false
  var isDirty = true
  /// The first line that is seen of what is read out, and of which layer.
  var readFrom = 0
  var readLayer: Int?

  /// A key of which one at a time is run, from then until what it did has been painted.
  var shown: Key?
  /// Whether such a key came again meanwhile, and was left out.
  var isHeldBack = false

  /// The layer in which somebody was typing when what others changed began to be read.
  var typingAtWake: Int?
  /// Whether what was typed in is gone from under the hands: until Esc no key counts, for it was meant as text.
  var isTakenAway = false

  private var isEnding = false

  /// A runtime that shows the program's first screen once it runs.
  public init(_ program: Program, on terminal: any Terminal) {
    self.program = program
    self.terminal = terminal
  }

  /// Shows the first screen, listens, and returns when the program is to end.
  nonisolated(nonsending) public func run() async {
    start()
    while !isOver { await collect() }
    terminal.onEvent = nil
  }

  /// Shows the first screen and listens, without waiting for the end.
  public func start() {
    terminal.onEvent = { [weak self] in self?.readEvents() }
    open(program.home)
    notice = program.greeting
    readEvents()
  }

  /// Says that what is shown may be stale; the top screen is given `.refresh` in its turn.
  public func wake() { accept([.wake]) }

  /// Returns when no event waits and nothing runs: for tests, which need no sleeps then.
  nonisolated(nonsending) public func settled() async {
    dealWithMail()
    while !isIdle, !isOver { await collect() }
  }

  /// Waits for what work elsewhere has to say, and deals with it.
  nonisolated(nonsending) public func collect() async {
    if worksInPlace, let current {
      finish(current.id, await current.run())
    } else {
      await mailbox.arrival()
    }
    dealWithMail()
  }

  /// Whether the program has ended or is about to.
  public var hasEnded: Bool { isEnding }

  /// The room that screens get: all but the frame.
  var bodySize: Size {
    program.isRead ? Self.readSize : Size(terminal.size.width - 2, terminal.size.height - 4 - bannerHeight)
  }

  /// Whether the window is too small to show a screen.
  var isTooSmall: Bool { !terminal.size.holds(least) }

  /// The least window.
  var least: Size {
    let least = program.isRead ? Self.leastRead : program.minimum
    return Size(least.width, least.height + bannerHeight)
  }

  /// The lines that the banner takes.
  var bannerHeight: Int { program.banner?.height ?? 0 }

  private var isIdle: Bool { queue.isEmpty && current == nil && works.isEmpty && jobs.isEmpty }
  private var isOver: Bool { isEnding && current == nil && works.isEmpty }

  // MARK: Events in

  private func readEvents() {
    var events: [Event] = []
    while let event = terminal.readEvent() { events.append(event) }
    accept(events)
  }

  private func accept(_ events: [Event]) {
    for event in events {
      switch event {
      case .terminate:
        if isWaitLong { current?.stop.raise() }
        // What was pasted is in its draft before that; keys typed ahead do nothing any more.
        queue.insert(.terminate, at: queue.prefix(while: \.isPaste).count)
      case .wake:
        if queue.last != .wake { queue.append(.wake) }
      case .resize:
        isDirty = true
        queue.append(.resize)
      case .key, .paste, .unfinished:
        queue.append(event)
      }
    }
    if isWaitLong { stopIfAsked() }
    pump()
  }

  /// Deals with everything that can be dealt with, then paints.
  func pump() {
    guard !isPumping else { return }
    isPumping = true
    while current == nil, !isEnding, !queue.isEmpty {
      lookUnderTheHands()
      takeNext()
    }
    if current == nil { lookUnderTheHands() }
    isPumping = false
    // Somebody who types ahead is not shown what is past already.
    if isDirty, queue.isEmpty || isWaitLong, !isEnding { paint() }
    if isEnding { queue = [] }
    if isOver { mailbox.ring() }
  }

  func end() {
    isEnding = true
    for job in jobs { job.task.cancel() }
    jobs = []
  }

  func nextID() -> Int {
    lastID += 1
    return lastID
  }
}
