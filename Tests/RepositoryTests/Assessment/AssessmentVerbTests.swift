import Casework
import Domain
import Testing

@Suite("The assessment's verbs on a register") struct AssessmentVerbTests {
  let office: Office
  let enrolment: Enrolment

  init() throws {
    office = try Office()
    enrolment = try office.enrol("Åsa", "Svensson", serial: 1)
  }

  private func answer(_ text: String?, version: Int, by session: Session? = nil) throws(Refusal) -> AssessmentSheet {
    try office.register.run(
      AnswerQuestion(
        enrolment: enrolment.id, question: "desired_work", answer: text.map { .text($0) }, version: version),
      by: session ?? office.session)
  }

  private func complete(_ isComplete: Bool = true) throws(Refusal) -> AssessmentSheet {
    try office.register.run(CompleteAssessment(enrolment: enrolment.id, complete: isComplete), by: office.session)
  }

  @Test("The first answer begins it, and the case is being assessed (R4.3, R8.1)") func begins() throws {
    let before = try office.register.run(OpenAssessment(enrolment: enrolment.id), by: office.session)
    #expect(before.assessment == nil)
    #expect(before.progress == (0, 1))
    let sheet = try answer("Kock", version: 0)
    #expect(sheet.assessment?.number == 1)
    #expect(sheet.assessment?.started == Office.today)
    #expect(sheet.progress == (1, 1))
    #expect(sheet.enrolment.state == .assessing)
  }

  @Test("An answer that says nothing is no answer, and takes one back") func takenBack() throws {
    _ = try answer("Kock", version: 0)
    let sheet = try answer(" \n", version: 1)
    #expect(sheet.assessment?.answers["desired_work"] == nil)
    #expect(sheet.missing.map(\.id) == ["desired_work"])
  }

  @Test("Two who answer the same: the later one sees both answers (R15.3)") func conflict() throws {
    _ = try answer("Kock", version: 0)
    let refusal = #expect(throws: Refusal.self) { try answer("Städa", version: 0) }
    #expect(refusal?.kind == .conflict)
    #expect(refusal?.conflicts.map(\.mine) == ["Städa"])
    #expect(refusal?.conflicts.map(\.theirs) == ["Kock"])
    let sheet = try office.register.run(OpenAssessment(enrolment: enrolment.id), by: office.session)
    #expect(sheet.assessment?.answers["desired_work"] == .text("Kock"))
  }

  @Test("Completing demands the required answers and names them (R4.3)") func completing() throws {
    #expect(throws: Refusal(.impossible, "notStarted", "Kartläggningen är inte påbörjad.")) { try complete() }
    _ = try answer("Kock", version: 0)
    _ = try answer(nil, version: 1)
    let refusal = #expect(throws: Refusal.self) { try complete() }
    #expect(refusal?.code == "answersMissing")
    #expect(refusal?.message.contains("Vad vill du arbeta med?") == true)
    #expect(refusal?.fields.keys.sorted() == ["desired_work"])
    _ = try answer("Kock", version: 2)
    let sheet = try complete()
    #expect(sheet.assessment?.completed == Office.today)
    #expect(sheet.enrolment.state == .assessed)
  }

  @Test("An answer that another has emptied meanwhile is shown as none (R15.3)") func emptiedMeanwhile() throws {
    _ = try answer("Kock", version: 0)
    _ = try answer(nil, version: 1)
    let refusal = #expect(throws: Refusal.self) { try answer("Städa", version: 0) }
    #expect(refusal?.kind == .conflict)
    #expect(refusal?.conflicts.map(\.mine) == ["Städa"])
    #expect(refusal?.conflicts.map(\.theirs) == ["–"])
  }

  @Test("A completed one is changed only after it is opened again") func reopening() throws {
    _ = try answer("Kock", version: 0)
    _ = try complete()
    #expect(throws: Refusal.self) { try answer("Städa", version: 1) }
    let sheet = try complete(false)
    #expect(sheet.assessment?.completed == nil)
    #expect(sheet.enrolment.state == .assessing)
    #expect(try answer("Städa", version: 1).assessment?.answers["desired_work"] == .text("Städa"))
  }

  @Test("An answer of another kind, an unknown question, and control characters are refused (R16.1)") func faults() {
    func code(_ question: String, _ answer: AssessmentAnswer) -> String? {
      #expect(throws: Refusal.self) {
        try office.register.run(
          AnswerQuestion(enrolment: enrolment.id, question: question, answer: answer, version: 0), by: office.session)
      }?.code
    }
    #expect(code("desired_work", .number(3)) == "answerDoesNotFit")
    #expect(code("no_such", .text("Kock")) == "unknownQuestion")
    #expect(code("desired_work", .text("Kock\u{1B}[31m")) != nil)
  }

  @Test("Only a coach of the own jobbtorg writes in it (R11.2)") func permissions() throws {
    var caseworker = office.session
    caseworker.role = .caseworker
    caseworker.unit = .district(office.hasselby)
    #expect(#expect(throws: Refusal.self) { try answer("Kock", version: 0, by: caseworker) }?.kind == .notPermitted)
    var elsewhere = office.session
    elsewhere.unit = .centre(office.kista)
    #expect(#expect(throws: Refusal.self) { try answer("Kock", version: 0, by: elsewhere) }?.code == "otherUnit")
    #expect(try office.read { work throws(Refusal) in try work.assessment(of: enrolment.id) } == nil)
  }

  @Test("A closed case is not assessed") func closed() throws {
    let closed = try office.enrol(
      "Mona", "Dahl", serial: 2, closure: Closure(day: Day(iso: "2008-04-15")!, reason: .ownWorkFullTime))
    let refusal = #expect(throws: Refusal.self) {
      try office.register.run(
        AnswerQuestion(enrolment: closed.id, question: "desired_work", answer: .text("Kock"), version: 0),
        by: office.session)
    }
    #expect(refusal?.code == "closed")
  }

  @Test("The next version begins with the last one's answers, which stay as they are; what changes is told (R4.1)")
  func nextVersion() throws {
    _ = try answer("Kock", version: 0)
    #expect(throws: Refusal.self) {
      try office.register.run(BeginAssessment(enrolment: enrolment.id), by: office.session)
    }
    _ = try complete()
    let begun = try office.register.run(BeginAssessment(enrolment: enrolment.id), by: office.session)
    #expect(begun.assessment?.number == 2)
    #expect(begun.assessment?.completed == nil)
    #expect(begun.assessment?.answers == ["desired_work": .text("Kock")])
    #expect(begun.difference?.changes == [])
    let changed = try answer("Bagare", version: 1)
    #expect(changed.difference?.changes.map(\.before) == ["Kock"])
    #expect(changed.difference?.changes.map(\.now) == ["Bagare"])
    // While it is written the case stays assessed, and a plan needs no override.
    #expect(try office.register.run(OpenPlan(enrolment: enrolment.id), by: office.session).isAssessed)
  }

  @Test("Beginning it is undone and done again; not while something in it was changed") func undone() throws {
    _ = try answer("Kock", version: 0)
    _ = try complete()
    _ = try office.register.run(BeginAssessment(enrolment: enrolment.id), by: office.session)
    _ = try office.register.run(UndoLast(), by: office.session)
    func open() throws -> Assessment? {
      try office.register.run(OpenAssessment(enrolment: enrolment.id), by: office.session).assessment
    }
    #expect(try open()?.number == 1)
    #expect(try open()?.completed != nil)
    _ = try office.register.run(RedoLast(), by: office.session)
    #expect(try open()?.number == 2)
    #expect(try open()?.answers == ["desired_work": .text("Kock")])
    _ = try answer("Bagare", version: 1)
    _ = try office.register.run(UndoLast(), by: office.session)
    _ = try office.register.run(UndoLast(), by: office.session)
    #expect(try open()?.number == 1)
    // Another one can be begun after that.
    #expect(
      try office.register.run(BeginAssessment(enrolment: enrolment.id), by: office.session).assessment?.number == 2)
  }

  @Test("A changed form holds for the next version; answers keep the form they were given to (R4.2)")
  func formVersions() throws {
    _ = try answer("Kock", version: 0)
    _ = try complete()
    var form = Office.form
    form.version = 2
    form.sections[0].questions.append(
      AssessmentQuestion(id: "driving", kind: .yesNo, text: "Körkort?", help: "", isRequired: true))
    let admin = Session(
      user: .init(1), fullName: "admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    let looked = try office.register.run(ReplaceAssessmentForm(form: form, isRehearsal: true), by: admin)
    #expect(looked.added == ["driving"] && looked.removed.isEmpty && looked.changed.isEmpty)
    _ = try office.register.run(ReplaceAssessmentForm(form: form), by: admin)
    #expect(throws: Refusal.self) { try office.register.run(ReplaceAssessmentForm(form: form), by: admin) }
    #expect(throws: Refusal.self) { try office.register.run(ReplaceAssessmentForm(form: form), by: office.session) }
    let old = try office.register.run(OpenAssessment(enrolment: enrolment.id), by: office.session)
    #expect(old.form.version == 1)
    #expect(old.progress == (1, 1))
    let next = try office.register.run(BeginAssessment(enrolment: enrolment.id), by: office.session)
    #expect(next.form.version == 2)
    #expect(next.progress == (1, 2))
    #expect(next.missing.map(\.id) == ["driving"])
  }
}
