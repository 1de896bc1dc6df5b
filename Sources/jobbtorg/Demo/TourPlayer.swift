import Casework
import Demo
import Domain
import Repository
import Screens
import Synchronization
import TerminalKit

/// Plays the tour's steps through the real screens on the real register, and prints what they show.
struct TourPlayer {
  let register: Register

  /// Prints every step: who and what, then the screen as text.
  func play() async throws {
    let output = StandardOutput()
    let wall = Wall(DemoRegister.start)
    var account = ""
    var runtime: Runtime?
    var terminal = TourTerminal(Size(100, 30))
    for (index, step) in DemoTour.steps.enumerated() {
      wall.set(step.time)
      if step.actor != account {
        account = step.actor
        let desk = try DemoOffice.desk(of: account, at: register) { wall.now }
        terminal = TourTerminal(terminal.size)
        let themes = try ThemeOption.shipped()
        runtime = Runtime(
          JobbtorgProgram.make(at: Workplace(desk: desk), theme: themes.theme, themes: themes), on: terminal)
        runtime?.start()
      }
      await runtime?.settled()
      for key in try step.keys.flatMap(TourKeys.keys) {
        terminal.press(key)
        await runtime?.settled()
      }
      try output.write("\(index + 1). [\(step.name)] \(step.time.time.text) \(step.caption)\n\n")
      try output.write(terminal.rows.joined(separator: "\n") + "\n\n")
    }
    try output.flush()
  }

  /// The clock on the tour's wall: it stands still between the steps.
  private final class Wall: Sendable {
    private let moment: Mutex<LocalDateTime>
    init(_ start: LocalDateTime) { moment = Mutex(start) }
    var now: LocalDateTime { moment.withLock { $0 } }
    func set(_ now: LocalDateTime) { moment.withLock { $0 = now } }
  }
}
