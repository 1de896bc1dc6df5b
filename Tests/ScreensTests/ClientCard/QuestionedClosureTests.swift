import Casework
import Domain
import TerminalTesting
import Testing

@testable import Screens

/// R7.6: a closing as never having come says on the card, for as long as it stands, that its ground is gone.
@Suite struct QuestionedClosureTests {
  @Test func `the card says that a closing has lost its ground, also after the question was answered`() async throws {
    let day = try Workday()
    let examination = try day.examine(kind: .introductionMeeting)
    let missed = try day.run(OpenExamination(task: examination.task), as: day.karin).absences.map { $0.place!.id }
    for place in missed {
      try day.run(
        RecordSentLetter(
          enrolment: examination.amal, kind: .summons, subject: .place(place), language: "somaliska", way: .post,
          day: Day(iso: "2008-04-02")), as: day.anna, at: "2008-04-02T10:00")
    }
    func card() async -> Driver {
      await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: examination.amal) })
    }
    let version = try day.run(OpenClientCard(enrolment: examination.amal), as: day.anna).enrolment.version
    _ = try day.run(
      CloseEnrolment(
        enrolment: examination.amal, version: version,
        closure: Closure(
          day: Workday.now.day, reason: .missedIntroduction, caseworkerTold: Day(iso: "2008-04-21")),
        settlesOpen: true), as: day.anna)
    #expect(await card().shows("kom ej till introduktionsmöte"))
    #expect(await !card().shows("underlaget ändrat"))
    try day.run(MarkAttendance(participants: [missed[0]], mark: nil, enteredInError: true), as: day.anna)
    #expect(await card().shows("! underlaget ändrat: kom ej till introduktionsmöte"))
    let task = try #require(try day.run(OpenTasks(everybody: true, kind: .reconsiderClosure), as: day.anna).first).task
    _ = try day.run(CloseTask(task: task.id, note: "Avslutet står sig."), as: day.anna)
    #expect(await card().shows("! underlaget ändrat: kom ej till introduktionsmöte"))
  }
}
