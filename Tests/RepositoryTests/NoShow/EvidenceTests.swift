import Casework
import Domain
import Testing

@testable import Repository

/// R7.1, R7.2 and R7.5 against the register: each kind of evidence is held against the occasion that it is for.
@Suite struct EvidenceTests {
  private let office: ExaminationOffice

  init() throws { office = try ExaminationOffice() }

  private func summons(_ check: FollowUpTask.ID) throws -> ExaminationChecklist.Line {
    let task = try #require(try office.examination())
    let sheet = try office.noShows.run(OpenExamination(task: task.id), as: office.karin)
    let missed = try #require(try office.noShows.task(check).occasion)
    return try #require(sheet.checklist(on: Office.today).lines.first { $0.item == .summons(missed) })
  }

  private func send(
    _ subject: SentLetter.Subject, _ day: String, way: SendingWay = .post, kind: LetterKind = .summons
  ) throws(Refusal) {
    _ = try office.noShows.run(
      RecordSentLetter(
        enrolment: office.noShows.rut.id, kind: kind, subject: subject, language: "svenska", way: way,
        day: Day(iso: day), agreed: way.isReminder ? Day(iso: day) : nil), as: office.noShows.anna)
  }

  @Test func aLetterOfADayBeforeTheTimeWasGivenProvesNothing() throws {
    let check = try office.twice()[1]
    let place = try office.place(of: check)
    try send(.place(place.id), "2008-04-02")
    let line = try summons(check)
    #expect(!line.isMet && line.text.contains("är från före tor 3/4, då tiden gavs"))
    try send(.place(place.id), "2008-04-03")
    let now = try summons(check)
    #expect(
      now.isMet && now.text.contains("kallelse skickad med post tor 3/4, antecknat i efterhand mån 21/4, Anna Berg"))
  }

  @Test func anEMailOrSmsProvesNothing() throws {
    let check = try office.twice()[0]
    let place = try office.place(of: check)
    for way in [SendingWay.eMail, .textMessage] {
      try send(.place(place.id), "2008-04-03", way: way)
      #expect(try !summons(check).isMet)
    }
  }

  @Test func aScheduleCountsForTheSessionsThatStoodInItAlone() throws {
    try office.missAndFind("2008-04-10", kind: .session(.init(1)))
    try office.missAndFind("2008-04-17", kind: .session(.init(2)))
    let checks = try office.noShows.tasks.filter { $0.kind == .checkAbsence }.map(\.id).sorted()
    try send(.activity(.init(1)), "2008-04-02", kind: .schedule)
    // The session was given on 3 April: it did not stand in a schedule of the day before.
    #expect(try !summons(checks[0]).isMet)
    try send(.activity(.init(1)), "2008-04-03", kind: .schedule)
    #expect(try summons(checks[0]).isMet)
    #expect(try !summons(checks[1]).isMet)
  }

  @Test func aPlanCallsToTheSessionsOfItsActivitiesAlone() throws {
    let (noShows, anna) = (office.noShows, office.noShows.anna)
    let saved = try noShows.run(
      SavePlan(enrolment: noShows.rut.id, version: 0, content: HistoryOffice.plan(from: Day(iso: "2008-04-02")!)),
      as: anna, at: "2008-04-01T09:00")
    let plan = try #require(saved.plan)
    _ = try noShows.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "Bråttom."), as: anna,
      at: "2008-04-01T09:01")
    let days = ["2008-04-10", "2008-04-17"]
    let places = try zip(days, 1...).map { day, activity in
      try noShows.office.book(noShows.rut, at: day + "T08:00", kind: .session(.init(activity)))
    }
    let content = try noShows.run(
      ReadLetter(LetterRequest(enrolment: noShows.rut.id, subject: .plan(plan.id))), as: anna, at: "2008-04-03T10:00")
    let letter = Letter(
      content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Hej.", text: "Hej.")
    let made = try noShows.run(MakeLetter(letter), as: anna, at: "2008-04-03T10:00")
    _ = try noShows.run(
      SendLetters([made.id], way: .handedOver, day: Day(iso: "2008-04-03")!), as: anna, at: "2008-04-03T10:05")
    for (place, day) in zip(places, days) { try office.missAndFind(place, day) }
    let checks = try noShows.tasks.filter { $0.kind == .checkAbsence }.map(\.id).sorted()
    #expect(try summons(checks[0]).isMet)
    #expect(try !summons(checks[1]).isMet)
  }

  @Test func theReasonIsNotAskedForBeforeTheAbsence() throws {
    let task = try office.noShows.miss("2008-04-21T08:00").task
    func attempt(_ at: String?) throws(Refusal) {
      _ = try office.noShows.run(
        AddContactAttempt(
          task: task.id, way: .telephone, reached: false, note: "", at: at.flatMap { LocalDateTime(iso: $0) }),
        as: office.karin)
    }
    let early = #expect(throws: Refusal.self) { try attempt("2008-04-21T07:59") }
    #expect(early?.code == "beforeAbsence")
    #expect(early?.fields["at"] == "Tidigast 2008-04-21 08:00.")
    #expect(#expect(throws: Refusal.self) { try attempt("2008-04-21T09:01") }?.code == "future")
    try attempt("2008-04-21T08:30")
    try attempt(nil)
    let task0 = task.id
    let stored = try office.noShows.office.read { work throws(Refusal) in try work.contactAttempts(of: task0) }
    #expect(stored.map(\.at.time.text) == ["08:30", "09:00"])
    #expect(stored.allSatisfy { $0.written == Office.now && !$0.isAfterwards })
  }

  @Test func notReachedIsRefusedOnceSomebodyHasReachedTheClient() throws {
    let task = try office.noShows.miss("2008-04-21T08:00").task
    func attempt(reached: Bool) throws(Refusal) {
      _ = try office.noShows.run(
        AddContactAttempt(task: task.id, way: .telephone, reached: reached, note: ""), as: office.karin)
    }
    func close(_ finding: AbsenceReason) throws(Refusal) {
      _ = try office.noShows.run(
        CloseAbsenceCheck(task: task.id, version: office.noShows.task(task.id).version, finding: finding),
        as: office.karin)
    }
    try attempt(reached: false)
    try attempt(reached: true)
    let refusal = #expect(throws: Refusal.self) { try close(.notReached) }
    #expect(refusal?.fields["attempts"] == "Klienten har nåtts. Välj den orsak som kom fram.")
    try close(.notValid(text: nil))
    let changed = #expect(throws: Refusal.self) { try office.change(task.id, .notReached) }
    #expect(changed?.code == "findingIncomplete")
  }

  @Test func aFindingThatWasUndoneIsNotDoneAgainOnceSomebodyHasReachedTheClient() throws {
    let task = try office.noShows.miss("2008-04-21T08:00").task
    _ = try office.noShows.run(
      AddContactAttempt(task: task.id, way: .letter, reached: false, note: ""), as: office.karin)
    _ = try office.noShows.run(
      CloseAbsenceCheck(
        task: task.id, version: office.noShows.task(task.id).version, finding: .notReached), as: office.karin)
    _ = try office.noShows.undo(as: office.karin)
    var colleague = office.karin
    colleague.user = .init(1)
    _ = try office.noShows.run(
      AddContactAttempt(task: task.id, way: .telephone, reached: true, note: ""), as: colleague)
    let refusal = #expect(throws: Refusal.self) { try office.noShows.run(RedoLast(), as: office.karin) }
    #expect(refusal?.code == "findingIncomplete")
    #expect(try office.noShows.task(task.id).state == .open)
  }

  @Test func aHearingOfTheYearBeforeOrOfADayOrOfOneAbsenceIsRefused() throws {
    try office.twice()
    let task = try #require(try office.examination())
    func fault(_ change: (inout Hearing) -> Void) throws -> Set<String> {
      var hearing = try office.hearing(told: Office.today, answerBy: "2008-05-02")
      change(&hearing)
      let told = hearing
      let refusal = #expect(throws: Refusal.self) {
        try office.noShows.run(AddExaminationRecord(task: task.id, content: .hearing(told)), as: office.karin)
      }
      return Set(refusal?.fields.keys.map { $0 } ?? [])
    }
    #expect(
      try fault { ($0.told, $0.answerBy) = (Day(iso: "2007-06-01")!, Day(iso: "2007-06-02")!) } == ["told", "answerBy"])
    #expect(try fault { $0.answerBy = Office.today + 1 } == ["answerBy"])
    #expect(try fault { $0.absences.removeFirst() } == ["named"])
    #expect(try fault { $0.papers = " " } == ["papers"])
  }

  @Test func nobodyIsToldOfAnAbsenceBeforeIt() throws {
    try office.twice()
    let task = try #require(try office.examination())
    try office.missAndFind("2008-04-24")
    let hearing = try office.hearing(told: Office.today, answerBy: "2008-05-02")
    let refusal = #expect(throws: Refusal.self) {
      try office.noShows.run(
        AddExaminationRecord(task: task.id, content: .hearing(hearing)), as: office.karin, at: "2008-05-05T09:00")
    }
    #expect(refusal?.fields["told"]?.contains("2008-04-24") == true)
  }

  @Test func anAbsenceOfAMeetingThatStillLastsIsCheckedBeforeAnythingIsDecided() throws {
    try office.twice()
    try office.fillIn()
    let lasting = try office.noShows.meeting("2008-05-05T08:50")
    try office.noShows.mark(lasting, .noShow, at: "2008-05-05T08:55")
    let refusal = #expect(throws: Refusal.self) { try office.decide(.reduced) }
    #expect(refusal?.message.contains("Frånvaroorsaker kontrollerade") == true || refusal?.code == "checklist")
  }

  @Test func aThirdAbsenceAsksForAnotherHearing() throws {
    try office.twice()
    try office.fillIn()
    try office.missAndFind("2008-04-24")
    let third = try office.noShows.tasks.first { $0.kind == .checkAbsence }!
    try send(.place(office.place(of: third.id).id), "2008-04-03")
    let refusal = #expect(throws: Refusal.self) { try office.decide(.reduced) }
    #expect(refusal?.message.contains("Varje frånvaro som räknas ska ha nämnts: 2008-04-24 saknas.") == true)
    let task = try #require(try office.examination())
    let again = try office.hearing(told: Day(iso: "2008-04-25")!, answerBy: "2008-05-05")
    for content in [
      ExaminationRecord.Content.hearing(again), .answer(day: Day(iso: "2008-04-25")!, words: "Jag var sjuk."),
    ] {
      _ = try office.noShows.run(
        AddExaminationRecord(task: task.id, content: content), as: office.karin, at: "2008-04-25T10:00")
    }
    _ = try office.decide(.reduced)
  }

  @Test func theFloorsAreHigherWhereMailGoesBySkatteverket() throws {
    let rut = office.noShows.rut
    try office.twice()
    try office.noShows.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute("UPDATE client SET protection = ? WHERE id = ?", [ProtectedIdentity.allCases[0], rut.client])
      }
    }
    let task = try #require(try office.examination())
    let sheet = try office.noShows.run(OpenExamination(task: task.id), as: office.karin)
    #expect((sheet.facts.terms.summonsDays, sheet.facts.terms.answerDays) == (15, 15))
  }
}
