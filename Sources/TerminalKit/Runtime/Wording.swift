/// Every word that the library itself shows; the program gives them in its language.
public struct Wording: Sendable {
  /// "Fönstret är för litet: minst 60×16, nu 20×5": the least size, the size now.
  public var tooSmall: @Sendable (Size, Size) -> String
  /// While something is waited for; what it is called.
  public var waiting: @Sendable (String) -> String
  /// While the end of a paste or of a report is waited for: what to press.
  public var unfinished: @Sendable (UnfinishedInput) -> String
  /// From Esc until what was waited for has ended.
  public var stopping: @Sendable (String) -> String
  /// The letters that answer a question with yes and no.
  public var yes: Key
  public var no: Key
  /// A key was pressed that is no answer to the question; the keys that are.
  public var unanswered: @Sendable (String) -> String
  /// So many lines of what is asked are above and below those that are seen, at least one of the two: how many, by which key.
  public var unseen: @Sendable (Int, Int) -> String
  /// Why a question cannot be answered yet: its end has not been seen.
  public var unread: String
  /// So many keys were pressed during a wait that was stopped, and count for nothing.
  public var forgotten: @Sendable (Int) -> String
  /// What was typed in is gone because of what others changed; Esc goes on.
  public var takenAway: String
  /// Text was pasted where there is no field.
  public var notPasted: String
  /// A background job: title, 0…1 when known, its own words.
  public var progress: @Sendable (String, Double?, String) -> String
  /// The name of a key other than a plain character.
  public var keyName: @Sendable (Key) -> String
  /// Title and footer word of the help.
  public var help: String
  public var helpShort: String
  /// Title and footer word of the palette.
  public var palette: String
  public var paletteShort: String
  /// "Tillbaka" and "Lämna": one step back, and leave the screen.
  public var back: String
  public var backShort: String
  public var leave: String
  /// Before the words one narrows a list by.
  public var filter: String
  /// When nothing is left of a list.
  public var nothing: String
  /// The footer's word for choosing a palette entry.
  public var choose: String
  /// Before the letters of a jump in a list.
  public var jump: String
  /// "Lås skärmen", and what stands on the blank screen until Enter.
  public var lock: String
  public var locked: String
  /// Lines for the help where text is typed: the keys that every text field has.
  public var editing: [KeyHint]
  /// A letter as somebody types it who has no key for it, "a" for "å"; itself where there is no such letter.
  public var plain: @Sendable (Character) -> Character
  /// After what was done once though its key was held down.
  public var oneAtATime: String
  /// About drafts.
  public var draft: DraftWording

  /// The words before what is read out.
  public var reader: ReaderWording

  /// All the words.
  public init(
    tooSmall: @escaping @Sendable (Size, Size) -> String, waiting: @escaping @Sendable (String) -> String,
    unfinished: @escaping @Sendable (UnfinishedInput) -> String,
    stopping: @escaping @Sendable (String) -> String, yes: Key, no: Key,
    unanswered: @escaping @Sendable (String) -> String, unseen: @escaping @Sendable (Int, Int) -> String,
    unread: String, forgotten: @escaping @Sendable (Int) -> String, takenAway: String, notPasted: String,
    progress: @escaping @Sendable (String, Double?, String) -> String, keyName: @escaping @Sendable (Key) -> String,
    help: String, helpShort: String, palette: String, paletteShort: String, back: String, backShort: String,
    leave: String, filter: String, nothing: String, choose: String, jump: String, lock: String,
    locked: String, oneAtATime: String, editing: [KeyHint] = [],
    draft: DraftWording, plain: @escaping @Sendable (Character) -> Character = { $0 },
    reader: ReaderWording = .english
  ) {
    self.tooSmall = tooSmall
    self.waiting = waiting
    self.unfinished = unfinished
    self.stopping = stopping
    self.yes = yes
    self.no = no
    self.unanswered = unanswered
    self.unseen = unseen
    self.unread = unread
    self.forgotten = forgotten
    self.takenAway = takenAway
    self.notPasted = notPasted
    self.progress = progress
    self.keyName = keyName
    self.help = help
    self.helpShort = helpShort
    self.palette = palette
    self.paletteShort = paletteShort
    self.back = back
    self.backShort = backShort
    self.leave = leave
    self.filter = filter
    self.nothing = nothing
    self.choose = choose
    self.jump = jump
    self.lock = lock
    self.locked = locked
    self.oneAtATime = oneAtATime
    self.editing = editing
    self.plain = plain
    self.draft = draft
    self.reader = reader
  }

  /// How a key is shown: a character as itself, anything else by name.
  public func name(of key: Key) -> String {
    if case .character(let character) = key, character != " " { return String(character) }
    return keyName(key)
  }
}
