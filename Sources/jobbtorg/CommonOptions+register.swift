import Casework
import Domain
import Exchange
import Repository

extension CommonOptions {
  /// The path of the register that these options mean.
  var registerPath: String { RegisterPath.resolved(register ?? RegisterPath.standard) }

  /// Opens the register and signs the user in; `--now` sets the clock of a register that has a test clock.
  func openDesk() throws -> Desk {
    let register = try Register.open(at: registerPath)
    if let copy = register.migrationBackup {
      StandardError.print("The register was brought up to this program's version; a copy from before is \(copy).")
    }
    return try desk(at: register)
  }

  private func desk(at register: Register) throws -> Desk {
    if now != nil, try !register.hasTestClock() {
      throw CommandFailure(
        .usage, "--now works only with a register that was made with \"jobbtorg init --test-clock\".")
    }
    let clock: @Sendable () -> LocalDateTime
    if let now { clock = StockholmClock.ticking(from: now) } else { clock = { StockholmClock.now } }
    let session = try register.run(SignIn(name: user), by: .nobody(at: clock()))
    return Desk(
      runner: register, session: session, drafts: try register.drafts() ?? MemoryDrafts(),
      documents: LetterDocuments(besides: registerPath, program: ProgramVersion.program), clock: clock)
  }
}
