import Casework
import Domain
import Testing

@testable import Repository

/// A note, an adopted plan, a decision and a sent letter are not taken back by `å`: they are withdrawn, with who and why
/// (B7, R5.4, R7.5, R12.2).
@Suite("Withdrawals") struct WithdrawalTests {
  private let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  private func history() throws -> [String] {
    let rut = office.rut
    return try office.office.read { work throws(Refusal) in
      try work.history(of: rut.id).map { "\($0.who): \($0.text)" }
    }
  }

  /// Notes, plans and letters of Rut Holm, in words.
  private func stored(in office: NoShowOffice) throws -> [String] {
    let rut = office.rut.id
    return try office.office.read { work throws(Refusal) in
      try work.notes(of: rut).map { "\($0)" } + work.plans(of: rut).map { "\($0)" }
        + work.sentLetters(of: rut).map { "\($0)" }
    }
  }

  private func note(_ text: String = "Ringde.", as session: Session? = nil) throws -> CaseNote {
    try office.run(
      WriteNote(enrolment: office.rut.id, eventDay: Office.today, text: text), as: session ?? office.anna)
  }

  private func adoptedPlan() throws -> ActivityPlan {
    try BuiltOn.planThenAdoption.act(in: office)
    let rut = office.rut
    let plan = try office.office.read { work throws(Refusal) in try work.plans(of: rut.id)[0] }
    _ = try office.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "bråttom"), as: office.anna)
    return try #require(try office.office.read { work throws(Refusal) in try work.plans(of: rut.id).first })
  }

  @Test(
    "B7: one press of å takes back none of them, and says how each is withdrawn", arguments: Withdrawal.Kind.allCases)
  func notByUndo(_ kind: Withdrawal.Kind) throws {
    let examined = try ExaminationOffice()
    let isDecision = kind == .decision
    let noShows = isDecision ? examined.noShows : office
    let session = isDecision ? examined.karin : office.anna
    let moment = isDecision ? "2008-05-05T10:00" : "2008-04-21T09:00"
    switch kind {
    case .note: _ = try note()
    case .plan: _ = try adoptedPlan()
    case .letter, .cameBack:
      let sent = try office.run(
        RecordSentLetter(
          enrolment: office.rut.id, kind: .participation, subject: .enrolment, language: "svenska", way: .post),
        as: office.anna)
      guard kind == .cameBack else { break }
      _ = try office.run(RecordReturn(sent.id, day: Office.today), as: office.anna)
      _ = try office.run(
        WithdrawReturn(enrolment: office.rut.id, sent: sent.id, reason: "Fel brev."), as: office.anna)
    case .decision:
      try examined.twice()
      try examined.fillIn()
      _ = try examined.decide(.reduced)
    }
    let acts = try noShows.run(ListActs(), as: session, at: moment)
    #expect(acts.first?.withdrawal == kind)
    var scope = ActScope()
    scope.subjects = [ActSubject.enrolment(noShows.rut.id).key]
    let before = try stored(in: noShows)
    do throws(Refusal) {
      let outcome = try noShows.run(UndoLast(in: scope), as: session, at: moment)
      guard case .ask(let act, let note) = outcome else {
        Issue.record("taken back: \(outcome)")
        return
      }
      #expect(act.withdrawal == nil)
      #expect(note?.hasSuffix(kind.ownWay) == true)
    } catch {
      #expect(error.message.hasSuffix(kind.ownWay))
    }
    let act = try #require(acts.first)
    let direct = #expect(throws: Refusal.self) { try noShows.run(UndoAct(act: act.id), as: session, at: moment) }
    #expect(direct?.message == kind.ownWay)
    #expect(try stored(in: noShows) == before)
    if kind == .decision { #expect(try examined.examination() == nil) }
  }

  @Test("A withdrawn note is still there, with who and why; only its author withdraws it, and only once")
  func notes() throws {
    let note = try note()
    let rut = office.rut.id
    var eva = office.anna
    eva.user = .init(1)
    let other = #expect(throws: Refusal.self) {
      try office.run(WithdrawNote(enrolment: rut, note: note.id, reason: "Fel."), as: eva)
    }
    #expect(other?.code == "otherAuthor")
    let district = #expect(throws: Refusal.self) {
      try office.run(WithdrawNote(enrolment: rut, note: note.id, reason: "Fel."), as: office.karin)
    }
    #expect(district?.kind == .notPermitted)
    let blank = #expect(throws: Refusal.self) {
      try office.run(WithdrawNote(enrolment: rut, note: note.id, reason: "  "), as: office.anna)
    }
    #expect(blank?.fields.keys.contains("reason") == true)
    let message = try office.run(WithdrawNote(enrolment: rut, note: note.id, reason: "Fel dag."), as: office.anna)
    #expect(message == "Anteckningen om mån 21/4 är återkallad: Holm, Rut.")
    let (notes, withdrawals) = try office.office.read { work throws(Refusal) in
      (try work.notes(of: rut), try work.withdrawals(of: rut))
    }
    #expect(notes.map(\.text) == ["Ringde."])
    #expect(withdrawals.map(\.what) == [.note(note.id)])
    #expect(withdrawals.first?.reason == "Fel dag." && withdrawals.first?.by == office.anna.user)
    #expect(try history().first == "Anna Berg: anteckning återkallad: Fel dag.")
    let again = #expect(throws: Refusal.self) {
      try office.run(WithdrawNote(enrolment: rut, note: note.id, reason: "Igen."), as: office.anna)
    }
    #expect(again?.code == "withdrawnAlready")
  }

  @Test("A withdrawn plan stays as it was; the state falls back, the district is told, a new version can be made")
  func plans() throws {
    let plan = try adoptedPlan()
    let rut = office.rut.id
    func state() throws -> EnrolmentState {
      try office.office.read { work throws(Refusal) in try work.enrolment(rut).state }
    }
    #expect(try state() == .active)
    let message = try office.run(
      WithdrawPlan(plan: plan.id, version: plan.version, reason: "Fel aktivitet."), as: office.anna)
    #expect(message == "Plan 1 är återkallad, stadsdelen får en uppgift: Holm, Rut.")
    #expect(try state() != .active)
    let after = try office.office.read { work throws(Refusal) in try work.plan(plan.id) }
    #expect(after.state == .withdrawn && after.content == plan.content && after.adopted == plan.adopted)
    #expect(
      try office.tasks.filter { $0.kind == .readPlan }.map(\.state.rawValue).sorted() == ["open", "withdrawn"])
    #expect(try history().first { $0.contains("återkallad") } == "Anna Berg: plan återkallad: Fel aktivitet.")
    let refusal = #expect(throws: Refusal.self) {
      try office.run(AdvancePlan(plan: plan.id, version: after.version, event: .adopt), as: office.anna)
    }
    #expect(refusal?.message.contains("återkallad") == true)
    let sheet = try office.run(SavePlan(enrolment: rut, version: 0, content: plan.content), as: office.anna)
    #expect(sheet.plan?.number == 2)
  }

  @Test("A withdrawn decision leaves the examination open again with what was recorded, and is told of for ever")
  func decision() throws {
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn()
    let task = try #require(try office.examination())
    _ = try office.decide(.reduced)
    let closed = try office.noShows.task(task.id)
    for session in [office.noShows.anna, office.noShows.lars, office.unitHead] {
      let refusal = #expect(throws: Refusal.self) {
        try office.noShows.run(
          WithdrawDecision(task: task.id, version: closed.version, reason: "Fel månad."), as: session,
          at: "2008-05-06T09:00")
      }
      #expect(refusal?.kind == .notPermitted)
    }
    let message = try office.noShows.run(
      WithdrawDecision(task: task.id, version: closed.version, reason: "Fel månad."), as: office.karin,
      at: "2008-05-06T09:00")
    #expect(
      message.hasPrefix("Beslutet återkallat, \(RightOutcome.reduced.label), prövningen är öppen igen"))
    #expect(try office.examination()?.id == task.id)
    #expect(try office.noShows.task(task.id).decision == nil)
    let rut = office.noShows.rut.id
    let (withdrawals, history, records) = try office.noShows.office.read { work throws(Refusal) in
      (
        try work.withdrawals(of: rut), try work.history(of: rut).map(\.text),
        try work.examinationRecords(of: task.id).count
      )
    }
    #expect(withdrawals.map(\.decision) == [closed.decision])
    #expect(history.contains("beslut återkallat: Fel månad."))
    #expect(records > 0)
    #expect(
      try office.noShows.history(of: task.id).contains { $0.hasPrefix("Beslutet ") && $0.hasSuffix("återkallat.") })
    // It is decided once more, and that can be withdrawn once more.
    _ = try office.decide(.noMeasure)
    let again = try office.noShows.task(task.id)
    _ = try office.noShows.run(
      WithdrawDecision(task: task.id, version: again.version, reason: "En gång till."), as: office.karin,
      at: "2008-05-07T09:00")
    #expect(try office.examination()?.id == task.id)
  }

  @Test("Where the no-shows no longer reach the limit, a withdrawn decision opens no examination")
  func decisionWithoutGround() throws {
    let office = try ExaminationOffice()
    let checks = try office.twice()
    try office.fillIn()
    let task = try #require(try office.examination())
    _ = try office.decide(.reduced)
    try office.noShows.mark(office.place(of: checks[0]), .present, at: "2008-05-06T09:00")
    #expect(try office.noShows.tasks.contains { $0.kind == .reconsiderDecision && $0.state == .open })
    let closed = try office.noShows.task(task.id)
    _ = try office.noShows.run(
      WithdrawDecision(task: task.id, version: closed.version, reason: "Hon var där."), as: office.karin,
      at: "2008-05-06T10:00")
    #expect(try office.examination() == nil)
    #expect(try !office.noShows.tasks.contains { $0.kind == .reconsiderDecision && $0.state == .open })
  }

  @Test("The register refuses a withdrawal without a reason, a second one, and any change of one")
  func constraints() throws {
    let note = try note()
    _ = try office.run(
      WithdrawNote(enrolment: office.rut.id, note: note.id, reason: "Fel."), as: office.anna)
    for statement in [
      "UPDATE withdrawal SET reason = 'annat'",
      "INSERT INTO withdrawal (enrolment_id, note_id, at, by_id, reason) SELECT enrolment_id, note_id, at, by_id, 'x' FROM withdrawal",
      "INSERT INTO withdrawal (enrolment_id, at, by_id, reason) SELECT enrolment_id, at, by_id, 'x' FROM withdrawal",
      "INSERT INTO withdrawal (enrolment_id, plan_id, at, by_id, reason) SELECT enrolment_id, 1, at, by_id, ' ' FROM withdrawal",
    ] {
      #expect(throws: (any Error).self, "\(statement)") {
        try office.office.register.queue.writeWithoutTransaction { try $0.execute(sql: statement) }
      }
    }
  }
}
