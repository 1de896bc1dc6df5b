import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing
import Themes

@testable import Screens

struct AssessmentScreenTests {
  let day: Workday
  let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func open(_ enrolment: Enrolment.ID, size: Size = Size(100, 30)) async -> Driver {
    await day.driver(as: day.anna, on: { HostScreen(AssessmentScreen(at: $0, enrolment: enrolment)) }, size: size)
  }

  private func stored(_ enrolment: Enrolment.ID) throws -> [String: AssessmentAnswer] {
    try day.run(OpenAssessment(enrolment: enrolment), as: day.anna).assessment?.answers ?? [:]
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `the form looks as recorded`(size: Size) async throws {
    let driver = await open(cases.asa, size: size)
    await driver.press(.pageUp, .pageUp, .pageUp)
    #expect(driver.snapshot("assessment-\(size.width)x\(size.height)") == .same)
  }

  @Test func `a text is stored when its field is left, and the line above says when`() async throws {
    let driver = await open(cases.hodan)
    #expect(driver.shows("inte påbörjad · 0 av 18 besvarade"))
    await driver.type("Kock på en skola? s 1")
    #expect(driver.shows("utkast sparat"))
    #expect(try stored(cases.hodan).isEmpty)
    await driver.press(.tab)
    #expect(try stored(cases.hodan) == ["desired_work": .text("Kock på en skola? s 1")])
    #expect(driver.shows("sparat 09.00"))
    #expect(driver.shows("version 1 · påbörjad 2008-04-21 · 1 av 18 besvarade"))
    #expect(driver.shows("◐ Mål och önskemål"))
  }

  @Test func `Enter is a line break in long text, and the text scrolls`() async throws {
    let driver = await open(cases.hodan)
    for line in 1...12 {
      await driver.type("rad \(line)")
      await driver.press(.enter)
    }
    #expect(driver.shows("rad 12"))
    #expect(!driver.shows("rad 1 "))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Allt är sparat."))
    guard case .text(let text) = try stored(cases.hodan)["desired_work"] else {
      Issue.record("no text was stored")
      return
    }
    #expect(text.hasPrefix("rad 1\nrad 2\n"))
  }

  @Test func `a choice is stored when it is made, by arrow or by letter`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.pageDown, .right)
    #expect(try stored(cases.hodan)["education_level"] == .choice("none"))
    await driver.type("gy")
    #expect(try stored(cases.hodan)["education_level"] == .choice("upper_secondary"))
    #expect(driver.shows("(•) gymnasium"))
  }

  @Test func `several are ticked with Space, and a number outside the limits says what to enter`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.pageDown, .pageDown, .pageDown, .pageDown, .pageDown, .tab, .space, .right, .right, .space)
    #expect(try stored(cases.hodan)["driving_licence"] == .choices(["b", "d"]))
    #expect(driver.shows("[x] B   [ ] C   [x] D"))
    await driver.press(.tab)
    await driver.type("99")
    #expect(driver.shows("Skriv ett helt tal, 0–60."))
    await driver.press(.backTab)
    #expect(driver.shows("✗ Skriv ett helt tal, 0–60."))
    #expect(try stored(cases.hodan)["weekly_hours"] == nil)
    await driver.press(.tab, .backspace, .backspace)
    await driver.type("35")
    await driver.press(.backTab)
    #expect(try stored(cases.hodan)["weekly_hours"] == .number(35))
  }

  @Test func `a date means something at once and is stored as a day`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.pageDown, .pageDown, .tab)
    await driver.type("25/4")
    #expect(driver.shows("→ fre 2008-04-25, v17, om 4 dagar"))
    await driver.press(.tab)
    #expect(try stored(cases.hodan)["last_work_ended"] == .date(Day(iso: "2008-04-25")!))
  }

  @Test func `Esc stores what is typed and closes`() async throws {
    let driver = await open(cases.hodan)
    await driver.type("Lokalvård")
    await driver.press(.escape)
    #expect(driver.shows("stängd"))
    #expect(try stored(cases.hodan)["desired_work"] == .text("Lokalvård"))
  }

  @Test func `Esc from an answer that cannot be stored keeps it as a draft`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.pageDown, .pageDown, .tab)
    await driver.type("i somras")
    await driver.press(.escape)
    #expect(driver.shows("stängd"))
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press("o")
    #expect(driver.shows("Utkast från 09.00"))
    await driver.press("r")
    #expect(driver.shows("i somras"))
  }

  @Test func `eighteen questions take one key each besides the answers`() async throws {
    let driver = await open(cases.hodan)
    var keys = 0
    for section in try day.run(OpenAssessment(enrolment: cases.hodan), as: day.anna).form.sections {
      for question in section.questions {
        switch question.kind {
        case .text: await driver.type("ord")
        case .choice, .yesNo: await driver.press(.right)
        case .choices: await driver.press(.space)
        case .number: await driver.type("20")
        case .date: await driver.type("idag")
        }
        await driver.press(.tab)
        keys += 1
      }
    }
    #expect(keys == 18)
    #expect(try stored(cases.hodan).count == 18)
    #expect(driver.shows("18 av 18 besvarade"))
    await driver.press(.control("f"))
    #expect(driver.shows("Klarmarkera kartläggningen?"))
    await driver.press("j")
    #expect(driver.message.contains("Kartläggningen är klar."))
    #expect(try day.run(OpenAssessment(enrolment: cases.hodan), as: day.anna).assessment?.completed == Workday.now.day)
  }

  @Test func `marking complete lists what is missing and goes to the first`() async throws {
    let driver = await open(cases.asa)
    await driver.press(.control("f"))
    #expect(driver.shows("Kvar att besvara innan kartläggningen är klar: 3"))
    #expect(driver.shows("· Coachens sammanfattning"))
    await driver.press(.enter)
    #expect(driver.shows("✗ Behöver ett svar."))
    await driver.type("25")
    await driver.press(.tab)
    #expect(try stored(cases.asa)["weekly_hours"] == .number(25))
  }

  @Test func `a completed one can only be read until it is opened again`() async throws {
    let driver = await open(cases.siv)
    #expect(driver.shows("klarmarkerad"))
    await driver.type("z")
    #expect(driver.message.contains("Ctrl-F öppnar den igen"))
    await driver.press(.control("f"))
    #expect(driver.shows("Öppna kartläggningen igen?"))
    await driver.press("j")
    await driver.type("z")
    await driver.press(.tab)
    #expect(driver.shows("sparat 09.00"))
  }

  @Test(arguments: [true, false])
  func `an answer that somebody else gave meanwhile is not overwritten unseen`(keepsMine: Bool) async throws {
    let driver = await open(cases.hodan)
    await driver.type("Kock")
    try day.run(
      AnswerQuestion(enrolment: cases.hodan, question: "desired_work", answer: .text("Städa"), version: 0), as: day.bo)
    await driver.press(.tab)
    #expect(driver.shows("Ditt svar: Kock"))
    #expect(driver.shows("Sparat nu: Städa"))
    await driver.press(keepsMine ? "m" : "d")
    #expect(try stored(cases.hodan)["desired_work"] == .text(keepsMine ? "Kock" : "Städa"))
    #expect(driver.shows(keepsMine ? "│ Kock" : "│ Städa"))
  }

  @Test func `what is being typed stays when others change something else`() async throws {
    let driver = await open(cases.hodan)
    await driver.type("Kock")
    try day.run(
      AnswerQuestion(enrolment: cases.hodan, question: "own_goal", answer: .text("Ett eget café"), version: 0),
      as: day.bo)
    driver.runtime.wake()
    await driver.settle()
    #expect(driver.shows("│ Kock"))
    #expect(driver.shows("│ Ett eget café"))
  }

  @Test func `a closed case's assessment can be read, with the reason why it is not changed`() async throws {
    let driver = await open(cases.mona)
    #expect(driver.shows("kan bara läsas"))
    await driver.type("z")
    #expect(driver.message.contains("Inskrivningen är avslutad"))
    await driver.press(.escape)
    #expect(driver.shows("stängd"))
  }

  @Test func `a handläggare is told why it does not open`() async throws {
    let driver = await day.driver(
      as: day.karin, on: { HostScreen(AssessmentScreen(at: $0, enrolment: cases.asa)) })
    #expect(driver.shows("stängd"))
    #expect(driver.message.contains("får du inte skriva i kartläggningen"))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(12, 3)])
  func `any size can be painted`(size: Size) async throws {
    let sheet = try day.run(OpenAssessment(enrolment: cases.asa), as: day.anna)
    var screen = AssessmentScreen(at: day.workplace(day.anna), enrolment: cases.asa)
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(sheet))))
    _ = screen.update(.message(.finish))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }

  @Test func `the words are the same with and without colours`() async throws {
    let theme = try ThemeLibrary().theme("dagsljus")
    let plain = await open(cases.asa)
    let coloured = await day.driver(
      as: day.anna, on: { [cases] in HostScreen(AssessmentScreen(at: $0, enrolment: cases.asa)) }, theme: theme)
    #expect(plain.text == coloured.text)
  }

  @Test func `a completed one begins its next version, with what changes at the question and in one list`() async throws
  {
    let driver = await open(cases.siv)
    #expect(driver.footer.contains("+ ny version"))
    await driver.press("+")
    #expect(driver.shows("Börja version 2 av kartläggningen?"))
    await driver.press("j")
    #expect(driver.message.contains("Version 2 är påbörjad med svaren i version 1."))
    #expect(driver.shows("version 2 · påbörjad 2008-04-21"))
    #expect(!driver.shows("förra versionen"))
    let before = try #require(try stored(cases.siv)["desired_work"])
    guard case .text(let earlier) = before else { return }
    await driver.type(" Och bageri.")
    await driver.press(.tab)
    #expect(driver.shows("~ förra versionen: \(earlier)"))
    await driver.press(.control("p"))
    await driver.type("skillnad")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Version 2 mot version 1"))
    #expect(driver.shows("före: \(earlier)"))
  }
}
