import Casework
import Domain
import Testing

/// R7.5 after the decision: whatever takes away something that it rested on opens the task to reconsider in the same
/// transaction, whichever verb it was, once, naming it; the kept checklist stays as it was.
@Suite struct ReconsiderationTests {
  private let office: ExaminationOffice
  private let checks: [FollowUpTask.ID]
  /// Rut came to a session on 9 April, so that she is active.
  private let came: Participant
  private let decision: FollowUpTask.ID
  private static let later = "2008-05-06T09:00"

  init() throws {
    office = try ExaminationOffice()
    came = try office.noShows.office.book(office.noShows.rut, at: "2008-04-09T08:00", kind: .session(.init(1)))
    try office.noShows.mark(came, .present, at: "2008-04-09T10:00")
    checks = try office.twice()
    try office.fillIn()
    decision = try #require(try office.examination()).id
    try office.decide(.reduced)
  }

  private var reconsiderations: [FollowUpTask] {
    get throws { try office.noShows.tasks.filter { $0.kind == .reconsiderDecision && $0.state != .withdrawn } }
  }

  private func sheet() throws -> RightExamination {
    try office.noShows.run(OpenExamination(task: decision), as: office.karin, at: Self.later)
  }

  /// Ways to take something away, each with what the task says.
  enum Way: String, CaseIterable {
    case markTakenBack, markUndone, markCorrected, enteredInError, notHeld, otherFinding, bookedIntoThePast,
      letterWithdrawn, letterCameBack, hearingWithdrawn, attemptWithdrawn, planBookedAndJoined

    var words: String {
      switch self {
      case .markTakenBack, .markUndone, .bookedIntoThePast, .planBookedAndJoined: "närvaro registrerad – ej registrerad"
      case .markCorrected, .enteredInError, .notHeld, .otherFinding: "räknas inte längre"
      case .letterCameBack: "visar inte att den kom fram"
      case .letterWithdrawn: "kallelse tor 10/4 08:00 – inte visad lämnad"
      case .hearingWithdrawn: "kommunicering – klienten har inte fått veta"
      case .attemptWithdrawn: "orsaken efterfrågad tor 10/4 08:00 – inget kontaktförsök"
      }
    }
  }

  @Test(arguments: Way.allCases)
  func whateverIsTakenAwayOpensTheTaskToReconsider(_ way: Way) throws {
    let before = try sheet()
    #expect(before.questioned == nil)
    #expect(try reconsiderations.isEmpty)
    try take(way)
    let task = try #require(try reconsiderations.first)
    #expect(try reconsiderations.count == 1)
    #expect(task.state == .open && task.owner.unit == .district(office.hasselby))
    #expect(task.reconsiders?.decision == decision)
    #expect(task.note?.contains(way.words) == true, "\(task.note ?? "")")
    let after = try sheet()
    #expect(after.questioned?.contains(way.words) == true)
    // The checklist that the decision rested on is shown as it stood.
    #expect(after.checklist(on: Day(iso: "2008-05-06")!) == before.checklist(on: Day(iso: "2008-05-06")!))
    #expect(after.checklist(on: Day(iso: "2008-05-06")!).isComplete)
  }

  private func take(_ way: Way) throws {
    let (noShows, id) = (office.noShows, checks[0])
    switch way {
    case .markTakenBack: try noShows.mark(came, nil, at: Self.later)
    case .markUndone:
      try noShows.mark(came, .present(late: 5, leftEarly: 0), at: Self.later)
      try noShows.mark(came, nil, at: Self.later)
      _ = try noShows.run(UndoLast(), as: noShows.anna, at: Self.later)
      #expect(try reconsiderations.isEmpty)
      _ = try noShows.run(RedoLast(), as: noShows.anna, at: Self.later)
    case .markCorrected: try noShows.mark(office.place(of: id), .present, at: Self.later)
    case .enteredInError: try noShows.mark(office.place(of: id), nil, inError: true, at: Self.later)
    case .notHeld:
      _ = try noShows.run(
        MarkNotHeld(occasion: office.place(of: id).occasion, reason: "ledaren sjuk"), as: noShows.anna, at: Self.later)
    case .otherFinding:
      _ = try office.change(id, .ownFault(.letterNotReceived))
    case .bookedIntoThePast: _ = try noShows.meeting("2008-04-22T08:00")
    case .letterWithdrawn, .letterCameBack:
      let place = try office.place(of: id).id
      for letter in try noShows.office.write({ work throws(Refusal) in try work.sentLetters(of: noShows.rut.id) })
      where letter.subject == .place(place) {
        if way == .letterCameBack {
          _ = try noShows.run(RecordReturn(letter.id, day: Day(iso: "2008-05-06")!), as: noShows.anna, at: Self.later)
          continue
        }
        _ = try noShows.run(
          WithdrawLetter(enrolment: noShows.rut.id, letter: letter.id, reason: "kom i retur"), as: noShows.anna,
          at: Self.later)
      }
    case .hearingWithdrawn, .attemptWithdrawn:
      let (decision, isHearing) = (decision, way == .hearingWithdrawn)
      try noShows.office.write { work throws(Refusal) in
        if isHearing {
          for record in try work.examinationRecords(of: decision) where record.content.code == "hearing" {
            try work.withdrawExaminationRecord(record.id, true)
          }
        } else {
          for attempt in try work.contactAttempts(of: id) { try work.withdrawContactAttempt(attempt.id, true) }
        }
      }
    case .planBookedAndJoined:
      // Another client turns out to be Rut, who was booked before the decision and never registered.
      let other = try noShows.office.enrol(
        "Rut", "Holm", serial: 2, closure: Closure(day: Day(iso: "2008-04-20")!, reason: .declined))
      try noShows.office.book(other, at: "2008-04-14T08:00")
      #expect(try reconsiderations.isEmpty)
      let pair = try noShows.run(
        CompareClients(enrolment: noShows.rut.id, number: Office.number(2)), as: noShows.anna, at: Self.later)
      _ = try noShows.run(
        MergeClients(pair, taking: [], reason: "Legitimation visad."), as: noShows.anna, at: Self.later)
    }
  }

  @Test func `a letter that did not come back after all gives the decision its ground back`() throws {
    let (noShows, place) = (office.noShows, try office.place(of: checks[0]).id)
    let letters = try noShows.office.read { work throws(Refusal) in try work.sentLetters(of: noShows.rut.id) }
    let letter = try #require(letters.first { $0.subject == .place(place) })
    let day = Day(iso: "2008-05-06")!
    _ = try noShows.run(RecordReturn(letter.id, day: day), as: noShows.anna, at: Self.later)
    #expect(try reconsiderations.map(\.state) == [.open])
    _ = try noShows.run(UndoLast(), as: noShows.anna, at: Self.later)
    #expect(try reconsiderations.isEmpty)
    _ = try noShows.run(RedoLast(), as: noShows.anna, at: Self.later)
    #expect(try reconsiderations.map(\.state) == [.open])
    _ = try noShows.run(
      WithdrawReturn(enrolment: noShows.rut.id, sent: letter.id, reason: "Fel brev i handen."), as: noShows.anna,
      at: "2008-05-07T09:00")
    #expect(try reconsiderations.isEmpty)
  }

  @Test func itIsOpenedOnceAndNamesWhatComesToIt() throws {
    try office.noShows.mark(came, nil, at: Self.later)
    let task = try #require(try reconsiderations.first)
    try office.noShows.mark(office.place(of: checks[0]), .present, at: Self.later)
    #expect(try reconsiderations.map(\.id) == [task.id])
    #expect(try office.noShows.history(of: task.id).last?.hasPrefix("Även ändrat: uteblev från Planmöte") == true)
    _ = try office.noShows.run(
      CloseTask(task: task.id, note: "Beslutet står fast."), as: office.karin, at: Self.later)
    // The same is not asked again while it stays as it is; something else is.
    let other = try office.noShows.office.book(office.noShows.rut, at: "2008-05-06T08:00")
    try office.noShows.mark(other, .present, at: Self.later)
    #expect(try reconsiderations.filter { $0.state == .open }.isEmpty)
    _ = try office.change(checks[1], .ownFault(.letterNotReceived))
    #expect(try reconsiderations.filter { $0.state == .open }.count == 1)
  }

  @Test func anotherOccasionIsAskedAboutAlthoughOneWasAnswered() throws {
    try office.noShows.mark(came, nil, at: Self.later)
    let task = try #require(try reconsiderations.first)
    _ = try office.noShows.run(
      CloseTask(task: task.id, note: "Beslutet står fast."), as: office.karin, at: Self.later)
    try office.noShows.mark(came, .present, at: Self.later)
    let other = try office.noShows.office.book(office.noShows.rut, at: "2008-04-11T08:00")
    try office.noShows.mark(other, .present, at: Self.later)
    try office.noShows.mark(other, nil, at: Self.later)
    let asked = try reconsiderations.filter { $0.state == .open }
    #expect(asked.count == 1 && asked.first?.note?.contains("fre 11/4") == true)
  }

  @Test func whatAnUndoGivesBackAsAWholeWithdrawsTheTask() throws {
    try office.noShows.mark(came, nil, at: Self.later)
    #expect(try reconsiderations.count == 1)
    _ = try office.noShows.run(UndoLast(), as: office.noShows.anna, at: Self.later)
    #expect(try reconsiderations.isEmpty)
    #expect(try sheet().questioned == nil)
  }

  @Test func theCoachsUndoOfAMarkAfterTheDecisionIsFollowedByTheTask() throws {
    // She marks a session of the morning, the handläggare decides, and she takes the mark back.
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn()
    let morning = try office.noShows.meeting("2008-05-05T07:00")
    try office.noShows.mark(morning, .present, at: "2008-05-05T08:30")
    try office.decide(.rejected)
    _ = try office.noShows.run(UndoLast(), as: office.noShows.anna, at: "2008-05-05T09:30")
    let task = try #require(try office.noShows.tasks.first { $0.kind == .reconsiderDecision })
    #expect(task.note?.contains("ej registrerad: Planmöte mån 5/5") == true)
  }

  @Test func whatHappensAfterTheDecisionTakesNothingAway() throws {
    let next = try office.noShows.meeting("2008-05-06T08:00")
    _ = try office.noShows.run(ReadOfficeCalendar(), as: office.karin, at: Self.later)
    #expect(try reconsiderations.isEmpty)
    try office.noShows.mark(next, .noShow, at: Self.later)
    #expect(try reconsiderations.isEmpty)
    #expect(try sheet().questioned == nil)
  }

  @Test func whatIsDecidedAnewAfterAWithdrawalIsReconsideredAnew() throws {
    try office.noShows.mark(came, nil, at: "2008-05-05T09:30")
    let first = try #require(try reconsiderations.first)
    _ = try office.noShows.run(
      CloseTask(task: first.id, note: "Beslutet står fast."), as: office.karin, at: "2008-05-05T09:40")
    try office.noShows.mark(came, .present, at: "2008-05-05T09:50")
    _ = try office.noShows.run(
      WithdrawDecision(task: decision, version: office.noShows.task(decision).version, reason: "Fel månad."),
      as: office.karin, at: "2008-05-05T10:00")
    #expect(try sheet().questioned == nil)
    _ = try office.noShows.run(
      CloseExamination(
        task: decision, version: office.noShows.task(decision).version,
        decision: RightDecision(outcome: .rejected, day: Day(iso: "2008-05-05")!, motive: "Uteblev två gånger.")),
      as: office.karin, at: "2008-05-05T11:00")
    // The same is gone once more, of another decision.
    try office.noShows.mark(came, nil, at: Self.later)
    #expect(try reconsiderations.filter { $0.state == .open }.count == 1)
    #expect(try sheet().questioned?.contains("ej registrerad") == true)
  }

  @Test func aDecisionThatIsWithdrawnNeedsNoReconsidering() throws {
    try office.noShows.mark(came, nil, at: "2008-05-05T09:30")
    #expect(try reconsiderations.count == 1)
    _ = try office.noShows.run(
      WithdrawDecision(task: decision, version: office.noShows.task(decision).version, reason: "Fel månad."),
      as: office.karin, at: "2008-05-05T10:00")
    #expect(try reconsiderations.isEmpty)
    #expect(try office.examination() != nil)
  }

  @Test func aChangedSettingHoldsForExaminationsOpenedAfterIt() throws {
    let kept = try #require(try sheet().task.decision?.kept)
    #expect((kept.terms.absences, kept.terms.summonsDays, kept.terms.answerDays) == (2, 5, 5))
    #expect(kept.at.iso == "2008-05-05T09:00:00" || kept.at.iso == "2008-05-05T09:00")
    #expect(kept.by == "Karin Ek")
    let administrator = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    _ = try office.noShows.run(
      ChangeSetting(key: .summonsDays, value: "20", validFrom: Day(iso: "2008-05-07")!), as: administrator,
      at: Self.later)
    try office.noShows.mark(came, .present(late: 5, leftEarly: 0), at: "2008-05-08T09:00")
    #expect(try reconsiderations.isEmpty)
    for (key, value) in [(SettingKey.summonsDays, "4"), (.answerDays, "4"), (.examinationNoShows, "1")] {
      let refusal = #expect(throws: Refusal.self) {
        try office.noShows.run(
          ChangeSetting(key: key, value: value, validFrom: Day(iso: "2008-05-09")!), as: administrator, at: Self.later)
      }
      #expect(refusal?.code == "settingValue")
    }
  }

  @Test func `what was lost, answered, whole again and lost once more is asked about once more`() throws {
    let later = Self.later
    // As `export participation` says it (R6.4).
    func stage() throws -> ChainStage? {
      let report = MakeParticipationReport(month: Month(of: Day(iso: "2008-04-10")!))
      return try office.noShows.run(report, as: office.karin, at: later).participation.lines.first?.stage
    }
    let place = try office.place(of: checks[0])
    try office.noShows.mark(place, nil, at: later)
    #expect(try stage() == .questioned)
    // She marks the absence again, it is checked again, and the handläggare answers that the decision stands.
    let again = try #require(try office.noShows.mark(place, .noShow, at: later).tasks.first)
    _ = try office.noShows.run(
      AddContactAttempt(task: again.id, way: .telephone, reached: false, note: "inget svar"),
      as: office.karin, at: later)
    let first = try #require(try reconsiderations.first)
    _ = try office.noShows.run(
      CloseTask(task: first.id, note: "Rättad igen, beslutet står fast."), as: office.karin, at: later)
    try office.noShows.mark(came, nil, at: later)
    try office.noShows.mark(came, .present, at: later)
    #expect(try reconsiderations.filter { $0.state == .open }.isEmpty)
    try office.noShows.mark(came, nil, at: later)
    let open = try reconsiderations.filter { $0.state == .open }
    #expect(open.count == 1 && open[0].note?.contains("ej registrerad") == true)
    #expect(try stage() == .questioned)
    #expect(try sheet().questioned?.contains("ej registrerad") == true)
  }
}
