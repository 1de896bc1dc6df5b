/// Control sequences as ECMA-48 has them.
extension KeyDecoder {
  /// The byte right after ESC: it begins a sequence, or ESC was the key.
  mutating func begin(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"):
      sequence = [byte]
      state = .sequence
    case _ where KeyDecoder.introducers.contains(byte): state = .string
    default:
      events.append(.key(.escape))
      state = .ground
      takeKey(byte)
    }
  }

  /// A byte of a CSI or SS3 sequence.
  mutating func goOn(_ byte: UInt8) {
    guard (0x20...0x7E).contains(byte) else { return breakOff(byte) }
    // No table holds longer ones; of those only the end matters.
    if sequence.count < 32 { sequence.append(byte) }
    let isFinal = (0x40...0x7E).contains(byte)
    let isOpening = sequences.isOpening(sequence)
    if let meaning = sequences.meaning(of: sequence), isFinal || !isOpening { return endSequence(meaning) }
    if isOpening { return }
    if sequence == Array("[M".utf8) { return state = .mouse(missing: 3) }
    if isFinal { endSequence() }
  }

  /// A byte of the oldest mouse report, which may be any but a control.
  mutating func takeMouse(_ byte: UInt8, _ missing: Int) {
    guard byte >= 0x20 else { return breakOff(byte) }
    if missing > 1 { state = .mouse(missing: missing - 1) } else { endSequence() }
  }

  /// A byte of a string, which ends at ST, at BEL, and at what takes any sequence back: CAN and SUB, and Ctrl-C.
  mutating func takeString(_ byte: UInt8) {
    switch byte {
    case KeyDecoder.esc: state = .stringEscape
    case 0x07, 0x18, 0x1A, KeyDecoder.interrupt: endSequence()
    default: break
    }
  }

  /// What stands in no sequence ends it, and is what it is.
  private mutating func breakOff(_ byte: UInt8) {
    endSequence()
    takeKey(byte)
  }

  mutating func endSequence(_ meaning: KeySequences.Meaning? = nil) {
    finish()
    sequence = []
    switch meaning {
    case .key(let key): events.append(.key(key))
    case .pasteBegins: state = .paste
    case nil: break
    }
  }
}
