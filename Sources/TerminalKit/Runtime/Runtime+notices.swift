/// The message line's news.
extension Runtime {
  /// Shows a line; bad news of something that was waited for stays until it has been seen, whatever was typed ahead.
  func say(_ said: Notice) {
    if said.yields, notice != nil { return }
    notice = said
    isUnseen = isDelivering && (said.kind == .warning || said.kind == .danger)
  }

  /// A key takes the line away that was there when it was pressed, and still does what it does.
  func takeNoticeAway() {
    if !isUnseen { notice = nil }
  }

  /// Says after what became of a stopped wait that keys were typed during it which count for nothing.
  func sayWhatIsForgotten() {
    guard forgotten > 0 else { return }
    let words = program.wording.forgotten(forgotten)
    forgotten = 0
    let said = notice
    say(Notice(said.map { "\($0.text) \(words)" } ?? words, said?.kind ?? .warning, reminder: said?.reminder))
  }
}
