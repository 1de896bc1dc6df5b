import Casework
import Domain
import TerminalKit

extension ClientLetter {
  /// How far it has come: "utskriven 21/4, ej skickad".
  func words(today: Day) -> String {
    "\(printing.words(today: today)), ej skickad" + (isDistricts ? ", hos stadsdelen" : "")
  }
}

extension WaitingLetter {
  /// That it must be made again, or how far it has come.
  func state(today: Day) -> [Span] {
    holds ? [Span(letter.words(today: today), .warning)] : [Span.outOfDate]
  }
}

extension Span {
  /// What is said of a letter that does not hold any more.
  static var outOfDate: Span { Span("! inaktuellt, gör om", .danger) }
}

extension ClientLetter.Printing {
  /// Where it stands with the printer.
  func words(today: Day) -> String {
    switch self {
    case .notPrinted: "ej utskriven"
    case .queued(let at, _): "i skrivarkön \(at.day.listText(today: today))"
    case .printed(let at): "utskriven \(at.day.listText(today: today))"
    }
  }
}

extension ClientLetter {
  /// The language of what went out, or that it was no more than a reminder.
  func languageWords(_ way: SendingWay) -> String { way.isReminder ? "påminnelse" : language }
}
