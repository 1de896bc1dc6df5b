import Casework
import Domain
import Repository
import Testing

/// Issue 4's journey (e), in two programs at once: an opening, three proposals, one hired, closed as own work, and three
/// months later a new referral (R8.5, R9).
@Suite(.runsPrograms) struct MatchingJourneyTests {
  @Test func `an opening, three proposals, one hired and closed as own work, and a new referral three months later`()
    throws
  {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.succeed(
      "user", "add", "maja", "--full-name", "Maja Åkerlund", "--role", "matcher", "--centre", "Vällingby", "--db",
      office.register)
    try office.prepareForWork()
    let matcher = try office.open(as: "maja")
    let coach = try office.open(as: "anna")
    try addOpening(matcher)
    try consent(coach)
    try proposeThree(matcher)
    try hire(matcher)
    try close(coach)
    try followUp(in: office)
    try referAgain(in: office)
  }

  /// The matcher begins in Matchning, and cannot open a case.
  private func addOpening(_ matcher: TmuxWindow) throws {
    try matcher.wait(for: "Vällingby › Matchning")
    try matcher.press("2")
    try matcher.wait(for: "Som matchare får du inte öppna klienters ärenden.")
    try matcher.press("+")
    try matcher.wait(for: "Platsen syns på alla jobbtorg.")
    try matcher.type("Köksbiträde")
    try matcher.press("Tab")
    try matcher.type("äng")
    try matcher.press("Tab")
    try matcher.type("2")
    try matcher.press("Tab")
    try matcher.type("+2v")
    try matcher.press("Tab")
    try matcher.type("kök")
    try matcher.press("C-s")
    try matcher.wait(for: "Plats tillagd: Köksbiträde.")
    try matcher.press("Enter")
    try matcher.wait(for: "Krav: nämner kök")
    try matcher.wait(for: "vill arbeta med kök")
    try matcher.wait(for: "! samtycke saknas")
    try matcher.press("f")
    try matcher.wait(for: "Samtycke saknas: Holm, Rut. Coachen registrerar samtycket")
  }

  /// The coach records what the three agreed to.
  private func consent(_ coach: TmuxWindow) throws {
    try coach.wait(for: "I DAG")
    for (search, name) in [("rut", "Holm, Rut"), ("lind", "Lind, Per"), ("öberg", "Öberg, Nils")] {
      try coach.openCard(search)
      try coach.press("m")
      try coach.wait(for: "Inga samtycken och inga förslag.")
      try coach.press("+")
      try coach.wait(for: "Det kan återkallas när som helst.")
      try coach.type("äng")
      try coach.press("Tab", "Space", "Right", "Space", "Tab", "Tab")
      try coach.type("+3m")
      try coach.press("C-s")
      try coach.wait(for: "Samtycke till Ängsgårdens Städ och Service till och med mån 21/7: \(name)")
    }
  }

  /// The consents show in the matcher's open window by themselves; all three are proposed in one step.
  private func proposeThree(_ matcher: TmuxWindow) throws {
    try matcher.wait("three with consent") { $0.split(separator: "✓ finns").count == 4 }
    try matcher.press("Space", "Space", "Space")
    try matcher.wait(for: "3 markerade")
    try matcher.press("f")
    try matcher.wait(for: "Föreslagna för Köksbiträde, Ängsgårdens Städ och Service: 3 klienter")
  }

  private func hire(_ matcher: TmuxWindow) throws {
    try matcher.press("Left")
    try matcher.wait(for: "[Förslag 3]")
    try matcher.type(".holm\r")
    try matcher.wait(for: "▸ Holm, Rut")
    try matcher.press("i")
    try matcher.wait(for: "Intervju, Köksbiträde")
    try matcher.press("h")
    try matcher.wait(for: "Anställd, Köksbiträde")
    try matcher.wait(for: "1 av 2 platser kvar")
    try matcher.type(".lind\r")
    try matcher.wait(for: "▸ Lind, Per")
    try matcher.press("n")
    try matcher.wait(for: "Blev inte av, ")
  }

  /// The coach finds the hire among the tasks; the closing stands there with own work, and a person confirms it.
  private func close(_ coach: TmuxWindow) throws {
    try coach.press("1")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Nästa steg: pröva avslut – klienten har fått arbete.")
    try coach.wait(for: "✓ anställd, Ängsgårdens")
    try coach.press("4")
    try coach.wait(for: "avsluta efter anställning")
    try coach.type(".holm\r")
    try coach.press("Enter")
    try coach.wait(for: "eget arbete heltid")
    try coach.press("C-f")
    try coach.wait(for: "Avsluta Rut Holm, JT-2008-00001")
    try coach.press("j")
    try coach.wait(for: "Avslutad mån 21/4, eget arbete heltid: Holm, Rut.")
    try coach.killHard()
  }

  /// A month later the work is still there.
  private func followUp(in office: TestOffice) throws {
    let coach = try office.open(as: "anna", at: "2008-05-21T09:00")
    try coach.wait(for: "I DAG")
    try coach.press("4")
    try coach.wait(for: "följ upp egen försörjning")
    try coach.type(".holm\r")
    try coach.press("Enter")
    try coach.wait(for: "Försörjer sig klienten fortfarande själv?")
    try coach.press("h")
    try coach.wait(for: "Försörjer sig fortfarande, 1 mån efter avslutet: Holm, Rut.")
    try coach.killHard()
  }

  /// Three months later the question stands, until a new referral answers it.
  private func referAgain(in office: TestOffice) throws {
    let coach = try office.open(as: "anna", at: "2008-07-21T09:00")
    try coach.wait(for: "I DAG")
    try coach.press("4")
    try coach.wait(for: "följ upp egen försörjning")
    let caseworker = try office.open(as: "karin", at: "2008-07-21T09:00")
    try caseworker.wait(for: "REMISSER UTAN FÖRSTA TID")
    try caseworker.press("+")
    try caseworker.wait(for: "Börja med personnumret")
    try caseworker.type("19800724-9934")
    try caseworker.press("Enter")
    try caseworker.wait(for: "Känd i registret: Rut Holm.")
    try caseworker.press("C-s")
    try caseworker.wait(for: "Välj målgrupp.")
    try caseworker.type("försörjningsstöd arb")
    try caseworker.press("Tab")
    try caseworker.type("för")
    try caseworker.press("C-s")
    try caseworker.wait(for: "Remiss registrerad, JT-2008-00004")
    try coach.wait("the answered question") { !$0.contains("följ upp egen försörjning") }
    try coach.openCard("rut")
    try coach.wait(for: "nystart efter JT-2008-00001")
    try coach.type(".jt\r")
    try coach.press("Enter")
    try coach.wait(for: "svar: försörjer sig inte längre")
    try coach.wait(for: "svar: försörjer sig fortfarande")
    try coach.wait(for: "✓ anställd, Ängsgårdens")
    try coach.wait(for: "eget arbete heltid")
  }
}

extension TestOffice {
  /// Gives every client a completed assessment with a wish to work in a kitchen, and an adopted plan.
  func prepareForWork() throws {
    let register = try Register.open(at: register)
    let moment = LocalDateTime(iso: "2008-04-18T09:00")!
    let anna = try register.run(SignIn(name: "anna"), by: .nobody(at: moment)).at(moment)
    let rows = try register.run(ListClients(query: ClientListQuery(limit: 50)), by: anna).rows
    _ = try register.run(AssignResponsible(enrolments: rows.map(\.id), coach: anna.user), by: anna)
    for row in rows {
      let sheet = try register.run(OpenAssessment(enrolment: row.id), by: anna)
      for question in sheet.form.questions {
        let answer: AssessmentAnswer =
          switch question.kind {
          case .text: .text(question.id == "desired_work" ? "Helst i kök." : "Går bra.")
          case .choice: .choice(question.options[0].id)
          case .choices: .choices([question.options[0].id])
          case .number: .number(40)
          case .date: .date(Day(iso: "2007-12-31")!)
          case .yesNo: .yesNo(false)
          }
        _ = try register.run(
          AnswerQuestion(enrolment: row.id, question: question.id, answer: answer, version: 0), by: anna)
      }
      _ = try register.run(CompleteAssessment(enrolment: row.id), by: anna)
      let activity = try register.run(OpenPlan(enrolment: row.id), by: anna).activities[0]
      let planned = ActivityPlan.PlannedActivity(
        activity: activity.id, name: activity.name, provider: activity.provider, responsible: .client, hoursAWeek: 10,
        start: anna.today + 7)
      let content = ActivityPlan.Content(
        goals: [ActivityPlan.Goal(words: "Få ett arbete", target: anna.today + 200, activities: [planned])],
        nextFollowUp: anna.today + 42, clientPart: ClientPart(tookPart: true, stance: .agrees))
      guard let plan = try register.run(SavePlan(enrolment: row.id, version: 0, content: content), by: anna).plan
      else { continue }
      _ = try register.run(AdvancePlan(plan: plan.id, version: plan.version, event: .adopt), by: anna)
    }
    try register.close()
  }
}
