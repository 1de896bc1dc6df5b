import Casework
import Domain
import Testing

@testable import Demo

/// The guide's words.
@Suite("The guide") struct DemoGuideTests {
  @Test("Each task and its keys fit in sixty columns", arguments: GuideTask.allCases)
  func fits(_ task: GuideTask) {
    #expect("Uppgift 5: \(task.title) · 4 av 5 klara".count <= 58)
    #expect(task.keys { $0 == "absence.close" ? "Ctrl-F" : "x" }.count <= 58)
  }

  @Test("A verb that fails does no task; one that is run does its own, in any order")
  func notices() throws {
    let guide = DemoGuide(Answering())
    let session = Session(
      user: .init(1), fullName: "Anna Berg", role: .coach, unit: .city, unitName: "Vällingby",
      now: LocalDateTime(iso: "2008-04-21T09:00")!)
    #expect(guide.lines(isCoach: true, key: { $0 }).task == "Uppgift 1: Öppna en klients kort · 0 av 5 klara")
    #expect(throws: Refusal.self) { try guide.run(OpenClientCard(enrolment: .init(1)), by: session) }
    #expect(guide.lines(isCoach: true, key: { $0 }).task == "Uppgift 1: Öppna en klients kort · 0 av 5 klara")
    _ = try guide.run(CloseAbsenceCheck(task: .init(1), version: 1, finding: .notReached), by: session)
    #expect(guide.lines(isCoach: true, key: { $0 }).task == "Uppgift 1: Öppna en klients kort · 1 av 5 klara")
    #expect(guide.lines(isCoach: false, key: { "[\($0)]" }).keys == "[demo.change] byter till coachen")
  }
}

/// A register that answers the end of a check, and refuses everything else.
private struct Answering: VerbRunner {
  func run<V: Verb>(_ verb: V, by session: Session, stop: StopFlag) throws(Refusal) -> V.Outcome {
    guard let outcome = AbsenceOutcome(line: ActLine(""), booked: nil, opened: nil) as? V.Outcome else {
      throw Refusal(.notFound, "enrolment", "Finns inte.")
    }
    return outcome
  }

  func changeCounter() -> Int? { 0 }
}
