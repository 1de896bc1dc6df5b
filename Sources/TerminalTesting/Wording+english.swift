import TerminalKit

extension Wording {
  /// English words, for tests of parts that have no words of their own.
  public static let english = Wording(
    tooSmall: { "The window is too small: at least \($0), now \($1)" },
    waiting: { "waiting for \($0) - Esc stops" },
    unfinished: { $0 == .paste ? "the paste has no end yet - Esc ends it" : "a report has no end yet - Esc ends it" },
    stopping: { "stopping \($0)" }, yes: "y", no: "n", unanswered: { "answer first: \($0)" },
    unseen: { "\($0) lines above, \($1) below" }, unread: "read to the end first",
    forgotten: { "forgotten keys: \($0)" }, takenAway: "what was typed in is gone - Esc goes on",
    notPasted: "nothing was pasted: there is no field",
    progress: { title, fraction, text in
      let percent = fraction.map { " \(Int($0 * 100)) %" } ?? ""
      return "\(title)\(percent) \(text)"
    },
    keyName: { key in
      switch key {
      case .character(" "): "Space"
      case .character(let character): String(character)
      case .control(let letter): "Ctrl-" + letter.uppercased()
      case .enter: "Enter"
      case .escape: "Esc"
      case .tab: "Tab"
      case .backTab: "Shift-Tab"
      case .backspace: "Backspace"
      case .delete: "Del"
      case .insert: "Ins"
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .wordLeft: "Ctrl-←"
      case .wordRight: "Ctrl-→"
      case .function(let number): "F\(number)"
      }
    },
    help: "Help", helpShort: "help", palette: "All commands", paletteShort: "command", back: "Back",
    backShort: "back", leave: "Leave", filter: "Filter", nothing: "nothing found", choose: "do it", jump: "Jump to",
    lock: "Lock", locked: "Locked - Enter opens", oneAtATime: "One at a time.",
    draft: DraftWording(
      title: "Draft", found: { "There is a draft from \($0)." }, resume: "Take it up", difference: "See the difference",
      discard: "Throw it away", leave: "Back; it stays", saved: "saved", written: "draft", nothing: "nothing",
      scroll: "scroll", isKept: "draft kept", stays: "The draft is kept.", resumed: "Taken up.",
      discarded: "Thrown away."),
    plain: { ["å": "a", "ä": "a", "ö": "o"][$0] ?? $0 })
}
