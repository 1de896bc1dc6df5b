import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R7.5: who takes away what a decision rests on is told so, before and after; the task to reconsider is closed where it is.
@Suite struct ReconsiderScreenTests {
  private let day: Workday
  private let examination: Workday.Examination

  init() throws {
    day = try Workday()
    examination = try day.examine()
    try day.decide(examination)
  }

  private func missed() throws -> (occasion: Occasion, place: Participant) {
    let absence = try day.run(OpenExamination(task: examination.task), as: day.karin).absences[0]
    return (absence.occasion, absence.place!)
  }

  private func reconsiderations() throws -> [FollowUpTask] {
    try day.run(OpenTasks(everybody: true, kind: .reconsiderDecision), as: day.karin).map(\.task)
  }

  /// What stands on the screen, as one text.
  private func text(of driver: Driver) -> String {
    driver.rows.joined(separator: " ").replacing("│", with: " ").split(separator: " ").joined(separator: " ")
  }

  @Test(arguments: ["w", "n", "i"] as [Key])
  func `a mark that a decision rests on is not taken back before that has been asked, and said again after`(_ key: Key)
    async throws
  {
    let occasion = try missed().occasion.id
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion) }, size: Size(80, 24))
    await driver.press(key)
    if key == "i" {
      await driver.type("ledaren sjuk")
      await driver.press(.enter)
    }
    #expect(text(of: driver).contains("Beslutet mån 21/4 omprövas av Karin Ek."), "\(driver.text)")
    #expect(try reconsiderations().isEmpty)
    await driver.press(.enter)
    #expect(try reconsiderations().isEmpty)
    await driver.press("j")
    #expect(try reconsiderations().count == 1)
    #expect(driver.message.contains("beslutet mån 21/4 omprövas av Karin Ek"), "\(driver.message)")
  }

  @Test func `no is no: the mark stands, and nothing is questioned`() async throws {
    let occasion = try missed().occasion.id
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: occasion) })
    await driver.press("w", "n")
    #expect(try reconsiderations().isEmpty)
    #expect(driver.shows("✗  Noor, Amal") && driver.shows("uteblev"), "\(driver.text)")
  }

  @Test func `å on what a decision rests on asks first, and so does the list of what one has done`() async throws {
    // What the coach did today, and the decision came to rest on.
    let letter = try day.run(OpenLetters(enrolment: examination.amal), as: day.anna).sent.first {
      $0.letter.kind == .summons
    }
    #expect(letter != nil)
    let client = try day.run(OpenClientCard(enrolment: examination.amal), as: day.anna).places[0]
    try day.run(
      MarkAttendance(participants: [client.id], mark: .present), as: day.anna, at: "2008-04-21T08:50")
    #expect(try reconsiderations().count == 1)
    // Ctrl-Y and å go through the same question where something would be questioned anew or no longer.
    let driver = await day.driver(
      as: day.anna, on: { RollCallScreen(at: $0, occasion: client.occasion.id) })
    await driver.press("å")
    #expect(text(of: driver).contains("Beslutet mån 21/4 omprövas inte längre."), "\(driver.text)")
    #expect(text(of: driver).contains("Ångra det du gjorde 08:50: Närvarande"), "\(driver.text)")
    await driver.press("n")
    #expect(try reconsiderations().count == 1)
    await driver.press("å", "j")
    #expect(try reconsiderations().isEmpty)
    #expect(driver.message.contains("Ångrat, beslutet mån 21/4 omprövas inte längre"), "\(driver.message)")
    await driver.press(.control("y"))
    #expect(text(of: driver).contains("Beslutet mån 21/4 omprövas av Karin Ek."), "\(driver.text)")
    await driver.press("j")
    #expect(try reconsiderations().count == 1)
    let list = await day.driver(as: day.anna, on: { ActsScreen(at: $0) })
    await list.press(.home, .enter)
    #expect(text(of: list).contains("Beslutet mån 21/4 omprövas inte längre."), "\(list.text)")
  }

  @Test func `the question before a letter is withdrawn says that a decision rests on it`() async throws {
    let driver = await day.driver(as: day.anna, on: { LettersScreen(at: $0, enrolment: examination.amal) })
    await driver.press(.end, .delete)
    await driver.type("Fel brev.")
    await driver.press(.control("s"))
    #expect(text(of: driver).contains("Beslutet mån 21/4 omprövas av Karin Ek."), "\(driver.text)")
    await driver.press("j")
    #expect(driver.message.contains("omprövas"), "\(driver.message)")
  }

  @Test func `the task to reconsider is closed from its own screen, and its field says that it may not be empty`()
    async throws
  {
    let missed = try missed()
    try day.run(MarkAttendance(participants: [missed.place.id], mark: nil, enteredInError: true), as: day.anna)
    for fromCard in [false, true] {
      let driver = await day.driver(
        as: day.karin,
        on: { place -> any Screen in
          if fromCard { return ClientCardScreen(at: place, enrolment: examination.amal) }
          return TasksScreen(at: place)
        })
      if fromCard {
        #expect(driver.shows("Nästa steg: Karin Ek omprövar beslutet"), "\(driver.text)")
        await driver.press(".")
        await driver.type("ompröva")
        await driver.press(.enter)
      } else {
        await driver.press(".")
        await driver.type("noor")
        await driver.press(.enter)
      }
      await driver.press("ö")
      #expect(driver.rows[0].contains("ompröva beslut"), "\(driver.text)")
      #expect(driver.shows("! Underlaget ändrat: "))
      await driver.press("k")
      #expect(driver.shows("Skriv vad omprövningen ledde till.") && !driver.shows("Får lämnas tomt."))
      await driver.press(.enter)
      #expect(driver.shows("✗ Skriv vad omprövningen ledde till."))
      #expect(try reconsiderations().count == 1)
      guard fromCard else { continue }
      await driver.type("Beslutet står sig.")
      await driver.press(.enter)
      #expect(driver.message.contains("Uppgift klar, ompröva beslut: Noor, Amal. å ångrar."))
      #expect(try reconsiderations().isEmpty)
    }
  }

  @Test func `the examination is opened from the task, and a coach only reads it`() async throws {
    let missed = try missed()
    try day.run(MarkAttendance(participants: [missed.place.id], mark: nil, enteredInError: true), as: day.anna)
    let row = try #require(try day.run(OpenTasks(everybody: true, kind: .reconsiderDecision), as: day.karin).first)
    let karin = await day.driver(as: day.karin, on: { ReconsiderScreen(at: $0, row: row) })
    await karin.press("ö")
    #expect(karin.shows("CHECKLISTA"))
    let anna = await day.driver(as: day.anna, on: { ReconsiderScreen(at: $0, row: row) })
    await anna.press("k")
    #expect(!anna.shows("Avsluta: ompröva"))
  }
}
