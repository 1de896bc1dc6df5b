import Domain

/// Stores one answer; the first one begins the assessment (R4.3, R8.1).
public struct AnswerQuestion: Verb {
  /// The enrolment.
  public var enrolment: Enrolment.ID
  /// The question's id in the form.
  public var question: String
  /// The answer; nil takes it back.
  public var answer: AssessmentAnswer?
  /// The answer's version read, 0 where there was none (R15.3).
  public var version: Int

  /// An answer.
  public init(enrolment: Enrolment.ID, question: String, answer: AssessmentAnswer? = nil, version: Int) {
    self.enrolment = enrolment
    self.question = question
    self.answer = answer
    self.version = version
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> AssessmentSheet {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writeAssessment, for: enrolment)
    guard enrolment.isOpen else {
      throw Refusal(.impossible, "closed", "Inskrivningen är avslutad och kartläggningen kan inte ändras.")
    }
    let existing = try work.assessment(of: enrolment.id)
    let form = try work.assessmentForm(version: existing?.formVersion)
    guard let asked = form.question(question) else {
      throw Refusal(.invalid, "unknownQuestion", "Frågan finns inte i formuläret.")
    }
    if existing?.completed != nil {
      throw Refusal(
        .impossible, "completed", "Kartläggningen är klarmarkerad. Öppna den igen för att ändra.")
    }
    let accepted = try asked.accept(answer)
    let assessment: Assessment
    if let existing {
      assessment = existing
    } else {
      assessment = try work.addAssessment(to: enrolment.id, formVersion: form.version, started: session.today)
      try work.trace(.assessmentStarted, in: enrolment, by: session)
    }
    try work.setAnswer(
      accepted, to: question, of: assessment.id, version: version, at: session.now, by: session.user)
    try work.trace(.assessmentAnswered, in: enrolment, detail: ["question": question], by: session)
    try work.refresh(enrolment.id, now: session.now)
    try work.keepUndo(title: try work.line("svar på \"\(asked.text)\"", of: enrolment.client), by: session)
    return try AssessmentSheet(of: try work.enrolment(enrolment.id), in: work, on: session.today)
  }
}
