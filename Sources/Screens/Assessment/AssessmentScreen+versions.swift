import Casework
import Domain
import TerminalKit

/// The next version from the last, and what it changes (R4.1).
extension AssessmentScreen {
  func askToBegin() -> [Effect<Message>] {
    guard let number = sheet?.assessment?.number else { return [] }
    return [
      .ask(
        [
          "Börja version \(number + 1) av kartläggningen?",
          "Den börjar med svaren i version \(number), som ligger kvar som den är. Det som ändras visas vid frågan.",
        ],
        no: "Nej", yes: "Ja, börja version \(number + 1)", .begin)
    ]
  }

  func begin() -> [Effect<Message>] {
    [.verb("kartläggningen", BeginAssessment(enrolment: enrolment), at: workplace) { .begun($0) }]
  }

  mutating func begun(_ result: Result<AssessmentSheet, Refusal>) -> [Effect<Message>] {
    switch result {
    case .success(let new):
      let number = new.assessment?.number ?? 1
      take(new)
      current = 0
      scroll = Scroll()
      savedAt = nil
      return [.done("Version \(number) är påbörjad med svaren i version \(number - 1).")]
    case .failure(let refusal): return [.refused(refusal)]
    }
  }

  func showDifference() -> [Effect<Message>] {
    guard let number = sheet?.assessment?.number, let difference = sheet?.difference else { return [] }
    return [.push(AssessmentDifferenceScreen(difference, number: number))]
  }
}
