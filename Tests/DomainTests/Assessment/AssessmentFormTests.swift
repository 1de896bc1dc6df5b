import Domain
import Testing

@Suite("The assessment form")
struct AssessmentFormTests {
  private static let options = ["a", "b", "c"].map { AssessmentOption(id: $0, label: $0.uppercased()) }
  private static func question(_ kind: AssessmentQuestion.Kind, required: Bool = false) -> AssessmentQuestion {
    AssessmentQuestion(
      id: kind.rawValue, kind: kind, text: "Fråga", help: "Hjälp", isRequired: required,
      options: kind == .choice || kind == .choices ? options : [], minimum: kind == .number ? 0 : nil,
      maximum: kind == .number ? 60 : nil)
  }

  @Test(
    "takes an answer that fits, in the form in which it is stored",
    arguments: [
      (.text, .text("A\u{30A}sa\r\n"), .text("Åsa\n")), (.text, .text(" \n"), nil),
      (.choice, .choice("b"), .choice("b")),
      (.choices, .choices(["c", "a"]), .choices(["a", "c"])), (.choices, .choices([]), nil),
      (.number, .number(0), .number(0)), (.yesNo, .yesNo(false), .yesNo(false)),
      (.date, .date(Day(ordinal: 0)), .date(Day(ordinal: 0))),
    ] as [(AssessmentQuestion.Kind, AssessmentAnswer, AssessmentAnswer?)])
  func accepted(kind: AssessmentQuestion.Kind, answer: AssessmentAnswer, stored: AssessmentAnswer?) throws {
    #expect(try Self.question(kind).accept(answer) == stored)
  }

  @Test(
    "refuses an answer that does not",
    arguments: [
      (.text, .number(1)), (.text, .text("\u{202E}")), (.choice, .choice("d")), (.choices, .choices(["a", "d"])),
      (.number, .number(61)), (.number, .number(-1)), (.date, .text("2008-04-21")),
    ] as [(AssessmentQuestion.Kind, AssessmentAnswer)])
  func refused(kind: AssessmentQuestion.Kind, answer: AssessmentAnswer) {
    #expect(throws: Refusal.self) { try Self.question(kind).accept(answer) }
  }

  @Test("lists the required questions that have no answer")
  func progress() {
    let form = AssessmentForm(
      version: 1,
      sections: [
        AssessmentSection(id: "one", title: "Ett", questions: [Self.question(.text, required: true)]),
        AssessmentSection(
          id: "two", title: "Två", questions: [Self.question(.number), Self.question(.yesNo, required: true)]),
      ])
    let answers: [String: AssessmentAnswer] = ["text": .text("  "), "yesNo": .yesNo(false), "gone": .number(1)]
    #expect(form.missing(answers).map(\.id) == ["text"])
    #expect(form.question("number")?.maximum == 60)
  }
}
