/// What is typed is text: where what others changed takes a field away from under the hands, the keys that were on their way to
/// it are no commands for what has come in its place.
extension Runtime {
  /// Lets the top screen read what may have changed; whether somebody is typing there is kept until that is done.
  func readAnew() {
    if !isTooSmall, commands.isTyping { typingAtWake = layers.last?.id }
    send(.refresh)
  }

  /// Looks, once what others changed has been read, whether what was typed in is still there.
  func lookUnderTheHands() {
    guard let layer = typingAtWake else { return }
    typingAtWake = nil
    guard layers.last?.id != layer || !commands.isTyping else { return }
    isTakenAway = true
    isDirty = true
    let said = notice
    notice = Notice([said?.text, program.wording.takenAway].compactMap { $0 }.joined(separator: " "), .warning)
  }

  /// Leaves a key out; Esc says that one has looked.
  func pressAfterTakenAway(_ key: Key) {
    guard key == .escape else { return sayTakenAway() }
    isTakenAway = false
    notice = nil
  }

  /// Says that what is typed counts for nothing yet.
  func sayTakenAway() { notice = Notice(program.wording.takenAway, .warning) }
}
