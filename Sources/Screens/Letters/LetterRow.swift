import Casework
import Domain
import TerminalKit

/// A row of a case's letters: one that can be sent, or one that was.
struct LetterRow: Identifiable, Sendable {
  enum Content: Sendable {
    case offer(LetterSheet.Offer)
    case sent(LetterSheet.Sent)
  }

  enum ID: Hashable, Sendable {
    case offer(LetterRequest)
    case sent(SentLetter.ID)
  }

  let content: Content

  var id: ID {
    switch content {
    case .offer(let offer): .offer(offer.request)
    case .sent(let sent): .sent(sent.letter.id)
    }
  }

  /// Which letter.
  var kind: LetterKind {
    switch content {
    case .offer(let offer): offer.kind
    case .sent(let sent): sent.letter.kind
    }
  }

  /// What it is about.
  func about(today: Day) -> String {
    func words(_ start: LocalDateTime?, _ title: String) -> String {
      guard let start else { return title }
      return "\(start.day.listText(today: today)) \(start.time.text) \(title)"
    }
    return switch content {
    case .offer(let offer): words(offer.start, offer.title)
    case .sent(let sent): words(sent.occasion?.start, sent.occasion?.title ?? "")
    }
  }

  /// Whether it is still to be sent, or how and when it was.
  func state(today: Day) -> [Span] {
    func words(_ letter: SentLetter) -> String { "\(letter.way.label) \(letter.day.listText(today: today))" }
    return switch content {
    case .offer(let offer):
      if let waiting = offer.waiting {
        waiting.state(today: today)
      } else if let latest = offer.latest {
        [Span("✓ \(words(latest))", .good)]
      } else {
        [Span("inte skickad", offer.start == nil ? .muted : .warning)]
      }
    case .sent(let sent) where sent.withdrawal != nil: [Span("✗ återkallad", .danger)]
    case .sent(let sent):
      if let cameBack = sent.letter.cameBack {
        [
          Span("! kom tillbaka \(cameBack.day.listText(today: today))", .danger),
          Span(", \(words(sent.letter))", .muted),
        ]
      } else if let mark = sent.letter.mark {
        [Span("! \(mark)", .danger), Span(", \(words(sent.letter))", .muted)]
      } else {
        [Span("\(words(sent.letter)), \(sent.letter.letter.languageWords(sent.letter.way))")]
      }
    }
  }

  /// Who sent it.
  var who: String { if case .sent(let sent) = content { sent.by } else { "" } }
}

extension SentLetter {
  /// What is said of one that did not hold as it stood when it went; nil where it did.
  fileprivate var mark: String? {
    switch weight {
    case .lapsed: "gällde inte längre"
    case .unknown: "oklart om det gällde"
    case .held: lapsedInPart ? "inte alla tider gällde" : nil
    }
  }
}
