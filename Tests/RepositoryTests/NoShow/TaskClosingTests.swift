import Domain
import Testing

@testable import Casework
@testable import Repository

/// What closes a task of each kind, and what the closing of its case does to it (R7.4, R7.7, R8.3).
@Suite struct TaskClosingTests {
  /// Kinds that are closed with an answer, which "klar" does not give.
  private static let answered: Set<FollowUpTask.Kind> = [
    .checkAbsence, .approvePlan, .decideName, .reconsiderTargetGroup, .examineRight, .followUpSupport,
  ]
  /// Kinds that lie where they are when the case is closed.
  private static let staying: Set<FollowUpTask.Kind> = [
    .checkAbsence, .examineRight, .reconsiderDecision, .reconsiderClosure, .decideName, .completeReferral,
    .followUpSupport,
  ]

  /// Kinds of which a task can lie open by itself: the review withdraws one to reconsider what does not stand.
  private static let standing = FollowUpTask.Kind.allCases.filter {
    $0 != .reconsiderDecision && $0 != .reconsiderClosure
  }

  @Test func `every kind is closed and survives as the table says`() {
    #expect(Set(FollowUpTask.Kind.allCases.filter { $0.ownForm != nil }) == Self.answered)
    #expect(Set(FollowUpTask.Kind.allCases.filter(\.outlivesCase)) == Self.staying)
  }

  /// An open task of the kind, as it lies in the register.
  private func task(_ kind: FollowUpTask.Kind, in office: NoShowOffice) throws -> FollowUpTask {
    let place = try office.meeting("2008-04-17T08:00")
    try office.mark(place, .present, at: "2008-04-17T10:00")
    let (rut, anna) = (office.rut, office.anna)
    let task = try office.office.write { work throws(Refusal) in
      try work.open(
        kind, in: work.enrolment(rut.id), due: Office.today + 2, occasion: place.occasion, ordinal: 1, by: anna)
    }
    return try #require(task)
  }

  @Test(arguments: standing)
  func `what is answered in a form of its own is not closed as klar, at any door`(_ kind: FollowUpTask.Kind) throws {
    let office = try NoShowOffice()
    let task = try task(kind, in: office)
    let who = kind.side == .district ? office.karin : office.anna
    guard Self.answered.contains(kind) else {
      _ = try office.run(CloseTask(task: task.id, note: "klart"), as: who)
      #expect(try office.task(task.id).state == .closed)
      return
    }
    let refusal = #expect(throws: Refusal.self) {
      try office.run(CloseTask(task: task.id, note: "klart"), as: who)
    }
    #expect(refusal?.code == "ownForm" && refusal?.message.hasPrefix(kind.ownForm ?? "-") == true)
    #expect(try office.task(task.id).state == .open)
  }

  @Test(arguments: standing)
  func `a closing leaves what may be opened in a closed case, and withdraws the rest`(
    _ kind: FollowUpTask.Kind
  ) throws {
    let office = try NoShowOffice()
    let task = try task(kind, in: office)
    let enrolment = try office.office.read { [office] work throws(Refusal) in try work.enrolment(office.rut.id) }
    let open = try office.run(ListOpenOf(enrolment: enrolment.id), as: office.anna)
    #expect(open.staying.map(\.task.id) == (Self.staying.contains(kind) ? [task.id] : []))
    #expect(open.ending.map(\.task.id) == (Self.staying.contains(kind) ? [] : [task.id]))
    _ = try office.run(
      CloseEnrolment(
        enrolment: enrolment.id, version: enrolment.version,
        closure: Closure(day: Office.today, reason: .movedAway), settlesOpen: true), as: office.anna)
    let history = try office.history(of: task.id)
    #expect(history.contains("Inskrivningen avslutades; uppgiften ligger kvar.") == Self.staying.contains(kind))
    #expect(history.contains("Återtagen: Inskrivningen avslutades.") != Self.staying.contains(kind))
  }
}
