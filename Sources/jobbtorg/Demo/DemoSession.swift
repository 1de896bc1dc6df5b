import Casework
import Demo
import Domain
import Repository
import Screens
import Synchronization
import TerminalKit

/// The demo on the terminal: the screens of one of two people, and a key that changes between them.
@MainActor enum DemoSession {
  /// What the message line says first; `key` names the key of an action.
  private static func greeting(_ key: (String) -> String) -> String {
    "Prova först: \(key("search")), skriv svensson, Enter. \(key("help")) tangenter, \(key("demo.change")) byt roll, "
      + "\(key("leave")) sluta."
  }

  /// Runs until the user leaves; with a guide it leads through five tasks.
  static func run(
    _ register: Register, startingAs seat: DemoOffice.Seat, theme name: String?, isRead: Bool, isGuided: Bool
  ) async throws {
    let guide = isGuided ? DemoGuide(register) : nil
    let clock = StockholmClock.ticking(from: DemoRegister.start)
    let terminal = try ScreenSession.openTerminal()
    defer { terminal.close() }
    let theme = ThemeOption(name, hasColors: terminal.colorDepth != .none, isKept: false)
    let names = KeyTables.names(OwnKeys.read()).merging(["demo.change": "0"]) { $1 }
    // What has no key of the user's is found in the palette.
    let key = { (id: String) in names[id] ?? names["palette"] ?? "" }
    var greeting: Notice? = theme.fault.map { Notice($0, .warning) } ?? (isGuided ? nil : Notice(Self.greeting(key)))
    let drafts = MemoryDrafts()
    var seat: DemoOffice.Seat? = seat
    while let now = seat {
      let desk = try DemoOffice.desk(of: now.account, at: guide ?? register, drafts: drafts, clock: clock)
      let other = try DemoOffice.desk(of: now.other.account, at: register, clock: clock).session
      let choice = Choice()
      let change = Binding(
        "demo.change", ["0"], "Byt till \(other.fullName), \(other.role.label)", short: "byt roll",
        synonyms: ["demo", "roll", "handläggare", "coach"], inFooter: true,
        GlobalAction {
          choice.next.withLock { $0 = now.other }
          return [.quit]
        })
      await ScreenSession.run(
        at: desk, on: terminal, path: nil, themes: theme.choice, greeting: greeting, isRead: isRead,
        banner: guide.map { banner(of: $0, isCoach: now == .coach, key: key) }, extra: [change])
      greeting = nil
      seat = choice.next.withLock { $0 }
    }
  }

  /// The guide's task over every screen: what to do, and with which keys.
  private static func banner(of guide: DemoGuide, isCoach: Bool, key: @escaping (String) -> String) -> Banner {
    Banner(height: 2) {
      let (task, keys) = guide.lines(isCoach: isCoach, key: key)
      return [[Span(task, .heading)], [Span(keys, .accent)]]
    }
  }

  /// What the user chose to go on as; nil ends the demo.
  private final class Choice: Sendable {
    let next = Mutex<DemoOffice.Seat?>(nil)
  }
}
