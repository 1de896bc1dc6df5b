extension Runtime {
  /// Does what was asked, in that order.
  func run(_ effects: [Effect<AnyMessage>], for target: Target) {
    for effect in effects where !hasEnded {
      switch effect.kind {
      case .perform(let text, let work):
        works.append(Work(id: nextID(), text: text, target: target, place: place(of: target), body: work))
      case .background(let title, let work): startJob(title, target, work)
      case .record(let work): if let message = work() { deliver(message, to: target) }
      case .push(let screen): open(screen)
      case .replace(let screen):
        dropTop()
        open(screen)
      case .section(let screen):
        while layers.count > 1 { dropTop() }
        section = open(screen)
      case .home:
        guard layers.count > 1 else { continue }
        while layers.count > 1 { dropTop() }
        send(.refresh)
      case .pop: close()
      case .finish(let value):
        guard layers.count > 1 else { continue }
        dropTop()
        if let answer = value as? DraftAnswer { answerDraft(answer) } else { send(.result(value)) }
      case .endDraft(let key): endDraft(key)
      case .throwDraft: continue  // Done already, before the draft was written without it (`follow`).
      case .activate(let id): activate(id)
      case .say(let said): say(said)
      case .ask(let question): ask(question, for: target)
      case .refresh(let subjects):
        layers.last?.stand(on: subjects)
        send(.refresh)
      case .preview(let theme): if case .layer(let id) = target { preview = (id, theme) }
      case .use(let theme):
        program.theme = theme
        preview = nil
      case .quit: end()
      }
    }
    startNextWork()
  }

  /// Puts a screen on top and returns its layer's number.
  @discardableResult
  func open(_ screen: any Screen) -> Int {
    func layer<S: Screen>(_ screen: S) -> any Layer { ScreenLayer(id: nextID(), screen: screen) }
    let new = layer(screen)
    layers.append(new)
    send(.opened(bodySize))
    return new.id
  }

  /// Closes the top screen unless it is the first; the one below reads again.
  func close() {
    guard layers.count > 1 else { return }
    dropTop()
    readAnew()
  }

  private func dropTop() {
    guard let top = layers.popLast() else { return }
    isDirty = true
    if preview?.layer == top.id { preview = nil }
    sayThatDraftStays(of: top)
    for job in jobs where job.target == .layer(top.id) { job.task.cancel() }
    jobs.removeAll { $0.target == .layer(top.id) }
  }

  /// Hands a result to the screen that asked for it; results for closed screens are dropped.
  func deliver(_ message: AnyMessage, to target: Target) {
    isDirty = true
    let before = isDelivering
    isDelivering = true
    defer { isDelivering = before }
    switch target {
    case .program:
      guard let action = message.value as? GlobalAction else { return }
      run(action.effects(here).map { $0.map { AnyMessage(value: $0) } }, for: .program)
    case .layer(let id):
      guard let layer = layers.first(where: { $0.id == id }) else { return }
      update(layer, .message(message), for: target)
    }
  }

  // MARK: Short work, one after the other

  private func startNextWork() {
    guard current == nil, !works.isEmpty else { return }
    let work = works.removeFirst()
    current = work
    isWaitLong = false
    if worksInPlace { return }
    Task.detached(executorPreference: WorkThread.shared) { [mailbox] in
      mailbox.post(.done(work: work.id, await work.run()))
    }
    let patient = program.patience
    patience = Task.detached { [mailbox] in
      await patient()
      mailbox.post(.late(work: work.id))
    }
  }

  /// Deals with everything that has come from work elsewhere.
  func dealWithMail() {
    for letter in mailbox.take() {
      switch letter {
      case .done(let id, let message): finish(id, message)
      case .late(let id): waitIsLong(id)
      case .progress(let id, let fraction, let text): progressed(id, fraction, text)
      case .ended(let id, let message): finishJob(id, message)
      }
    }
  }

  func finish(_ id: Int, _ message: AnyMessage) {
    guard let work = current, work.id == id else { return }
    endWait()
    deliver(message, to: work.target)
    sayWhatIsForgotten()
    startNextWork()
    pump()
  }

  private func waitIsLong(_ id: Int) {
    guard current?.id == id else { return }
    isWaitLong = true
    isDirty = true
    if queue.contains(.terminate) { current?.stop.raise() }
    stopIfAsked()
    pump()
  }

  /// Looks for Esc among the keys that wait, once the user has been told what is waited for, and asks the work to end; what
  /// became of it is said by its message. The Esc is no key for what lies under it.
  ///
  /// Of what was typed before the Esc, text stays for the field it is for; other keys are forgotten, which is said.
  func stopIfAsked() {
    guard let current, let index = queue.lastIndex(of: .key(.escape)) else { return }
    let keymap = commands
    var kept: [Event] = []
    for event in queue[..<index] where event != .key(.escape) {
      if case .key(let key) = event, !keymap.takesAsText(key) { forgotten += 1 } else { kept.append(event) }
    }
    queue = kept + queue[(index + 1)...]
    current.stop.raise()
    // What waits behind it waits for the same thing: one Esc ends the wait.
    for work in works { work.stop.raise() }
    isDirty = true
  }

  private func endWait() {
    current = nil
    isWaitLong = false
    isDirty = true
    patience?.cancel()
    patience = nil
  }

  // MARK: Long work

  private func startJob(
    _ title: String, _ target: Target, _ work: @escaping @Sendable (Progress) async -> AnyMessage
  ) {
    let id = nextID()
    let progress = Progress { [mailbox] fraction, text in mailbox.post(.progress(job: id, fraction, text)) }
    let task = Task.detached { [mailbox] in mailbox.post(.ended(job: id, await work(progress))) }
    jobs.append(BackgroundJob(id: id, title: title, target: target, fraction: nil, text: "", task: task))
  }

  private func progressed(_ id: Int, _ fraction: Double?, _ text: String) {
    guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
    jobs[index].fraction = fraction
    jobs[index].text = text
    isDirty = true
    pump()
  }

  private func finishJob(_ id: Int, _ message: AnyMessage) {
    guard let index = jobs.firstIndex(where: { $0.id == id }) else { return }
    let job = jobs.remove(at: index)
    deliver(message, to: job.target)
    pump()
  }
}
