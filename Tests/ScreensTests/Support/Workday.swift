import Casework
import Domain
import Exchange
import TerminalKit
import TerminalTesting

@testable import Repository
@testable import Screens

/// A register in memory with a few made-up people, as it stands at 09:00 on Monday 21 April 2008.
///
/// Filled through the verbs that people use, each at its own time; see `Workday+people.swift` for who is who.
struct Workday: Sendable {
  private(set) var register: Register
  /// Anna Berg, coach in Vällingby, responsible for most.
  let anna: Session
  /// Bo Sten, coach in Vällingby.
  let bo: Session
  /// Karin Ek, handläggare in Hässelby-Vällingby.
  let karin: Session
  /// Lars Nyman, handläggare in Bromma, whose plans are approved by the district.
  let lars: Session
  /// Eva Lund, unit head in Vällingby.
  let eva: Session
  /// The administrator of the city.
  let admin: Session
  /// Hässelby-Vällingby.
  let hasselby: HomeDistrict.ID
  /// Bromma.
  let bromma: HomeDistrict.ID
  /// What letters are made with.
  var documents: any DocumentMaker = LetterDocuments(besides: nil)
  /// What people have written and not saved.
  var drafts: any DraftStore = MemoryDrafts()

  static let now = LocalDateTime(iso: "2008-04-21T09:00")!

  /// The office without clients; made once, then copied.
  init() throws { self = try Self.office.get().copy() }

  static let office = Result { try Workday(madeAnew: ()) }

  /// The same day in a register of its own, and with no drafts.
  func copy() throws -> Workday {
    var day = self
    day.register = try Register.inMemory()
    day.drafts = MemoryDrafts()
    try register.queue.backup(to: day.register.queue)
    return day
  }

  private init(madeAnew: Void) throws {
    register = try Register.inMemory()
    let (register, start) = (register, LocalDateTime(iso: "2008-01-02T08:00")!)
    let made = try register.run(
      MakeRegister.shipped(administrator: "admin"),
      by: .nobody(at: start))
    let admin = Session(
      user: made.id, fullName: "admin", role: .administrator, unit: .city, unitName: "Staden", now: start)
    self.admin = admin.at(Workday.now)
    func session(_ name: String, _ fullName: String, _ role: Domain.Role, _ unit: String) throws -> Session {
      _ = try register.run(AddUser(name: name, fullName: fullName, role: role, unitName: unit), by: admin)
      return try register.run(SignIn(name: name), by: .nobody(at: Workday.now))
    }
    anna = try session("anna", "Anna Berg", .coach, "Vällingby")
    bo = try session("bo", "Bo Sten", .coach, "Vällingby")
    karin = try session("karin", "Karin Ek", .caseworker, "Hässelby-Vällingby")
    lars = try session("lars", "Lars Nyman", .caseworker, "Bromma")
    eva = try session("eva", "Eva Lund", .unitHead, "Vällingby")
    let districts = try register.run(ListUsers(), by: admin).districts
    hasselby = districts.first { $0.name == "Hässelby-Vällingby" }!.id
    bromma = districts.first { $0.name == "Bromma" }!.id
  }

  /// Where `session` works, at 09:00; `runner` stands before the register.
  func workplace(_ session: Session, runner: (any VerbRunner)? = nil) -> Workplace {
    Workplace(
      desk: Desk(
        runner: runner ?? register, session: session, drafts: drafts, documents: documents, clock: { Workday.now }))
  }

  /// Runs a verb as somebody at a moment, `2008-04-14T09:00`.
  @discardableResult
  func run<V: Verb>(_ verb: V, as session: Session, at moment: String = "2008-04-21T09:00") throws -> V.Outcome {
    try register.run(verb, by: session.at(LocalDateTime(iso: moment)!))
  }

  /// The program at somebody's place of work, opened on `screen`.
  func driver(
    as session: Session, on screen: (Workplace) -> any Screen, size: Size = Size(100, 30), theme: Theme = .plain,
    showsSigns: Bool = true, runner: (any VerbRunner)? = nil, isRead: Bool = false,
    worksAside: Bool = false
  ) async -> Driver {
    let workplace = workplace(session, runner: runner)
    var program = JobbtorgProgram.make(at: workplace, theme: theme)
    program.home = screen(workplace)
    program.isRead = isRead
    let driver = Driver(program, size: size, showsSigns: showsSigns, worksAside: worksAside)
    await driver.settle()
    return driver
  }

  /// A made-up number of a birth date, `1985-03-12`, with a birth number from 980 to 999.
  static func number(_ born: String, _ birthNumber: Int = 980) -> IdentityNumber {
    let digits =
      born.filter { $0 != "-" }.compactMap(\.wholeNumberValue) + [
        birthNumber / 100, birthNumber / 10 % 10, birthNumber % 10,
      ]
    let sum = digits.dropFirst(2).enumerated().reduce(0) { sum, item in
      let weighted = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return IdentityNumber(stored: digits.map(String.init).joined() + "\((10 - sum % 10) % 10)")!
  }
}
