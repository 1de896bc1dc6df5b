import Casework
import Exchange
import Foundation
import NcursesTerminal
import Screens
import TerminalKit

/// The screens on the terminal that the program was started in, from the first frame to the last.
@MainActor enum ScreenSession {
  /// The line for who starts the screens where there is no terminal for them.
  static let noTerminal =
    "The screens need a terminal that can move its cursor. \(others)"

  private static let others =
    "Without one these work: init, user, import, report, calendar, check-ids, keys, demo --tour."

  /// The line for who sits at a terminal of which this computer knows nothing; `known` is one that it knows.
  static func unknownTerminal(_ name: String, known: String?) -> String {
    let way = known.map { "Try \"TERM=\($0) jobbtorg\", or install" } ?? "Install"
    return "TERM=\(name) is not known on this computer. \(way) the descriptions of terminals (ncurses-term). \(others)"
  }

  /// Takes the terminal over; `close` it afterwards. Colours are left out where `NO_COLOR` says so.
  static func openTerminal() throws(CommandFailure) -> NcursesTerminal {
    let wantsColors = (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    var limits = InputLimits()
    if let wanted = UserConfig(folder: UserConfig.folder).escapeMilliseconds { limits.escape = .milliseconds(wanted) }
    do {
      return try NcursesTerminal(title: "Jobbtorg", colors: wantsColors, limits: limits)
    } catch .unknown(let name, let known) {
      throw CommandFailure(.unavailable, unknownTerminal(name, known: known))
    } catch {
      throw CommandFailure(.unavailable, noTerminal)
    }
  }

  /// Runs until the user leaves.
  ///
  /// - Parameters:
  ///   - themes: the theme, and what Inställningar picks from.
  ///   - greeting: what the message line says until the first key.
  ///   - path: the register whose changes by other programs are shown; nil when there are no others.
  ///   - isRead: whether they are read out in plain lines.
  ///   - banner: what stands over every screen.
  ///   - extra: more keys that hold everywhere.
  static func run(
    at desk: Desk, on terminal: NcursesTerminal, path: String?, themes: ThemeChoice, greeting: Notice?,
    isRead: Bool, banner: Banner? = nil, extra: [Binding<GlobalAction>] = []
  ) async {
    let missed = AsyncStream<Void>.makeStream()
    var program = JobbtorgProgram.make(
      at: Workplace(desk: desk) { missed.continuation.yield() }, theme: themes.theme, themes: themes,
      greeting: greeting, extra: extra,
      keys: OwnKeys.read())
    program.isRead = isRead
    program.banner = banner
    let runtime = Runtime(program, on: terminal)
    let watch = path.map { path in
      RegisterWatch(path: path, runner: desk.runner) { [weak runtime] in runtime?.wake() }
    }
    let reading = Task { for await _ in missed.stream { watch?.readAgain() } }
    // Nobody waits for this, and nothing that is read for the first frame may wait for it.
    Task.detached(priority: .utility) { desk.endLapsedDrafts() }
    await runtime.run()
    reading.cancel()
    watch?.stop()
  }
}
