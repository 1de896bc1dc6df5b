import Casework
import Domain
import Testing

@testable import Repository

/// A referral is taken on, sent back, revoked, or asked about (R1.2, R1.4, R2.1).
@Suite("What is decided about a referral") struct ReferralDecisionTests {
  let office: NoShowOffice
  /// Received on Tuesday 1 April: the promise ran out on the 8th. Nobody has given a time.
  let rut: Enrolment
  /// Received on Thursday 17 April: the promise runs to the 24th.
  let bo: Enrolment

  init() throws {
    office = try NoShowOffice()
    rut = office.rut
    bo = try office.office.enrol("Bo", "Alm", serial: 2, sent: "2008-04-17", linked: office.office.caseworker)
  }

  private func end(
    _ enrolment: Enrolment, _ kind: ReferralEnd.Kind = .returned, reason: String = "Samtycke saknas.",
    as session: Session? = nil
  ) throws(Refusal) -> ActLine {
    try office.run(
      EndReferral(enrolment: enrolment.id, version: try stored(enrolment).version, kind: kind, reason: reason),
      as: session ?? (kind == .returned ? office.anna : office.karin))
  }

  private func stored(_ enrolment: Enrolment) throws(Refusal) -> Enrolment {
    try office.office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
  }

  private func referral(_ enrolment: Enrolment) throws -> Referral {
    try office.office.read { work throws(Refusal) in try work.referral(enrolment.referral) }
  }

  private func clock(_ enrolment: Enrolment, on day: String) throws -> FirstVisitPromise.State {
    let card = try office.run(
      OpenClientCard(enrolment: enrolment.id, isOpening: false), as: office.anna, at: day + "T09:00")
    return card.promise.state(today: Day(iso: day)!)
  }

  private func tasks(_ enrolment: Enrolment) throws -> [FollowUpTask] {
    try office.office.read { work throws(Refusal) in try work.tasks(of: enrolment.id) }
  }

  private func names(_ view: ReferralListQuery.View) throws -> [String] {
    try office.run(ListReferrals(query: ReferralListQuery(view: view)), as: office.anna).rows.map(\.name.family)
  }

  private func figures() throws -> [String: Int] {
    let report = try office.run(
      MakeStatusReport(unitName: nil, since: Day(iso: "2008-01-01")!, asOf: Office.today), as: office.anna)
    return Dictionary(uniqueKeysWithValues: report.figures.map { ($0.id, $0.value) })
  }

  @Test("R2.1: A return stops the clock, visibly, with the reason, and asks the district to complete it")
  func returned() throws {
    try office.office.book(bo, at: "2008-04-25T09:00", given: "2008-04-18")
    #expect(try end(bo) == "Remissen återsänd: Alm, Bo.")
    let bo = try stored(bo)
    #expect((bo.isOpen, bo.stateLabel, bo.closure) == (false, "återsänd", nil))
    #expect(try (referral(bo).state, referral(bo).stateReason) == (.returned, "Samtycke saknas."))
    // The time that was given is cancelled; the clock rests however long it takes.
    #expect(try clock(bo, on: "2008-06-30") == .paused)
    let task = try #require(try tasks(bo).first)
    #expect((task.kind, task.state, task.owner.user) == (.completeReferral, .open, office.office.caseworker))
    #expect(task.note == "Samtycke saknas.")
    #expect(try names(.ended) == ["Alm"])
    #expect(try names(.undecided) == ["Holm"] && names(.withoutFirstTime) == ["Holm"])
  }

  @Test("R1.2: Returned and revoked ones are neither current nor closed in figures; a late one stays late")
  func figuresWithout() throws {
    let before = try figures()
    _ = try end(bo)
    _ = try end(rut, .revoked)
    let after = try figures()
    #expect(before["current"] == 2 && after["current"] == 0)
    #expect(after["closed"] == 0)
    #expect(try clock(rut, on: "2008-05-30") == .breached(daysLate: 9))
  }

  @Test("R1.8: The same person referred again gets an enrolment of its own, and the district's task is done")
  func again() throws {
    _ = try end(bo)
    let client = bo.client
    let number = try office.office.read { work throws(Refusal) in try work.client(client).details.number }
    let again = try office.run(
      RegisterReferral(
        person: Client.Details(number: number, name: PersonName(given: "Bo", family: "Alm")),
        content: WorkingDay.content(office.office.hasselby)), as: office.karin
    ).enrolment
    #expect(again.caseNumber != bo.caseNumber && again.isOpen)
    #expect(try clock(again, on: "2008-04-21") == .running(daysLeft: 5))
    #expect(try tasks(bo).map(\.state) == [.closed])
    #expect(try office.history(of: tasks(bo)[0].id).last == "Klar: ny remiss, \(again.caseNumber.text).")
    let card = try office.run(OpenClientCard(enrolment: again.id), as: office.anna)
    #expect(card.others.map(\.stateLabel) == ["återsänd"])
  }

  @Test("Undoing a return gives the time back and withdraws the task")
  func undone() throws {
    let place = try office.office.book(bo, at: "2008-04-25T09:00", given: "2008-04-18")
    _ = try end(bo)
    try office.undo(as: office.anna)
    #expect(try stored(bo).stateLabel == "tid given")
    #expect(try referral(bo).state == .received)
    #expect(try office.office.read { work throws(Refusal) in try work.participant(place.id).state } == .booked)
    #expect(try tasks(bo).map(\.state) == [.withdrawn])
  }

  @Test("Whoever has begun is closed, not returned; a reason is demanded; each side does its own")
  func refused() throws {
    func code(_ body: () throws(Refusal) -> ActLine) -> String? {
      do throws(Refusal) {
        _ = try body()
        return nil
      } catch { return error.code }
    }
    #expect(code { () throws(Refusal) in try end(bo, reason: "  ") } == "reasonMissing")
    #expect(code { () throws(Refusal) in try end(bo, .returned, as: office.karin) } == "permission.decideReferral")
    #expect(code { () throws(Refusal) in try end(bo, .revoked, as: office.anna) } == "permission.revokeReferral")
    #expect(code { () throws(Refusal) in try end(bo, .revoked, as: office.lars) } != nil)
    let place = try office.office.book(bo, at: "2008-04-21T08:00", given: "2008-04-18")
    #expect(code { () throws(Refusal) in try end(bo) } == "begun")
    try office.mark(place, .present)
    #expect(code { () throws(Refusal) in try end(bo, .revoked) } == "begun")
    _ = try end(rut)
    #expect(code { () throws(Refusal) in try end(rut) } == "ended")
  }

  @Test("R1.2: Several are taken on as one step; who gives a time takes on, too, but not the district")
  func accepted() throws {
    #expect(try names(.undecided) == ["Alm", "Holm"])
    let message = try office.run(AcceptReferrals(enrolments: [rut.id, bo.id]), as: office.anna)
    #expect(message == "2 remisser antagna.")
    #expect(try names(.undecided).isEmpty && names(.withoutFirstTime) == ["Alm", "Holm"])
    let refusal = #expect(throws: Refusal.self) {
      try office.run(AcceptReferrals(enrolments: [rut.id]), as: office.anna)
    }
    #expect(refusal?.code == "notUndecided")
    try office.undo(as: office.anna)
    #expect(try names(.undecided) == ["Alm", "Holm"])
    func book(_ enrolment: Enrolment, _ start: String, as session: Session) throws {
      _ = try office.run(
        BookAppointment(
          enrolment: enrolment.id,
          booking: Booking(
            kind: .introductionMeeting, start: LocalDateTime(iso: start)!, minutes: 45, coach: office.office.coach)),
        as: session)
    }
    try book(bo, "2008-04-22T09:00", as: office.karin)
    #expect(try referral(bo).state == .received)
    try book(rut, "2008-04-22T10:00", as: office.anna)
    #expect(try referral(rut).state == .accepted)
  }

  @Test("R1.4: Only the district changes the target group; a coach asks with a motive and gets an answer")
  func reconsidered() throws {
    let asked = try office.run(AskToReconsider(enrolment: bo.id, motive: "Läser sfi."), as: office.anna)
    #expect(asked == "Stadsdelen prövar målgruppen, senast ons 23/4: Alm, Bo.")
    let task = try #require(try tasks(bo).first)
    let twice = #expect(throws: Refusal.self) {
      try office.run(AskToReconsider(enrolment: bo.id, motive: "Läser sfi."), as: office.anna)
    }
    #expect(twice?.code == "asked")
    let decision = DecideTargetGroup(task: task.id, group: .sfiIncomeSupport, answer: "Stämmer.")
    #expect(throws: Refusal.self) { try office.run(decision, as: office.anna) }
    #expect(throws: Refusal.self) { try office.run(CloseTask(task: task.id), as: office.karin) }
    #expect(try office.run(decision, as: office.karin) == "Nu sfi-studerande med försörjningsstöd: Alm, Bo.")
    #expect(try referral(bo).content.targetGroup == .sfiIncomeSupport)
    #expect(
      try office.history(of: task.id).last == "Klar: nu sfi-studerande med försörjningsstöd. Stämmer.")
    try office.undo(as: office.karin)
    #expect(try referral(bo).content.targetGroup == .unemployedIncomeSupport)
    let kept = DecideTargetGroup(task: task.id, group: .unemployedIncomeSupport, answer: "Läser inte längre.")
    #expect(try office.run(kept, as: office.karin) == "Försörjningsstöd arbetslöshet står kvar: Alm, Bo.")
  }

  @Test(
    "R1.5: A group of the second step is refused as in a referral",
    arguments: [
      TargetGroup.disabilityWithoutIncomeSupport, .incomeSupportOtherReason, .youth,
    ])
  func inadmissible(_ group: TargetGroup) throws {
    _ = try office.run(AskToReconsider(enrolment: bo.id, motive: "Annat."), as: office.anna)
    let task = try #require(try tasks(bo).first)
    #expect(throws: Refusal.self) {
      try office.run(DecideTargetGroup(task: task.id, group: group, answer: "Ja."), as: office.karin)
    }
    #expect(try tasks(bo).first?.state == .open)
  }
}
