import Casework
import Domain
import Repository
import Testing

/// Two missed introduction meetings, the closing that follows, and the client who comes back.
@Suite(.runsPrograms) struct RestartJourneyTests {
  @Test func `no-show at introduction twice, closure proposed, confirmed, and a restart`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.missIntroductions(of: "Holm, Rut", on: ["2008-05-05", "2008-05-12"])

    let coach = try office.open(as: "anna", at: "2008-05-14T09:00")
    try coach.wait(for: "Pröva avslut")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Nästa steg: pröva avslut")
    try coach.press("4")
    try coach.wait(for: "pröva avslut")
    try coach.type(".holm\r")
    try coach.press("f")
    try coach.wait(for: "Vilka uppgifter ska visas?")
    try coach.wait(for: "pröva avslut")
    try coach.press("0")
    try coach.wait(for: "sort: pröva avslut")
    try coach.press("Enter")
    try coach.wait(for: "kom ej till introduktionsmöte")
    try coach.press("Tab", "Tab")
    try coach.type("idag")
    try coach.press("C-f")
    try coach.wait(for: "Avsluta Rut Holm, JT-2008-00001")
    try coach.press("j")
    try coach.wait(for: "Avslutad ons 14/5, kom ej till introduktionsmöte: Holm, Rut.")

    let caseworker = try office.open(as: "karin", at: "2008-06-10T09:00")
    // The examination of the right to support stays with the district.
    try caseworker.wait(for: "pröva rätten")
    try caseworker.press("+")
    try caseworker.wait(for: "Börja med personnumret")
    try caseworker.type("19800724-9934")
    try caseworker.press("Tab")
    try caseworker.wait(for: "Rut")
    for _ in 0..<9 { try caseworker.press("Tab") }
    try caseworker.press("C-s")
    try caseworker.wait("what is still needed") { $0.contains("✗") }
    try caseworker.type("försörjningsstöd arb")
    try caseworker.press("Tab")
    try caseworker.type("för")
    try caseworker.press("C-s")
    try caseworker.wait(for: "Remiss registrerad, JT-2008-00004")

    try coach.openCard("rut")
    try coach.wait(for: "nystart efter JT-2008-00001")
  }
}

extension TestOffice {
  /// Lets a client miss introduction meetings that Anna books, each checked the day after by Karin Ek: not reached.
  func missIntroductions(of name: String, on days: [String]) throws {
    let register = try Register.open(at: register)
    func session(_ name: String, _ moment: String) throws -> Session {
      let at = LocalDateTime(iso: moment)!
      return try register.run(SignIn(name: name), by: .nobody(at: at)).at(at)
    }
    for day in days {
      let anna = try session("anna", day + "T10:00")
      let early = anna.at(LocalDateTime(iso: "2008-04-21T10:00")!)
      let row = try register.run(ListClients(query: ClientListQuery(limit: 50)), by: anna).rows
        .first { $0.name.listText == name }!
      let place = try register.run(
        BookAppointment(
          enrolment: row.id,
          booking: Booking(
            kind: .introductionMeeting, start: LocalDateTime(iso: day + "T09:00")!, minutes: 45, coach: anna.user)),
        by: early)
      _ = try register.run(
        RecordSentLetter(
          enrolment: row.id, kind: .summons, subject: .place(place.place.id), language: "svenska", way: .handedOver),
        by: early)
      let task = try register.run(
        MarkAttendance(participants: [place.place.id], mark: .noShow), by: anna
      ).tasks[0]
      let karin = try session("karin", (Day(iso: day)! + 1).iso + "T09:00")
      _ = try register.run(
        AddContactAttempt(task: task.id, way: .telephone, reached: false, note: ""), by: karin)
      _ = try register.run(
        CloseAbsenceCheck(task: task.id, version: task.version, finding: .notReached), by: karin)
    }
    try register.close()
  }
}
