import Foundation
import TerminalKit
import TestSupport
import Testing

/// Random bytes, in random pieces at random times. `JOBBTORG_TEST_BYTES=10000000` takes so many.
struct RandomBytesTests {
  private let count = ProcessInfo.processInfo.environment["JOBBTORG_TEST_BYTES"].flatMap { Int($0) } ?? 200_000

  @Test func `after any bytes Esc and Ctrl-C give the keyboard back, and nothing grows`() {
    var random = SeededGenerator.printed()
    let signs = Array("\u{1B}\u{1B}\u{1B}[[[OP]X^_200~201~;?<Mm\\\u{7}\u{3}\u{18}\r\nåA".utf8)
    for isInterrupt in [false, true] {
      var decoder = KeyDecoder()
      var (now, left): (Duration, Int) = (.zero, count / 2)
      while left > 0 {
        let piece = (0..<Int.random(in: 1...64, using: &random)).map { _ in
          Bool.random(using: &random)
            ? signs.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
        }
        left -= piece.count
        now += .milliseconds(Int.random(in: 0...300, using: &random))
        _ = decoder.decode(piece, at: now)
        var stuck = decoder
        if isInterrupt {
          // Twice: a letter or an ESC that has begun takes the first as its end.
          _ = stuck.decode([3, 3], at: now)
        } else {
          _ = stuck.decode([0x1B], at: now) + stuck.wake(at: now + .milliseconds(200))
        }
        #expect(stuck.decode(Array("x".utf8), at: now + .seconds(1)) == [.key("x")])
      }
    }
  }

  @Test func `among known keys and pastes no sequence that is not known gives a key`() {
    var random = SeededGenerator.printed()
    var (left, now): (Int, Duration) = (count, .zero)
    var decoder = KeyDecoder()
    while left > 0 {
      var (bytes, expected): ([UInt8], [Event]) = ([], [])
      for _ in 0..<20 {
        let (piece, events) = Self.token(using: &random)
        bytes += piece
        expected += events
      }
      left -= bytes.count
      var (events, rest): ([Event], ArraySlice<UInt8>) = ([], bytes[...])
      var mayPause = true
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...12, using: &random))
        rest = rest.dropFirst(piece.count)
        now += mayPause ? .milliseconds(Int.random(in: 0...3000, using: &random)) : .milliseconds(20)
        while let deadline = decoder.deadline, deadline <= now { events += decoder.wake(at: deadline) }
        events += decoder.decode(Array(piece), at: now)
        mayPause = piece.last != 0x1B
      }
      #expect(CutInputTests.joined(events) == CutInputTests.joined(expected), "\(bytes)")
    }
  }

  /// Bytes that belong together, and what they are.
  private static func token(using random: inout SeededGenerator) -> ([UInt8], [Event]) {
    func bytes(_ range: ClosedRange<UInt8>, _ count: ClosedRange<Int>) -> [UInt8] {
      (0..<Int.random(in: count, using: &random)).map { _ in UInt8.random(in: range, using: &random) }
    }
    func text() -> String {
      String(
        (0..<Int.random(in: 1...30, using: &random)).compactMap { _ in "aåö철🙂[O~200; \n".randomElement(using: &random) }
      )
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      let key = "aqåÖ철🙂[O~1".randomElement(using: &random) ?? "a"
      return (Array(String(key).utf8), [.key(.character(key))])
    case 1:
      let key: Key =
        [.up, .home, .delete, .pageDown, .backTab, .enter, .control("s")].randomElement(using: &random) ?? .up
      return (KeyScript.bytes(key), [.key(key)])
    case 2:
      let text = text()
      return (Array("\u{1B}[200~\(text)\u{1B}[201~".utf8), [.paste(text)])
    case 3:
      return (Array("\u{1B}[<".utf8) + bytes(0x30...0x3B, 0...8) + [Bool.random(using: &random) ? 0x4D : 0x6D], [])
    case 4: return (Array("\u{1B}[M".utf8) + bytes(0x20...0xFF, 3...3), [])
    // Private parameters are in no table.
    case 5:
      return (
        Array("\u{1B}[?".utf8) + bytes(0x30...0x3F, 0...40) + bytes(0x20...0x2F, 0...2) + bytes(0x40...0x7E, 1...1), []
      )
    case 6:
      let opening = "]PX^_".randomElement(using: &random) ?? "]"
      let end = Bool.random(using: &random) ? [0x1B, 0x5C] : [0x07] as [UInt8]
      return (Array("\u{1B}\(opening)".utf8) + bytes(0x20...0xFF, 0...40) + end, [])
    default: return (Array("\u{1B}[".utf8) + [[0x49], [0x4F]][Int.random(in: 0...1, using: &random)], [])
    }
  }
}
