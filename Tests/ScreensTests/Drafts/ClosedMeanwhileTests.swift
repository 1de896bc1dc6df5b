import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// What somebody writes about what is closed or gone meanwhile can be read in full and used (R15.4, R15.5).
@Suite struct ClosedMeanwhileTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private static let said = "Det du skrev ligger kvar under Mina utkast (:)."
  private static let long = String(repeating: "Ringde till arbetet, växeln svarade att hon var på väg. ", count: 6)

  /// Everything on the screen in one line, whatever was wrapped.
  private func text(_ driver: Driver) -> String {
    driver.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// Opens Mina utkast, and in it the draft that stands first; its whole text.
  private func readFirst(as session: Session, with key: Key = .enter) async -> Driver {
    let list = await day.driver(as: session, on: { DraftsScreen(at: $0) })
    await list.press(key)
    return list
  }

  @Test func `half a contact attempt in a check that another program closes is readable in full in Mina utkast`()
    async throws
  {
    let absence = try day.missWorkshop()
    try day.run(
      AddContactAttempt(task: absence.task, way: .telephone, reached: false, note: ""), as: day.karin,
      at: "2008-04-21T08:50")
    let driver = await day.driver(as: day.karin, on: { HostScreen(AbsenceScreen(at: $0, task: absence.task)) })
    await driver.press("+")
    await driver.type("brev")
    await driver.press(.tab, .tab)
    await driver.type(Self.long)
    let version = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).task.version
    try day.run(CloseAbsenceCheck(task: absence.task, version: version, finding: .notReached), as: day.karin)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(text(driver).contains(Self.said))
    // The form stays under the hands: what is typed on is text, and no key of what would stand there instead.
    await driver.type(" och så ringde hon")
    #expect(text(driver).contains("och så ringde hon") && driver.shows("+ nytt försök"))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Uppgiften är inte öppen längre. \(Self.said)"))
    await driver.press(.control("f"))
    #expect(driver.message.contains("Uppgiften är inte öppen längre. \(Self.said)"))
    #expect(text(driver).contains("Inget sparas härifrån") && text(driver).contains("gick inte att nå"))
    #expect(!text(driver).contains("När du sparar"))
    let list = await day.driver(as: day.karin, on: { DraftsScreen(at: $0) })
    #expect(list.rows.contains { $0.contains("Frånvaroorsak") && $0.contains("avslutat") })
    await list.press(.enter)
    #expect(text(list).contains(Self.long.trimmingSuffix))
    #expect(list.rows.contains { $0.trimmed == "anteckning" })
    // What was chosen is said by its label, not by its code.
    #expect(list.rows.contains { $0.trimmed == "brev" } && !text(list).contains("letter"))
    #expect(text(list).contains("Rut Holm"))
    // And it is still there afterwards.
    await list.press(.escape)
    #expect(list.shows("1 utkast"))
  }

  @Test func `a check that is opened again is open for who was writing in it`() async throws {
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.karin, on: { HostScreen(AbsenceScreen(at: $0, task: absence.task)) })
    await driver.press("v")
    let version = try day.run(OpenAbsenceCheck(task: absence.task), as: day.karin).task.version
    try day.run(
      CloseAbsenceCheck(task: absence.task, version: version, finding: .ownFault(.letterNotReceived)), as: day.karin)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(text(driver).contains("inte öppen längre"))
    _ = try day.run(UndoLast(), as: day.karin)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(!text(driver).contains("Inget sparas härifrån"))
    await driver.press(.control("f"))
    #expect(!driver.message.contains("inte öppen längre"), "\(driver.text)")
  }

  @Test(arguments: [true, false])
  func `an answer in an assessment that is completed or whose case is closed meanwhile goes on as text`(
    completes: Bool
  ) async throws {
    let driver = await day.driver(as: day.anna, on: { HostScreen(AssessmentScreen(at: $0, enrolment: cases.hodan)) })
    await driver.type("kock")
    if completes {
      try day.assess(cases.hodan, complete: true)
    } else {
      let version = try day.run(OpenClientCard(enrolment: cases.hodan), as: day.anna).enrolment.version
      _ = try day.run(
        CloseEnrolment(
          enrolment: cases.hodan, version: version, closure: Closure(day: Workday.now.day, reason: .movedAway),
          settlesOpen: true), as: day.anna)
    }
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(text(driver).contains(Self.said), "\(driver.text)")
    await driver.type(" och 3 år")
    await driver.press(.tab, .backTab)
    #expect(text(driver).contains("kock och 3 år"), "\(driver.text)")
    for key in [Key.control("s"), .control("f")] {
      await driver.press(key)
      #expect(text(driver).contains(Self.said), "\(driver.text)")
    }
    await driver.press(.escape)
    #expect(driver.shows("stängd"))
    let list = await readFirst(as: day.anna, with: "t")
    #expect(text(list).contains("kock och 3 år"), "\(list.text)")
  }

  @Test func `the motive of a decision in an examination that is withdrawn meanwhile is readable in full`() async throws
  {
    let examination = try day.examine()
    let driver = await day.driver(as: day.karin, on: { HostScreen(ExaminationScreen(at: $0, task: examination.task)) })
    await driver.press(.tab)
    await driver.type("ned")
    await driver.press(.tab, .tab)
    await driver.type(Self.long)
    for check in examination.checks {
      let task = try day.run(OpenAbsenceCheck(task: check), as: day.karin).task
      try day.run(
        ChangeFinding(task: check, version: task.version, finding: .ownFault(.letterNotReceived)), as: day.karin)
    }
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(text(driver).contains(Self.said))
    await driver.type("på väg igen")
    #expect(text(driver).contains("på väg igen"))
    let list = await readFirst(as: day.karin)
    #expect(text(list).contains(Self.long + "på väg igen"))
    #expect(list.rows.contains { $0.trimmed == "motiv" })
  }

  @Test func `the note to a task that somebody else has closed is readable in full, and the refusal says where`()
    async throws
  {
    try day.run(
      Act { [asa = cases.asa] work, session throws(Refusal) in
        let stored = try work.enrolment(asa)
        _ = try work.addTask(
          FollowUpTask(
            id: .init(0), kind: .giveNewTime, enrolment: asa, client: stored.client, ordinal: 0,
            owner: FollowUpTask.Owner(user: session.user, unit: session.unit), due: session.today, opened: session.now,
            state: .open, version: 1))
      }, as: day.anna)
    let driver = await day.driver(as: day.anna, on: { TasksScreen(at: $0) })
    let rows = try day.run(OpenTasks(kind: .giveNewTime), as: day.anna)
    let task = try #require(rows.first { $0.task.enrolment == cases.asa })
    for _ in 0..<20
    where !driver.rows.contains(where: { $0.contains("▸") && $0.contains("Svensson, Åsa") && $0.contains("ny tid") }) {
      await driver.press(.down)
    }
    await driver.press("k")
    await driver.type("Hon fick tid på telefon när hon ringde")
    try day.run(CloseTask(task: task.id, note: "klart"), as: day.anna)
    await driver.press(.control("s"))
    #expect(text(driver).contains("redan avslutad. \(Self.said)"))
    let list = await readFirst(as: day.anna)
    #expect(text(list).contains("Hon fick tid på telefon när hon ringde"))
    // It can be used: a note in the case, not saved yet.
    await list.press("n")
    #expect(text(list).contains("Hon fick tid på telefon när hon ringde"))
    await list.press(.control("s"))
    #expect(list.message.contains("nteckning"))
  }

  @Test(arguments: [
    "note/1", "note/1/corrects/2", "booking/1", "details/1", "plan/1/goal/0", "setting/x", "freeDay", "room/0",
    "user/new", "district/new", "activity/0", "targetGroup/999", "referral/1/return", "referral", "consent/1",
    "opening/new", "partner/1", "interruption/1", "interruption-end/1", "rollCall/1/excused/1-2", "sessions",
    "rebooking/999", "move/1", "closure/1", "number/1", "merge/1/2", "absence/999", "absence/999/change",
    "examination/999", "task/999/note", "assessment/1", "letter/1/enrolment", "withdraw/note/1/2",
    "sending/1/place/2", "return/1/2", "somethingOld/7",
  ])
  func `a draft of any kind is readable in full from Mina utkast, also where what it is about is gone`(_ key: String)
    async throws
  {
    let draft = Draft(["text": [Self.long + "slut"], "way": ["visit"]])
    var written = draft
    written.words = ["text": .init(label: "Anteckning", place: 1), "way": .init(label: "Hur", place: 0, text: "besök")]
    try day.workplace(day.anna).desk.keepDraft(written.stored, of: key)
    let list = await readFirst(as: day.anna, with: "t")
    #expect(text(list).contains("Hur besök"))
    await list.press(.end)
    #expect(text(list).contains("växeln svarade att hon var på väg. slut"))
  }

  /// What of a case is not to be written in any more.
  enum Locked: CaseIterable { case completed, closed, plan, booking, moved }

  @Test(arguments: Locked.allCases)
  func `a draft whose form can only be read now says so in the list, and Enter shows the text and says why`(
    _ locked: Locked
  ) async throws {
    let hodan = cases.hodan
    let name: String =
      switch locked {
      case .completed, .closed: "assessment"
      case .plan: "plan"
      case .booking: "booking"
      case .moved: "note"
      }
    try day.run(
      AnswerQuestion(enrolment: hodan, question: "desired_work", answer: .text("Städa"), version: 0), as: day.anna)
    try day.workplace(day.anna).desk.keepDraft(Draft(["text": [Self.long]]).stored, of: "\(name)/\(hodan.rawValue)")
    let before = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    #expect(before.shows("utkast   ") && before.rows.contains { $0.contains("öppna") }, "\(before.text)")
    try day.run(
      Act { work, _ throws(Refusal) in
        var enrolment = try work.enrolment(hodan)
        switch locked {
        case .completed:
          guard let assessment = try work.assessment(of: hodan) else { return }
          try work.setCompleted(Workday.now.day, assessment: assessment.id)
        case .closed, .plan, .booking:
          enrolment.closure = Closure(day: Workday.now.day, reason: .movedAway)
          try work.update(enrolment)
        case .moved:
          guard let other = try work.centres().first(where: { $0.id != enrolment.centre }) else { return }
          enrolment.centre = other.id
          enrolment.coach = nil
          try work.update(enrolment)
        }
      }, as: day.anna)
    let list = await day.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    let (state, reason) =
      switch locked {
      case .completed: ("klarmarkerad", "Kartläggningen är klarmarkerad.")
      case .closed, .plan, .booking: ("avslutat", "Inskrivningen är avslutad.")
      case .moved: ("inte ditt", "Ärendet är inte längre ditt att öppna.")
      }
    #expect(list.rows.contains { $0.contains(state) }, "\(list.text)")
    #expect(locked != .moved || !list.shows("avslutat"))
    await list.press(.enter)
    #expect(text(list).contains("växeln svarade att hon var på väg."), "\(list.text)")
    #expect(text(list).contains(reason), "\(list.text)")
  }

  @Test func `a draft from another window is called that, is kept like any draft, and is taken up by Enter`()
    async throws
  {
    let store = AsideDrafts()
    var office = day
    office.drafts = store
    let list = await office.driver(as: day.anna, on: { DraftsScreen(at: $0) })
    #expect(list.shows("0 utkast · 0 slängda i dag · 1 från ett annat fönster"))
    #expect(list.rows.contains { $0.contains("Anteckning") && $0.contains("annat fönster") && !$0.contains("slängt") })
    await list.press(.delete)
    #expect(list.message.contains("ligger kvar"))
    await list.press(.enter)
    #expect(store.taken.count == 1)
    #expect(list.message.contains("Tillbaka: Anteckning."))
  }
}

extension String {
  fileprivate var trimmed: String { trimmingPrefix { $0 == " " }.description.trimmingSuffix }
  fileprivate var trimmingSuffix: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
