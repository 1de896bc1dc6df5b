import Casework
import Domain
import Testing

@testable import Repository

/// R8.3: a closure has a date, one reason and own text; what is open is listed and settled with it.
@Suite struct ClosureTests {
  let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  private func close(
    _ day: String = "2008-04-21", _ reason: ClosureReason = .movedAway, text: String? = nil, settlesOpen: Bool = false,
    as session: Session? = nil
  ) throws(Refusal) -> ActLine {
    let id = office.rut.id
    let rut = try office.office.read { work throws(Refusal) in try work.enrolment(id) }
    return try office.run(
      CloseEnrolment(
        enrolment: id, version: rut.version, closure: Closure(day: Day(iso: day)!, reason: reason, text: text),
        settlesOpen: settlesOpen), as: session ?? office.anna)
  }

  @Test(
    "What cannot be is refused; Rut's referral was sent 1 April and it is 21 April",
    arguments: [
      ("2008-04-22", .movedAway, nil, "future"), ("2008-03-31", .movedAway, nil, "beforeReferral"),
      ("2008-04-21", .otherReason, nil, "textMissing"), ("2008-04-21", .otherReason, "  ", "textMissing"),
    ] as [(String, ClosureReason, String?, String)])
  func refused(_ day: String, _ reason: ClosureReason, _ text: String?, _ code: String) throws {
    #expect(#expect(throws: Refusal.self) { try close(day, reason, text: text) }?.code == code)
  }

  @Test(
    "On the day of the referral and today it can be",
    arguments: [("2008-04-01", "tis 1/4"), ("2008-04-21", "mån 21/4")])
  func boundaries(_ day: String, _ words: String) throws {
    #expect(try close(day) == "Avslutad \(words), flyttat från stadsdelen: Holm, Rut.")
    #expect(#expect(throws: Refusal.self) { try close() }?.code == "closed")
  }

  @Test("Open bookings and tasks are listed, and settled only once that is said; the district's check stays with it")
  func settled() throws {
    let missed = try office.miss()
    let coming = try office.meeting("2008-04-24T10:00")
    let open = try office.run(ListOpenOf(enrolment: office.rut.id), as: office.anna)
    #expect(open.bookings.map(\.id) == [coming.id] && open.staying.map(\.id) == [missed.task.id])
    #expect(#expect(throws: Refusal.self) { try close() }?.code == "openLeft")
    _ = try close(settlesOpen: true)
    let place = try office.office.read { work throws(Refusal) in try work.participant(coming.id) }
    #expect(place.state == .lapsed)
    #expect(try office.task(missed.task.id).state == .open)
    #expect(try office.history(of: missed.task.id).last == "Inskrivningen avslutades; uppgiften ligger kvar.")
  }

  @Test("The district does not close what the jobbtorg has")
  func permission() throws {
    #expect(#expect(throws: Refusal.self) { try close(as: office.karin) }?.code == "permission.close")
  }

  @Test("Transferred is a move's alone, a duplicate is closed by hand")
  func transferred() throws {
    #expect(#expect(throws: Refusal.self) { try close("2008-04-21", .transferred) }?.code == "transferredByMove")
    #expect(try close("2008-04-21", .duplicate) == "Avslutad mån 21/4, dubblett: Holm, Rut.")
    let counts = try office.office.read { [office] work throws(Refusal) in
      try [FigureSelection.What.current, .closed(ClosureReason.allCases), .firstTimeLate].map { what throws(Refusal) in
        try work.count(
          FigureSelection(
            what: what, unit: .centre(office.office.vallingby), since: Office.today - 30, asOf: Office.today))
      }
    }
    #expect(counts == [0, 0, 0])
  }

  @Test("Not before the last attendance that is registered, and not while something that has been is not")
  func attendance() throws {
    let came = try office.meeting("2008-04-17T08:00")
    try office.mark(came, .present)
    #expect(#expect(throws: Refusal.self) { try close("2008-04-16") }?.code == "beforeAttendance")
    let blank = try office.meeting("2008-04-18T08:00")
    let open = try office.run(ListOpenOf(enrolment: office.rut.id), as: office.anna)
    #expect(open.unregistered.map(\.id) == [blank.occasion] && !open.isEmpty)
    for settles in [false, true] {
      let refusal = #expect(throws: Refusal.self) { try close("2008-04-17", settlesOpen: settles) }
      #expect(refusal?.code == "unregistered")
      #expect(
        refusal?.message
          == "Ej registrerat: Planmöte fre 18/4. Registrera under Närvaro om klienten kom, eller att det "
          + "inte blev av, och avsluta sedan.")
    }
    try office.mark(blank, .present)
    #expect(try close("2008-04-18").hasPrefix("Avslutad "))
  }

  @Test("A closing is not dated before a reported absence, and after its day nobody is marked")
  func attendanceAfterClosing() throws {
    let excused = try office.meeting("2008-04-17T08:00")
    try office.mark(excused, .excused(reason: "sjuk"))
    #expect(#expect(throws: Refusal.self) { try close("2008-04-10") }?.code == "beforeAttendance")
    let later = try office.meeting("2008-04-25T08:00")
    try office.mark(later, .excused(reason: "sjuk"))
    _ = try close("2008-04-18", settlesOpen: true)
    let lapsed = #expect(throws: Refusal.self) { try office.mark(later, .noShow, at: "2008-04-25T10:00") }
    #expect(lapsed?.code == "placeCancelled")
    let standing = try office.meeting("2008-04-19T08:00")
    let refusal = #expect(throws: Refusal.self) { try office.mark(standing, .noShow, at: "2008-04-25T10:00") }
    #expect(refusal?.code == "afterClosure" && refusal?.message.contains("är avslutad 2008-04-18") == true)
    #expect(try office.tasks.allSatisfy { $0.kind != .checkAbsence })
    // What was before it can still be put right.
    try office.mark(excused, .noShow, at: "2008-04-25T10:00")
  }
}
