import Casework
import Domain

/// The register while the demo's spring is played: who acts, and when.
struct DemoStage {
  /// The staff of the demo; each has an account of that name.
  enum Actor: String, CaseIterable {
    case anna, johan, samira, eva, karin, mats

    var fullName: String {
      switch self {
      case .anna: "Anna Berg"
      case .johan: "Johan Lindqvist"
      case .samira: "Samira Haddad"
      case .eva: "Eva Lund"
      case .karin: "Karin Ek"
      case .mats: "Mats Öhman"
      }
    }

    var role: Role {
      switch self {
      case .anna, .johan, .samira: .coach
      case .eva: .unitHead
      case .karin, .mats: .caseworker
      }
    }

    var unit: String {
      switch self {
      case .karin: "Hässelby-Vällingby"
      case .mats: "Bromma"
      default: "Vällingby"
      }
    }
  }

  let runner: any VerbRunner
  private let administrator: Session
  private(set) var staff: [Actor: Session] = [:]
  var random = DemoRandom(seed: 9)
  /// Coming group meetings and sessions, by start.
  var introductions: [Occasion] = []
  var workshops: [Occasion] = []
  var sfiTests: [Occasion] = []
  /// People of the take-over who are current, in the order in which the spring uses them.
  var pool: [Enrolment.ID] = []
  /// Those of them who have had places.
  var returned: [Enrolment.ID] = []
  /// Those of them who missed something; each once.
  var absentees: [Enrolment.ID] = []

  init(_ runner: any VerbRunner) throws(Refusal) {
    self.runner = runner
    let opening = LocalDateTime(Day(year: 2008, month: 1, day: 2)!, ClockTime(hour: 8, minute: 0)!)
    administrator = try runner.run(SignIn(), by: .nobody(at: opening))
    for actor in Actor.allCases {
      _ = try runner.run(
        AddUser(name: actor.rawValue, fullName: actor.fullName, role: actor.role, unitName: actor.unit),
        by: administrator)
      staff[actor] = try runner.run(SignIn(name: actor.rawValue), by: .nobody(at: opening))
    }
  }

  /// Runs a verb as `actor` at a moment of 2008: `at: 4, 18, "13:05"`.
  @discardableResult
  func act<V: Verb>(_ actor: Actor, _ month: Int, _ day: Int, _ time: String, _ verb: V) throws(Refusal) -> V.Outcome {
    guard let day = Day(year: 2008, month: month, day: day), let clock = ClockTime(text: time) else {
      throw Refusal(.invalid, "demoTime", "Demons klockslag finns inte.")
    }
    return try act(actor, LocalDateTime(day, clock), verb)
  }

  /// Runs a verb as `actor` at a moment.
  @discardableResult
  func act<V: Verb>(_ actor: Actor, _ moment: LocalDateTime, _ verb: V) throws(Refusal) -> V.Outcome {
    guard let session = staff[actor] else { throw Refusal(.notFound, "demoActor", "Demons person finns inte.") }
    return try runner.run(verb, by: session.at(moment))
  }

  /// Reads the made-up files in: the take-over, then the referrals of this spring.
  mutating func enrol(_ people: DemoPeople) throws(Refusal) {
    for (source, isTakeOver) in [(people.takenOver, true), (people.recent, false)] {
      let report = try runner.run(
        ImportReferrals(source: DemoSource(source, isTakeOver: isTakeOver), today: DemoRegister.start.day),
        by: administrator)
      guard report.accepted == source.count else {
        throw Refusal(.invalid, "demoPeople", "Demons personer gick inte in: \(report.rejected.first?.reason ?? "")")
      }
    }
    var query = ClientListQuery(view: .all, limit: 600)
    repeat {
      let page = try act(.eva, 4, 21, "08:00", ListClients(query: query))
      pool += page.rows.filter { $0.firstTimeDue == nil }.map(\.id)
      query.from = page.next
    } while query.from != nil
    pool.shuffle(using: &random)
  }

  /// The enrolment of a named person.
  func enrolment(_ role: DemoPeople.Role, _ people: DemoPeople) throws(Refusal) -> Enrolment.ID {
    try enrolment(numbered: people.number(of: role))
  }

  /// The open enrolment of the person with this number.
  func enrolment(numbered number: IdentityNumber) throws(Refusal) -> Enrolment.ID {
    guard let open = try act(.anna, 4, 21, "08:00", FindByNumber(number: number))?.open else {
      throw Refusal(.notFound, "demoPerson", "Demons person finns inte.")
    }
    return open.id
  }

  /// The staff's user key.
  func user(_ actor: Actor) -> User.ID? { staff[actor]?.user }
}
