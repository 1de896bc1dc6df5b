import Casework
import Domain

/// The 735 people at Jobbtorget i Vällingby, whose figures as of 2008-04-21 are the source's (R10.10).
struct DemoPeople {
  /// Whom the tour and the pictures speak of; their referrals came this spring.
  enum Role: Int, CaseIterable {
    case asa, hodan, nils, per, rut, siv, amal, orjan, sivEk
  }

  /// Those in the take-over file: most of the current ones and all closed ones.
  private(set) var takenOver: [DemoPerson] = []
  /// Those whose referral came lately, so that the five-day promise is known; the named ones are among them.
  private(set) var recent: [DemoPerson] = []
  /// The one of the recent people, besides Nils, whose five days run out on the demo's day.
  static let dueToday = Role.allCases.count
  private var random = DemoRandom(seed: 2008_04_21)
  private var numbers: Set<String> = []

  /// The number of the named person, to find them by.
  func number(of role: Role) -> IdentityNumber { recent[role.rawValue].number }

  init() {
    for role in Role.allCases { recent.append(named(role)) }
    // 44 whose clock is known: 41 in time, two due today, one late; the named ones among them.
    while recent.count < 44 { recent.append(recentPerson()) }
    recent[Self.dueToday].sent = DemoRegister.start.day - 10
    recent[Self.dueToday].received = DemoRegister.start.day - 7
    for (reason, count) in Self.closures {
      for _ in 0..<count { takenOver.append(closedPerson(reason)) }
    }
    while takenOver.count + recent.count < 735 {
      takenOver.append(person(sent: weekday("2008-01-02", to: "2008-03-20")))
    }
  }

  /// 138 + 40 + 34 = 212 closed, as in the source.
  private static let closures: [(ClosureReason, Int)] = [
    (.missedIntroduction, 138), (.ownWorkFullTime, 14), (.ownWorkPartTime, 6), (.subsidisedWork, 5),
    (.studiesWithAid, 8), (.ownBusiness, 2), (.otherSupport, 5), (.movedAway, 11), (.longIllness, 8),
    (.applicationWithdrawn, 6), (.parentalLeave, 5), (.transferred, 4),
  ]

  private mutating func day(_ from: String, to: String) -> Day {
    guard let first = Day(iso: from), let last = Day(iso: to) else { return Day(ordinal: 0) }
    return first + random.number(0...(last - first))
  }

  /// A day on which a district sends referrals: what falls on a weekend is moved to the Monday.
  private mutating func weekday(_ from: String, to: String) -> Day {
    let day = day(from, to: to)
    return day + max(0, 7 - day.weekday.index) % 7 * (day.weekday.index > 4 ? 1 : 0)
  }

  private mutating func person(sent: Day) -> DemoPerson {
    let isWoman = random.chance(52)
    let isYoung = random.chance(18)
    var number: IdentityNumber?
    while number == nil {
      let born = isYoung ? day("1984-06-01", to: "1991-12-31") : day("1946-01-01", to: "1983-12-31")
      let birthNumber = random.number(490...499) * 2 + (isWoman ? 0 : 1)
      if let candidate = DemoPerson.number(born: born, birthNumber: birthNumber),
        numbers.insert(candidate.stored).inserted
      {
        number = candidate
      }
    }
    let language = random.pick(DemoNames.languages)
    let isBromma = random.chance(14)
    let known = random.chance(30)
    return DemoPerson(
      given: random.pick(isWoman ? DemoNames.women : DemoNames.men), family: random.pick(DemoNames.families),
      number: number!, district: isBromma ? "Bromma" : "Hässelby-Vällingby",
      caseworker: known ? (isBromma ? "Mats Öhman" : "Karin Ek") : random.pick(DemoNames.caseworkers),
      group: group(isYoung: isYoung, speaksSwedish: language.name == "svenska"), sent: sent, language: language.name,
      needsInterpreter: random.chance(language.interpreter),
      note: random.chance(20) ? random.pick(DemoNames.notes) : nil,
      phone: "070-174 06 \(random.number(10...99))",
      address: "\(random.pick(DemoNames.streets)) \(random.number(1...118)), \(random.pick(DemoNames.towns))")
  }

  private mutating func group(isYoung: Bool, speaksSwedish: Bool) -> TargetGroup {
    if isYoung { return .youth }
    if speaksSwedish { return random.chance(80) ? .unemployedIncomeSupport : .newApplicant }
    return random.pick([
      .unemployedIncomeSupport, .unemployedIncomeSupport, .sfiIncomeSupport, .sfiIntroductionBenefit, .adultRefugee,
    ])
  }

  private mutating func closedPerson(_ reason: ClosureReason) -> DemoPerson {
    var made = person(sent: weekday("2008-01-02", to: "2008-02-29"))
    made.closure = Closure(day: made.sent + random.number(14...49), reason: reason)
    return made
  }

  /// Somebody whose referral was received two to seven weeks before the demo's day.
  private mutating func recentPerson() -> DemoPerson {
    var made = person(sent: weekday("2008-03-03", to: "2008-04-09"))
    made.received = made.sent + (made.sent.weekday == .friday ? 0 : random.number(0...1))
    return made
  }

  private mutating func named(_ role: Role) -> DemoPerson {
    let story = role.story
    var made = person(sent: story.sent)
    made.given = story.given
    made.family = story.family
    if let number = DemoPerson.number(born: story.born, birthNumber: story.birthNumber) {
      numbers.insert(number.stored)
      made.number = number
    }
    made.district = "Hässelby-Vällingby"
    made.caseworker = "Karin Ek"
    made.received = story.received
    made.group = story.group
    made.language = story.language
    made.needsInterpreter = story.needsInterpreter
    made.note = story.note
    return made
  }
}
