import Casework
import Domain
import Testing

/// What `å` has taken back is done again by Ctrl-Y as the verb itself would do it now.
extension MissedIntroductionTests {
  /// What comes between the undo of such a closing and Ctrl-Y.
  enum Between: String, CaseIterable { case nothing, limitRaised, declined, finding, came }

  @Test(
    "Closed so and undone, a case is closed again where the closing itself would pass, and else refused in its words",
    arguments: Between.allCases)
  func doneAgain(_ between: Between) throws {
    try missIntroductions()
    if between == .limitRaised { try setLimit("3") }
    let closed = try missed()
    let first = try closure()
    _ = try office.undo(as: office.anna)
    let check = try #require(try office.tasks.first { $0.kind == .checkAbsence })
    let bo = try bo()
    switch between {
    case .nothing, .limitRaised: break
    case .declined:
      _ = try office.run(
        CloseTask(task: #require(try proposal()).id, note: "Hon har ringt."), as: bo,
        at: "2008-04-21T09:05")
    case .finding:
      _ = try office.run(
        ChangeFinding(task: check.id, version: check.version, finding: .ownFault(.letterNotReceived)),
        as: office.karin, at: "2008-04-21T09:05")
    case .came:
      let place = try ExaminationOffice(noShows: office).place(of: check.id)
      _ = try office.run(
        MarkAttendance(participants: [place.id], mark: .present), as: bo, at: "2008-04-21T09:05")
    }
    let again = Result { () throws(Refusal) in
      try office.run(RedoLast(), as: office.anna, at: "2008-04-21T09:10")
    }
    if ![.nothing, .limitRaised].contains(between) {
      let asked = #expect(throws: Refusal.self) { try missed() }
      let refusal = #expect(throws: Refusal.self) { try again.get() }
      #expect(refusal?.message == asked?.message && refusal?.code != "builtOn")
      #expect(try closure() == nil)
      return
    }
    _ = try again.get()
    #expect(try closure()?.ground?.absences == first?.ground?.absences && closure()?.ground != nil)
    #expect(closed == "Avslutad mån 21/4, kom ej till introduktionsmöte: Holm, Rut.")
    #expect(try proposal() == nil && office.tasks.contains { $0.kind == .confirmClosure && $0.state == .closed })
    // And it can be undone and done again once more.
    _ = try office.run(UndoLast(), as: office.anna, at: "2008-04-21T09:15")
    #expect(try closure() == nil && proposal() != nil)
    _ = try office.run(RedoLast(), as: office.anna, at: "2008-04-21T09:20")
    #expect(try closure() != nil)
  }

  private func closure() throws(Refusal) -> Closure? {
    let id = office.rut.id
    return try office.office.read { work throws(Refusal) in try work.enrolment(id).closure }
  }

  /// Another coach of the jobbtorg.
  private func bo() throws(Refusal) -> Session {
    var bo = office.anna
    bo.fullName = "Bo Sten"
    bo.user = try office.run(
      AddUser(name: "bo", fullName: bo.fullName, role: .coach, unitName: "Vällingby"), as: admin,
      at: "2008-04-01T09:00"
    ).user.id
    return bo
  }
}
