import Testing

@testable import Domain

/// One version of an assessment from the last, over a form that changed (R4.1, R4.2).
@Suite struct AssessmentDifferenceTests {
  private static func form(_ version: Int, _ questions: [AssessmentQuestion]) -> AssessmentForm {
    AssessmentForm(version: version, sections: [AssessmentSection(id: "goals", title: "Mål", questions: questions)])
  }

  private static func text(_ id: String, _ text: String) -> AssessmentQuestion {
    AssessmentQuestion(id: id, kind: .text, text: text, help: "", isRequired: false)
  }

  private static func choice(_ ids: [String]) -> AssessmentQuestion {
    AssessmentQuestion(
      id: "travel", kind: .choice, text: "Hur lång får resan vara?", help: "", isRequired: false,
      options: ids.map { AssessmentOption(id: $0, label: "\($0) min") })
  }

  private let first = form(1, [text("work", "Vad vill du?"), choice(["30", "60"]), text("old", "Gammal fråga?")])
  private let second = form(2, [text("work", "Vad vill du?"), choice(["60", "90"]), text("new", "Ny fråga?")])

  @Test func `answers that the new form asks for and can hold go along, others do not`() {
    let answers: [String: AssessmentAnswer] = [
      "work": .text("Kock"), "travel": .choice("30"), "old": .text("ja"),
    ]
    #expect(second.carried(answers) == ["work": .text("Kock")])
    #expect(second.carried(["travel": .choice("60")]) == ["travel": .choice("60")])
  }

  @Test func `only what is answered otherwise is a change, each in its own form's words`() {
    let difference = AssessmentDifference(
      from: ["work": .text("Kock"), "travel": .choice("30"), "old": .text("ja")], in: first,
      to: ["work": .text("Kock"), "travel": .choice("90"), "new": .text("nej")], in: second)
    #expect(
      difference.changes == [
        .init(id: "travel", question: "Hur lång får resan vara?", before: "30 min", now: "90 min"),
        .init(id: "new", question: "Ny fråga?", before: nil, now: "nej"),
        .init(id: "old", question: "Gammal fråga?", before: "ja", now: nil),
      ])
    #expect(difference.change(of: "work") == nil)
  }

  @Test func `a changed form needs a higher version, and a question keeps its sort`() throws {
    try second.requireNext(after: first)
    #expect(throws: Refusal.self) { try first.requireNext(after: second) }
    #expect(throws: Refusal.self) { try second.requireNext(after: second) }
    let other = AssessmentQuestion(id: "work", kind: .yesNo, text: "Vill du?", help: "", isRequired: false)
    #expect(throws: Refusal.self) { try Self.form(2, [other]).requireNext(after: first) }
  }
}
