import Casework
import Demo
import Domain
import Repository
import Screens
import TerminalKit

/// The demo on the terminal: the screens of one of two people, and a key that changes between them.
@MainActor enum DemoSession {
  /// Runs until the user leaves.
  static func run(_ register: Register, startingAs seat: DemoOffice.Seat, theme name: String?, isRead: Bool)
    async throws
  {
    let clock = StockholmClock.ticking(from: DemoRegister.start)
    let terminal = try ScreenSession.openTerminal()
    defer { terminal.close() }
    let theme = ThemeOption(name, hasColors: terminal.colorDepth != .none, isKept: false)
    var greeting = theme.fault.map { Notice($0, .warning) }
    let drafts = MemoryDrafts()
    var seat: DemoOffice.Seat? = seat
    while let now = seat {
      let desk = try DemoOffice.desk(of: now.account, at: register, drafts: drafts, clock: clock)
      let other = try DemoOffice.desk(of: now.other.account, at: register, clock: clock).session
      let choice = Choice()
      let change = Binding(
        "demo.change", ["0"], "Byt till \(other.fullName), \(other.role.label)", short: "byt roll",
        synonyms: ["demo", "roll", "handläggare", "coach"], inFooter: true,
        GlobalAction {
          choice.next = now.other
          return [.quit]
        })
      await ScreenSession.run(
        at: desk, on: terminal, path: nil, themes: theme.choice, greeting: greeting, isRead: isRead, extra: [change])
      greeting = nil
      seat = choice.next
    }
  }

  /// What the user chose to go on as; nil ends the demo.
  private final class Choice {
    var next: DemoOffice.Seat?
  }
}
