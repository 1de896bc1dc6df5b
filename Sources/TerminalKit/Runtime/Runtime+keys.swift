extension Runtime {
  /// Deals with one event while nothing is waited for.
  func handle(_ event: Event) {
    isDirty = true
    switch event {
    case .key(let key): press(filtered: key)
    case .paste(let text):
      if isLocked { return }
      if isTakenAway { return sayTakenAway() }
      takeNoticeAway()
      if let asked = layers.last?.asked.first { return sayHowToAnswer(asked) }
      guard commands.isTyping else { return notice = Notice(program.wording.notPasted, .warning) }
      let filtered = program.inputFilter(text)
      if !filtered.text.isEmpty { send(.paste(filtered.text)) }
      if let words = filtered.notice { notice = Notice(words, .warning) }
    case .unfinished(let what): unfinished = what
    case .resize:
      if !isTooSmall { layOut() }
    case .wake:
      guard !isLocked else { return }
      readAnew()
    case .terminate: end()
    }
  }

  /// Gives every screen its room anew, those under the top one too: each is seen again as it then is.
  private func layOut() {
    for layer in layers { update(layer, .resized(bodySize), for: .layer(layer.id)) }
  }

  /// What every key can do on the top screen: the screen's own, the program's, and the library's.
  var commands: KeyMap<Command> {
    guard let top = layers.last else { return KeyMap() }
    if let asked = top.asked.first { return keymap(of: asked) }
    var own = top.keymap
    if own.isTyping, !own.isModal { own.hints += program.wording.editing }
    return own.map(Command.screen).overridden(by: program.keys)
      .merged(with: program.globals().map(Command.program).overridden(by: program.keys))
      .merged(
        with: .frame(program.wording, isTyping: layers.count > 1 && own.isTyping).overridden(by: program.keys))
  }

  /// The keys that blank the screen: everywhere, also where a question is open.
  private var lockKeys: [Key] {
    let frame = KeyMap<Command>.frame(program.wording).overridden(by: program.keys)
    return frame.bindings.first { $0.id == "lock" }?.keys.map(\.folded) ?? []
  }

  /// Shows what was there before; the screen reads again what changed meanwhile.
  private func unlock() {
    isLocked = false
    readAnew()
  }

  /// Presses what the filter leaves of a key, and says what it does not.
  private func press(filtered key: Key) {
    guard case .character(let character) = key else { return press(key) }
    let filtered = program.inputFilter(String(character))
    if filtered.text.count == 1, let left = filtered.text.first { press(.character(left)) }
    if let words = filtered.notice, !isLocked { notice = Notice(words, .warning) }
  }

  private func press(_ key: Key) {
    guard let top = layers.last else { return }
    if isLocked {
      if key == .enter { unlock() }
      return
    }
    if lockKeys.contains(key.folded) { return run(.lock) }
    if isTakenAway { return pressAfterTakenAway(key) }
    let commands = self.commands
    // Too small to see what one does: only text that is being typed goes on.
    if isTooSmall, !(commands.isTyping && key.belongsToText) { return }
    takeNoticeAway()
    if key == .escape, top.asked.isEmpty,
      let job = jobs.last(where: { $0.target == .layer(top.id) || $0.target == .program })
    {
      job.task.cancel()
      return
    }
    let answer = commands.answer(to: key)
    guard case .unbound = answer else {
      if commands.binding(of: key)?.isAlone == true { shown = key.folded }
      return run(answer)
    }
    if !top.asked.isEmpty { return read(by: key) }
    // A box takes no other key: what lies behind it stands still.
    if !top.keymap.isModal || top.keymap.isTyping { send(.key(key)) }
  }

  /// Does what the bindings say to a key.
  func run(_ answer: KeyMap<Command>.Answer) {
    switch answer {
    case .message(let command): run(command)
    case .refused(let reason): notice = Notice(reason, .warning)
    case .unbound: break
    }
  }

  /// Does what a binding says.
  func run(_ command: Command) {
    switch command {
    case .screen(let message): send(.message(message))
    case .answer(let answer): self.answer(answer)
    case .program(let action): run(action.effects(here).map { $0.map { AnyMessage(value: $0) } }, for: .program)
    case .help: open(HelpScreen(commands, wording: program.wording))
    case .palette: open(PaletteScreen(commands, wording: program.wording))
    case .back: if layers.count > 1 { close() }
    case .lock: isLocked = true
    case .leave: if layers.count > 1 { close() } else { end() }
    }
  }

  /// Closes the top screen and does what the one below has under this id.
  func activate(_ id: String) {
    if layers.count > 1 { layers.removeLast() }
    guard let binding = commands.bindings.first(where: { $0.id == id }) else { return }
    if let reason = binding.disabled {
      notice = Notice(reason, .warning)
    } else {
      run(binding.message)
    }
  }

  /// Gives the top screen an input.
  func send(_ input: Input<AnyMessage>) {
    guard let top = layers.last else { return }
    isDirty = true
    update(top, input, for: .layer(top.id))
  }
}

extension KeyMap<Command> {
  /// What the frame itself can do on every screen; the way back stands in the footer where letters are text.
  static func frame(_ words: Wording, isTyping: Bool = false) -> KeyMap<Command> {
    KeyMap([
      Binding("back", [.escape], words.back, short: words.backShort, inFooter: isTyping, .back),
      Binding("palette", [":", .control("p")], words.palette, short: words.paletteShort, inFooter: true, .palette).last,
      Binding("help", ["?", .function(1)], words.help, short: words.helpShort, inFooter: true, .help).last,
      Binding("leave", ["q"], words.leave, .leave),
      Binding("lock", [.control("l")], words.lock, .lock),
    ])
  }
}
