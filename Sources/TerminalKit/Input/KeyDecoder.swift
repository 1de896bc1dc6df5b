/// Makes events of the bytes that a terminal sends, however they are cut and whatever the pauses between them.
///
/// A pure state machine: it reads nothing and asks no clock. Feed it with `decode`, and call `wake` at `deadline`. The one
/// place where time decides what bytes mean is the byte right after ESC (`InputLimits.escape`): a sequence that has begun
/// waits for its end for ever, and one that is not known is swallowed to its end, never taken apart into keys.
public struct KeyDecoder: Sendable {
  enum State: Hashable, Sendable {
    case ground
    /// ESC and nothing after it yet.
    case escape
    /// CSI or SS3; `sequence` has what came after ESC.
    case sequence
    /// The bytes that follow the oldest mouse report's `CSI M`.
    case mouse(missing: Int)
    /// OSC, DCS, SOS, PM or APC, up to ST.
    case string
    /// ESC within one: its end, or the beginning of something else.
    case stringEscape
    case paste
    /// ESC within a paste.
    case pasteEscape
    /// So many bytes of the paste's end mark, at least two.
    case pasteMark(Int)
  }

  /// A time on whatever clock the caller has, as long as it never goes back.
  public typealias Time = Duration

  let sequences: KeySequences
  let limits: InputLimits
  var state = State.ground
  var letter = LetterDecoder()
  /// What came after ESC, as far as a table could know it.
  var sequence: [UInt8] = []
  /// What was pasted and not reported yet.
  var pasted: [UInt8] = []
  /// Whether the last byte of the paste that was reported is CR, whose LF may follow.
  var endsInReturn = false
  /// Whether the user has been told that the paste or sequence is not finished.
  var hasSaid = false
  /// Whether the silence since the last byte has been dealt with.
  var isSilent = false
  /// When the last byte came.
  var last = Time.zero
  var events: [Event] = []

  /// A decoder at rest.
  public init(_ sequences: KeySequences = KeySequences(), limits: InputLimits = InputLimits()) {
    self.sequences = sequences
    self.limits = limits
  }

  /// The events of `bytes`, which came after `quiet`, the last time at which there was nothing to read, and at `time` at
  /// the latest.
  ///
  /// A busy program reads late what came in time; so what had to come before a deadline counts as missing only when the
  /// terminal was seen to be silent after it.
  public mutating func decode(_ bytes: [UInt8], at time: Time, quiet: Time? = nil) -> [Event] {
    if let deadline, deadline <= quiet ?? time { expire() }
    var index = 0
    while index < bytes.count {
      if state == .paste { index = takeText(bytes, from: index) }
      guard index < bytes.count else { break }
      take(bytes[index], at: time)
      index += 1
    }
    if !bytes.isEmpty {
      last = time
      isSilent = false
    }
    defer { events = [] }
    return events
  }

  /// When `wake` is to be called unless bytes come before; nil while nothing is waited for.
  public var deadline: Time? {
    switch state {
    case .ground: nil
    case .escape, .stringEscape, .pasteEscape: last + limits.escape
    case .sequence, .mouse, .string, .paste, .pasteMark: isSilent ? nil : last + limits.silence
    }
  }

  /// The events of having waited until `time` with nothing to read.
  public mutating func wake(at time: Time) -> [Event] { decode([], at: time) }

  /// The events of what has come when nothing more will: a paste as far as it came.
  public mutating func close() -> [Event] {
    switch state {
    case .paste, .pasteEscape, .pasteMark: endPaste()
    case .ground, .escape, .sequence, .mouse, .string, .stringEscape: break
    }
    defer { events = [] }
    return events
  }

  /// The deadline has passed.
  private mutating func expire() {
    switch state {
    case .ground: break
    case .escape:
      events.append(.key(.escape))
      state = .ground
    case .stringEscape: endSequence()
    case .pasteEscape: endPaste()
    case .paste, .pasteMark:
      reportPaste(isComplete: false)
      say(.paste)
    case .sequence, .mouse, .string: say(.report)
    }
  }

  private mutating func take(_ byte: UInt8, at time: Time) {
    switch state {
    case .ground: takeKey(byte)
    case .escape: begin(byte)
    case .sequence: goOn(byte)
    case .mouse(let missing): takeMouse(byte, missing)
    case .string: takeString(byte)
    case .stringEscape:
      endSequence()
      if KeyDecoder.introducers.contains(byte) {
        begin(byte)
      } else if byte != UInt8(ascii: "\\") {
        takeKey(byte)
      }
    case .paste: takeText(byte)
    case .pasteEscape: takeAfterEscape(byte)
    case .pasteMark(let length): takeMark(byte, length)
    }
  }

  // MARK: Keys

  /// A byte where nothing has begun, or a letter.
  mutating func takeKey(_ byte: UInt8) {
    if letter.isOpen, !letter.accepts(byte) {
      letter.drop()
      events.append(.key(.character("\u{FFFD}")))
    }
    if byte == KeyDecoder.esc {
      state = .escape
    } else if let scalar = letter.take(byte), let key = KeyDecoder.key(scalar) {
      events.append(.key(key))
    }
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 9: .tab
    case 10, 13: .enter
    case 8, 127: .backspace
    case 1...26: Unicode.Scalar(scalar.value + 96).map { .control(Character($0)) }
    case 0..<32, 128..<160: nil
    default: .character(Character(scalar))
    }
  }

  /// Tells the user, once, what is waited for.
  private mutating func say(_ what: UnfinishedInput) {
    isSilent = true
    if !hasSaid { events.append(.unfinished(what)) }
    hasSaid = true
  }

  /// Nothing is waited for any more.
  mutating func finish() {
    state = .ground
    if hasSaid { events.append(.unfinished(nil)) }
    hasSaid = false
  }

  static let esc: UInt8 = 0x1B
  /// What begins a sequence after ESC.
  static let introducers = Array("[OP]X^_".utf8)
  /// Ctrl-C.
  static let interrupt: UInt8 = 0x03
}
