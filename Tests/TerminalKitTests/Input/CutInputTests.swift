import Foundation
import TerminalKit
import TestSupport
import Testing

/// Input that is cut anywhere, with any pause, is what it is in one piece.
struct CutInputTests {
  /// What was recorded of people, and of terminals on slow links.
  private static func recordings(file: StaticString = #filePath) throws -> [JourneyKeys] {
    let folder = URL(fileURLWithPath: "\(file)").deletingLastPathComponent().appendingPathComponent("Bytes")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).map {
      JourneyKeys(name: $0.lastPathComponent, bytes: Array(try Data(contentsOf: $0)))
    }
  }

  @Test func `there are recordings and journeys to cut`() throws {
    #expect(try Self.recordings().count >= 5)
    let journeys = try JourneyKeys.all()
    #expect(journeys.count >= 40)
    #expect(journeys.reduce(0) { $0 + $1.bytes.count } > 1500)
  }

  @Test func `every key script cut at every byte, with any pause, gives the same events`() throws {
    for script in try Self.recordings() + JourneyKeys.all() {
      var whole = KeyDecoder()
      let expected = whole.decode(script.bytes, at: .zero) + whole.wake(at: .seconds(60))
      var before: [Event] = []
      var decoder = KeyDecoder()
      for (index, byte) in script.bytes.enumerated() {
        for pause in [
          Duration.milliseconds(30), .milliseconds(150), .milliseconds(250), .milliseconds(1999), .seconds(5),
        ]
        where pause < .milliseconds(200) || !Self.isRightAfterEscape(index, in: script.bytes) {
          var cut = decoder
          var events = before
          while let deadline = cut.deadline, deadline < pause { events += cut.wake(at: deadline) }
          events += cut.decode(Array(script.bytes[index...]), at: pause)
          events += cut.wake(at: .seconds(60))
          #expect(Self.joined(events) == Self.joined(expected), "\(script) at byte \(index), \(pause)")
        }
        before += decoder.decode([byte], at: .zero)
      }
      #expect(Self.joined(before + decoder.wake(at: .seconds(60))) == Self.joined(expected), "\(script) byte by byte")
    }
  }

  /// The one place where a pause may decide.
  private static func isRightAfterEscape(_ index: Int, in bytes: [UInt8]) -> Bool {
    index > 0 && bytes[index - 1] == 0x1B
  }

  /// A paste reported in pieces is one; what the user is told of it is none of it.
  static func joined(_ events: [Event]) -> [Event] {
    events.reduce(into: []) { result, event in
      if case .unfinished = event { return }
      if case .paste(let text) = event, case .paste(let before) = result.last {
        result[result.count - 1] = .paste(before + text)
      } else {
        result.append(event)
      }
    }
  }

  @Test func `a text of 3059 letters pasted over a link with 3 to 20 ms of jitter loses none, eight times`() {
    let words = "Hon läser sfi och vill på sikt börja arbeta. Ring tisdag, 철수 🙂. "
    let text = String(String(repeating: words, count: 60).prefix(3059))
    let bytes = Array(("\u{1B}[200~" + text + "\u{1B}[201~").utf8)
    for seed in 1...8 {
      var random = SeededGenerator(seed: UInt64(seed))
      for isPasted in [true, false] {
        var rest = isPasted ? bytes[...] : Array(text.utf8)[...]
        var decoder = KeyDecoder()
        var (now, events): (Duration, [Event]) = (.zero, [])
        while !rest.isEmpty {
          let piece = rest.prefix(Int.random(in: 200...600, using: &random))
          rest = rest.dropFirst(piece.count)
          now += .milliseconds(Int.random(in: 3...20, using: &random))
          while let deadline = decoder.deadline, deadline <= now { events += decoder.wake(at: deadline) }
          events += decoder.decode(Array(piece), at: now)
        }
        if isPasted {
          #expect(events == [.paste(text)], "seed \(seed)")
        } else {
          #expect(events == text.unicodeScalars.map { .key(.character(Character($0))) }, "seed \(seed)")
        }
      }
    }
  }
}
