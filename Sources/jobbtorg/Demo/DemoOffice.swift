import Casework
import Demo
import Domain
import Exchange
import Repository

/// The demo's register and the people one can sit down as.
enum DemoOffice {
  /// Whose place it is.
  enum Seat {
    case coach, caseworker, administrator

    /// The account of the demo's register.
    var account: String {
      switch self {
      case .coach: DemoRegister.coach
      case .caseworker: DemoRegister.caseworker
      case .administrator: DemoOffice.administrator
      }
    }

    /// Whom one changes to.
    var other: Seat { self == .coach ? .caseworker : .coach }
  }

  /// The account of the administrator, who made the register.
  private static let administrator = "demo"

  /// A register in memory with the shipped reference data, filled with the demo; gone when the program ends.
  static func make() throws -> Register {
    let register = try Register.inMemory()
    _ = try register.run(
      MakeRegister.shipped(administrator: administrator),
      by: .nobody(at: DemoRegister.start))
    try DemoRegister.fill(register)
    return register
  }

  /// The desk of an account of the demo.
  static func desk(
    of account: String, at register: any VerbRunner, drafts: MemoryDrafts = MemoryDrafts(),
    clock: @escaping @Sendable () -> LocalDateTime
  ) throws -> Desk {
    let session = try register.run(SignIn(name: account), by: .nobody(at: clock()))
    return Desk(
      runner: register, session: session, drafts: drafts, documents: LetterDocuments(besides: nil), clock: clock)
  }
}
