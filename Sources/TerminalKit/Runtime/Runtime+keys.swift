extension Runtime {
  /// Deals with one event while nothing is waited for.
  func handle(_ event: Event) {
    isDirty = true
    switch event {
    case .key(let key): press(filtered(key))
    case .paste(let text):
      notice = nil
      send(.paste(program.inputFilter(text)))
    case .resize:
      if !isTooSmall { send(.resized(bodySize)) }
    case .wake: send(.refresh)
    case .terminate: end()
    }
  }

  /// What every key can do on the top screen: the screen's own, the program's, and the library's.
  var commands: KeyMap<Command> {
    guard let top = layers.last else { return KeyMap() }
    return top.keymap.map(Command.screen).merged(with: program.globals().map(Command.program)).merged(
      with: .frame(program.wording))
  }

  private func filtered(_ key: Key) -> Key? {
    guard case .character(let character) = key else { return key }
    let text = program.inputFilter(String(character))
    return text.count == 1 ? text.first.map(Key.character) : nil
  }

  private func press(_ key: Key?) {
    guard let key, let top = layers.last else { return }
    let commands = self.commands
    // Too small to see what one does: only text that is being typed goes on.
    if isTooSmall, !(commands.isTyping && key.belongsToText) { return }
    notice = nil
    if key == .escape, let job = jobs.last(where: { $0.target == .layer(top.id) || $0.target == .program }) {
      job.task.cancel()
      return
    }
    switch commands.answer(to: key) {
    case .message(let command): run(command)
    case .refused(let reason): notice = Notice(reason, .warning)
    case .unbound: send(.key(key))
    }
  }

  /// Does what a binding says.
  func run(_ command: Command) {
    switch command {
    case .screen(let message): send(.message(message))
    case .program(let action): run(action.effects().map { $0.map { AnyMessage(value: $0) } }, for: .program)
    case .help: open(HelpScreen(commands, wording: program.wording))
    case .palette: open(PaletteScreen(commands, wording: program.wording))
    case .back: if layers.count > 1 { close() }
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
    run(top.update(input), for: .layer(top.id))
  }
}

extension KeyMap<Command> {
  /// What the frame itself can do on every screen.
  static func frame(_ words: Wording) -> KeyMap<Command> {
    KeyMap([
      Binding("palette", [":", .control("p")], words.palette, short: words.paletteShort, inFooter: true, .palette),
      Binding("help", ["?", .function(1)], words.help, short: words.helpShort, inFooter: true, .help),
      Binding("back", [.escape], words.back, short: words.backShort, .back),
      Binding("leave", ["q"], words.leave, .leave),
    ])
  }
}
