import Casework
import Domain
import GRDB

/// Assessments and their answers.
extension RegisterTransaction {
  func assessment(of enrolment: Enrolment.ID) throws(Refusal) -> Assessment? {
    try Refusal.translating {
      try first(
        "SELECT * FROM assessment WHERE enrolment_id = ? AND NOT removed ORDER BY number DESC LIMIT 1", [enrolment]
      ) { try assessment($0) }
    }
  }

  func assessment(before later: Assessment) throws(Refusal) -> Assessment? {
    try Refusal.translating {
      try first(
        """
        SELECT * FROM assessment WHERE enrolment_id = ? AND number < ? AND NOT removed ORDER BY number DESC LIMIT 1
        """, [later.enrolment, later.number]
      ) { try assessment($0) }
    }
  }

  func carry(
    _ answers: [String: AssessmentAnswer], to assessment: Assessment, at: LocalDateTime, by: User.ID
  ) throws(Refusal) {
    try Refusal.translating {
      for (question, answer) in answers.sorted(by: { $0.key < $1.key }) {
        try execute(
          """
          INSERT INTO assessment_answer (assessment_id, question, answer, version, at, by_id) VALUES (?, ?, ?, 1, ?, ?)
          """, [assessment.id, question, try JSONText.encode(answer), at, by])
      }
      record(.assessment(assessment.id, assessment.enrolment, number: assessment.number))
    }
  }

  func removeAssessment(_ id: Assessment.ID, _ isRemoved: Bool, number: Int) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "UPDATE assessment SET removed = ?, number = ?, version = version + 1 WHERE id = ?",
        [isRemoved.stored, isRemoved ? -id.rawValue : Int64(number), id])
      if db.changesCount == 0 { throw Refusal.missing("assessment", "Kartläggningen") }
    }
  }

  func addAssessment(to enrolment: Enrolment.ID, formVersion: Int, started: Day) throws(Refusal) -> Assessment {
    try Refusal.translating {
      let number = 1 + (try count("SELECT max(number) FROM assessment WHERE enrolment_id = ?", [enrolment]))
      let id: Assessment.ID = try insert(
        "INSERT INTO assessment (enrolment_id, number, form_version, started) VALUES (?, ?, ?, ?)",
        [enrolment, number, formVersion, started])
      return Assessment(
        id: id, enrolment: enrolment, number: number, formVersion: formVersion, started: started, answers: [:],
        answerVersions: [:], version: 1)
    }
  }

  /// A taken-back answer stays as a row without a value, so that its version goes on rising (R15.3).
  func setAnswer(
    _ answer: AssessmentAnswer?, to question: String, of assessment: Assessment.ID, version: Int, at: LocalDateTime,
    by: User.ID
  ) throws(Refusal) {
    try Refusal.translating {
      try record(.answer(answerStep(answer, to: question, of: stored(assessment))))
      let text = try answer.map { try JSONText.encode($0) }
      try execute(
        """
        INSERT INTO assessment_answer (assessment_id, question, answer, version, at, by_id)
        SELECT ?1, ?2, ?3, 1, ?5, ?6 WHERE ?4 = 0
        ON CONFLICT DO NOTHING
        """, [assessment, question, text, version, at, by])
      if db.changesCount == 0 {
        try execute(
          """
          UPDATE assessment_answer SET answer = ?3, version = version + 1, at = ?5, by_id = ?6
          WHERE assessment_id = ?1 AND question = ?2 AND version = ?4
          """, [assessment, question, text, version, at, by])
      }
      guard db.changesCount > 0 else { throw try answerConflict(answer, question, assessment) }
      try execute("UPDATE assessment SET version = version + 1 WHERE id = ?", [assessment])
    }
  }

  func setCompleted(_ day: Day?, assessment: Assessment.ID) throws(Refusal) {
    try Refusal.translating {
      try record(.completion(completionStep(day, of: stored(assessment))))
      try execute("UPDATE assessment SET completed = ?, version = version + 1 WHERE id = ?", [day, assessment])
      if db.changesCount == 0 { throw Refusal.missing("assessment", "Kartläggningen") }
    }
  }

  private func answerStep(_ answer: AssessmentAnswer?, to question: String, of stored: Assessment) -> Change.AnswerStep
  {
    Change.AnswerStep(
      enrolment: stored.enrolment, question: question, before: stored.answers[question], after: answer)
  }

  private func completionStep(_ day: Day?, of stored: Assessment) -> Change.CompletionStep {
    Change.CompletionStep(enrolment: stored.enrolment, before: stored.completed, after: day)
  }

  private func stored(_ id: Assessment.ID) throws -> Assessment {
    let found = try first("SELECT * FROM assessment WHERE id = ?", [id]) { try assessment($0) }
    guard let found else { throw Refusal.missing("assessment", "Kartläggningen") }
    return found
  }

  private func assessment(_ row: Row) throws -> Assessment {
    var assessment = Assessment(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), number: try row.value("number"),
      formVersion: try row.value("form_version"), started: try row.value("started"),
      completed: try row.value("completed"), answers: [:], answerVersions: [:], version: try row.value("version"))
    let answers = try all("SELECT * FROM assessment_answer WHERE assessment_id = ?", [assessment.id]) {
      (
        question: try $0.value("question") as String, text: try $0.value("answer") as String?,
        version: try $0.value("version") as Int
      )
    }
    for answer in answers {
      assessment.answers[answer.question] = try answer.text.map { try JSONText.decode($0) }
      assessment.answerVersions[answer.question] = answer.version
    }
    return assessment
  }

  private func answerConflict(
    _ mine: AssessmentAnswer?, _ question: String, _ assessment: Assessment.ID
  ) throws -> Refusal {
    let stored: String? =
      try first(
        "SELECT answer FROM assessment_answer WHERE assessment_id = ? AND question = ?", [assessment, question]
      ) { try $0.value("answer") as String? } ?? nil
    let theirs: AssessmentAnswer? = try stored.map { try JSONText.decode($0) }
    let conflict = Refusal.Conflict(field: question, mine: mine?.plainText ?? "–", theirs: theirs?.plainText ?? "–")
    return Refusal.changedMeanwhile("Svaret", [conflict])
  }
}

extension AssessmentAnswer {
  /// The answer as it stands, choices by their ids.
  fileprivate var plainText: String {
    switch self {
    case .text(let text): text
    case .choice(let id): id
    case .choices(let ids): ids.joined(separator: ", ")
    case .number(let number): String(number)
    case .date(let day): day.iso
    case .yesNo(let yes): yes ? "ja" : "nej"
    }
  }
}
