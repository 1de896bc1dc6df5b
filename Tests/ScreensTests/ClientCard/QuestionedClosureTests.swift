import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens

/// R7.6: a closing as never having come says on the card, for as long as it stands, that its ground is gone.
@Suite struct QuestionedClosureTests {
  private let day: Workday
  private let amal: Enrolment.ID
  /// The places at both introduction meetings that were missed, and called to.
  private let missed: [Participant.ID]

  init() throws {
    day = try Workday()
    let examination = try day.examine(kind: .introductionMeeting)
    amal = examination.amal
    missed = try day.run(OpenExamination(task: examination.task), as: day.karin).absences.map { $0.place!.id }
    for place in missed {
      try day.run(
        RecordSentLetter(
          enrolment: amal, kind: .summons, subject: .place(place), language: "somaliska", way: .post,
          day: Day(iso: "2008-04-02")), as: day.anna, at: "2008-04-02T10:00")
    }
    let version = try day.run(OpenClientCard(enrolment: amal), as: day.anna).enrolment.version
    _ = try day.run(
      CloseEnrolment(
        enrolment: amal, version: version,
        closure: Closure(
          day: Workday.now.day, reason: .missedIntroduction, caseworkerTold: Day(iso: "2008-04-21")),
        settlesOpen: true), as: day.anna)
  }

  private func card() async -> Driver {
    await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: amal) })
  }

  @Test func `the card says that a closing has lost its ground, also after the question was answered`() async throws {
    #expect(await card().shows("kom ej till introduktionsmöte"))
    #expect(await !card().shows("underlaget ändrat"))
    try day.run(MarkAttendance(participants: [missed[0]], mark: nil, enteredInError: true), as: day.anna)
    #expect(await card().shows("! underlaget ändrat: kom ej till introduktionsmöte"))
    let task = try #require(try day.run(OpenTasks(everybody: true, kind: .reconsiderClosure), as: day.anna).first).task
    _ = try day.run(CloseTask(task: task.id, note: "Avslutet står sig."), as: day.anna)
    #expect(await card().shows("! underlaget ändrat: kom ej till introduktionsmöte"))
  }

  @Test func `on the card å takes the closing back and Ctrl-Y closes again`() async throws {
    func isOpen() throws -> Bool { try day.run(OpenClientCard(enrolment: amal), as: day.anna).enrolment.isOpen }
    let driver = await card()
    await driver.press("å")
    #expect(try isOpen(), "\(driver.message)")
    await driver.press(.control("y"))
    #expect(driver.message.contains("Gjort om"), "\(driver.message)")
    #expect(try !isOpen())
    #expect(driver.shows("kom ej till introduktionsmöte"))
  }
}
