import Casework
import Domain
import Testing

/// R1.7: a case moves to another jobbtorg with its history; both sides see when and why.
@Suite struct MoveTests {
  let office: NoShowOffice
  let sara: Session

  init() throws {
    let office = try NoShowOffice()
    self.office = office
    let kista = office.office.kista
    let user = try office.office.write { work throws(Refusal) in
      try work.addUser(name: "sara", fullName: "Sara Falk", assignments: [.init(role: .coach, unit: .centre(kista))])
    }
    sara = Session(
      user: user.id, fullName: "Sara Falk", role: .coach, unit: .centre(kista), unitName: "Kista", now: Office.now)
  }

  private var rut: Enrolment {
    get throws(Refusal) {
      let id = office.rut.id
      return try office.office.read { work throws(Refusal) in try work.enrolment(id) }
    }
  }

  @discardableResult
  private func move(
    to centre: JobCentre.ID, because reason: String = "Bor närmare.", as session: Session? = nil,
    at moment: String = "2008-04-21T09:00"
  ) throws(Refusal) -> ActLine {
    let rut = try rut
    return try office.run(
      MoveToCentre(enrolment: rut.id, version: rut.version, centre: centre, reason: reason),
      as: session ?? office.anna, at: moment)
  }

  private func found(by session: Session) throws(Refusal) -> [String] {
    try office.run(ListClients(query: ClientListQuery(search: "holm")), as: session).rows.map(\.name.family)
  }

  @Test func theCaseGoesWithItsHistoryAndTheOtherJobbtorgGetsWhatIsOpen() throws {
    let missed = try office.miss()
    let coming = try office.meeting("2008-04-24T10:00")
    #expect(try found(by: office.anna) == ["Holm"] && found(by: sara).isEmpty)
    #expect(try move(to: office.office.kista) == "Flyttad till Kista: Holm, Rut.")

    let moved = try rut
    #expect(moved.centre == office.office.kista && moved.coach == nil && moved.noShows == 1 && moved.nextTime == nil)
    #expect(try found(by: office.anna).isEmpty && found(by: sara) == ["Holm"])
    let place = try office.office.read { work throws(Refusal) in try work.participant(coming.id) }
    #expect(place.state == .lapsed)
    // The district's task stays where it was; who had a time gets one at the new jobbtorg.
    #expect(try office.task(missed.task.id).owner == missed.task.owner)
    let newTime = try #require(try office.tasks.first { $0.kind == .giveNewTime })
    #expect(newTime.owner == .init(unit: .centre(office.office.kista)) && newTime.state == .open)

    let card = try office.run(OpenClientCard(enrolment: moved.id), as: sara)
    #expect(card.moves.map(\.move.reason) == ["Bor närmare."] && card.places.count == 2)
    #expect(card.history.contains { $0.text == "flyttad till annat jobbtorg" })
    let refused = #expect(throws: Refusal.self) { try office.run(OpenClientCard(enrolment: moved.id), as: office.anna) }
    #expect(refused?.code == "otherUnit")
    for (session, isVisible) in [(office.anna, false), (sara, true), (office.karin, true)] {
      let rows = try office.run(ListMoves(), as: session)
      #expect(rows.map(\.toName) == ["Kista"] && rows.map(\.isVisible) == [isVisible])
      #expect(rows.map(\.byName) == ["Anna Berg"] && rows.map(\.fromName) == ["Vällingby"])
    }
    #expect(try office.run(ListMoves(), as: office.lars).isEmpty)
  }

  @Test func undoBringsItBackAsItWasAndRedoMovesItAgain() throws {
    let coming = try office.meeting("2008-04-24T10:00")
    let before = try rut
    try move(to: office.office.kista)
    try office.undo(as: office.anna)
    var back = try rut
    back.version = before.version
    #expect(back == before)
    #expect(try office.office.read { work throws(Refusal) in try work.participant(coming.id) }.state == .booked)
    #expect(try office.run(ListMoves(), as: sara).isEmpty && found(by: sara).isEmpty)
    #expect(try office.tasks.allSatisfy { $0.state == .withdrawn })
    _ = try office.run(RedoLast(), as: office.anna)
    #expect(try rut.centre == office.office.kista && found(by: sara) == ["Holm"])
    #expect(try office.run(ListMoves(), as: sara).count == 1)
  }

  @Test func undoIsRefusedOnceTheOtherJobbtorgHasTakenIt() throws {
    try move(to: office.office.kista)
    _ = try office.run(AssignResponsible(enrolments: [try rut.id], coach: sara.user), as: sara)
    let refused = #expect(throws: Refusal.self) { try office.undo(as: office.anna) }
    #expect(refused?.code == "builtOn")
    #expect(try rut.centre == office.office.kista)
  }

  @Test func whatCannotBeMovedSaysWhy() throws {
    func code(_ body: () throws -> ActLine) -> String? { #expect(throws: Refusal.self) { try body() }?.code }
    let kista = office.office.kista
    #expect(code { try move(to: office.office.vallingby) } == "sameCentre")
    #expect(code { try move(to: kista, because: "  ") } == "reasonMissing")
    #expect(code { try move(to: .init(99)) } == "unknownCentre")
    #expect(code { try move(to: kista, as: office.karin) } == "permission.moveToCentre")
    #expect(code { try move(to: kista, as: sara) } == "otherUnit")
    let place = try office.meeting("2008-04-18T10:00")
    let unregistered = #expect(throws: Refusal.self) { try move(to: kista) }
    #expect(unregistered?.message.contains("Registrera först närvaron fre 18/4") == true)
    try office.mark(place, .present)
    let stale = try rut
    _ = try office.run(
      CloseEnrolment(
        enrolment: stale.id, version: stale.version, closure: Closure(day: Office.today, reason: .movedAway),
        settlesOpen: true), as: office.anna)
    #expect(code { try move(to: kista) } == "closed")
    #expect(
      code {
        try office.run(
          MoveToCentre(enrolment: stale.id, version: stale.version, centre: kista, reason: "x"), as: office.anna)
      } == "changed")
  }

  /// Rows are counts at Vällingby, Kista and in the city: current, and closed as `transferred`.
  @Test(
    "R10.3: a figure counts a case where it was on the day, and as transferred where it left",
    arguments: [
      ("2008-04-10", [1, 0, 1], [0, 0, 0]), ("2008-04-11", [0, 1, 1], [1, 0, 0]),
      ("2008-04-14", [1, 0, 1], [0, 1, 0]),
      ("2008-04-20", [0, 1, 1], [1, 0, 0]),
    ])
  func figures(_ asOf: String, _ current: [Int], _ transferred: [Int]) throws {
    let (vallingby, kista) = (office.office.vallingby, office.office.kista)
    try move(to: kista, at: "2008-04-11T09:00")
    try move(to: vallingby, as: sara, at: "2008-04-14T09:00")
    try move(to: kista, at: "2008-04-15T09:00")
    func counts(_ what: FigureSelection.What) throws -> [Int] {
      try [Unit.centre(vallingby), .centre(kista), .city].map { unit in
        let selection = FigureSelection(
          what: what, unit: unit, since: Day(iso: "2008-01-01")!, asOf: Day(iso: asOf)!)
        let (count, rows) = try office.office.read { work throws(Refusal) in
          (try work.count(selection), try work.rows(selection, from: nil, limit: 10).rows)
        }
        #expect(rows.count == count)
        if what != .current { #expect(rows.allSatisfy { $0.reason == .transferred && $0.closed != nil }) }
        return count
      }
    }
    #expect(try counts(.current) == current)
    #expect(try counts(.closed([.transferred])) == transferred)
    #expect(try counts(.closed(ClosureReason.allCases)) == transferred)
  }

  @Test("A move to a jobbtorg without a coach says so, with what waits there")
  func emptyCentre() throws {
    _ = try office.meeting("2008-04-24T10:00")
    let admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    _ = try office.run(DeactivateUser(name: "sara", handingOverTo: .unit), as: admin)
    #expect(
      try move(to: office.office.kista)
        == "Flyttad till Kista, ingen coach finns där, 1 uppgift väntar, säg till administratören: Holm, Rut.")
  }
}
