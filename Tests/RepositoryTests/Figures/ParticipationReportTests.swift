import Casework
import Domain
import Testing

@testable import Repository

/// R6.4, R11.2, R12.1: the participation of a month by district, who may see it, and that taking it out is logged.
@Suite struct ParticipationReportTests {
  private let office: NoShowOffice
  private let april = Month(iso: "2008-04")!

  init() throws { office = try NoShowOffice() }

  /// A client of a district with a time on 10 April, marked or not.
  @discardableResult
  private func attend(
    _ family: String, serial: Int, _ mark: AttendanceMark?, district: HomeDistrict.ID? = nil,
    on start: String = "2008-04-10T08:00"
  ) throws -> Enrolment {
    let enrolment = try office.office.enrol("Siv", family, serial: serial, district: district)
    let place = try office.office.book(enrolment, at: start)
    if mark != nil, enrolment.centre == office.office.vallingby {
      try office.mark(place, mark, at: "2008-04-10T09:00")
    }
    return enrolment
  }

  private func report(
    _ district: String? = nil, _ month: Month? = nil, use: MakeParticipationReport.Use = .screen, as session: Session
  ) throws(Refusal) -> ParticipationReport {
    try office.run(MakeParticipationReport(district: district, month: month ?? april, use: use), as: session)
  }

  @Test func aLineAClientWithTheSameSumAndTheUnregisteredFirst() throws {
    try attend("Öberg", serial: 11, nil)
    try attend("Alm", serial: 12, .present(late: 5, leftEarly: 10))
    try attend("Ek", serial: 13, .noShow)
    try attend("Bro", serial: 14, .present, district: office.office.bromma)
    let april = try report("Hässelby-Vällingby", as: office.karin)
    #expect(april.unitName == "Hässelby-Vällingby")
    #expect(april.lines.map(\.listText) == ["Öberg, Siv", "Alm, Siv", "Ek, Siv"])
    #expect(april.lines.map(\.stage) == [.none, .none, .unchecked])
    #expect(april.lines.map(\.counted.minutesAttended) == [0, 30, 0])
    #expect(
      april.participation.total
        == Participation(
          planned: 3, attended: 1, noShows: 1, unregistered: 1, minutesPlanned: 135, minutesAttended: 30))
    #expect(try report("Hässelby-Vällingby", Month(iso: "2008-03"), as: office.karin).lines.isEmpty)
    #expect(try report(as: office.karin).lines == april.lines)
  }

  @Test func whatIsCancelledNotHeldTakenBackOrInAnInterruptionIsNotPlanned() throws {
    let alm = try attend("Alm", serial: 12, .present)
    let cancelled = try office.office.book(alm, at: "2008-04-11T08:00")
    let notHeld = try office.office.book(alm, at: "2008-04-14T08:00")
    let error = try office.office.book(alm, at: "2008-04-15T08:00")
    let session = try office.office.book(alm, at: "2008-04-16T08:00", kind: .session(.init(1)))
    let away = try office.office.book(alm, at: "2008-04-18T08:00")
    try office.mark(error, .noShow, at: "2008-04-15T09:00")
    try office.mark(error, nil, inError: true, at: "2008-04-15T09:05")
    try office.mark(error, .present, at: "2008-04-15T09:06")
    try office.mark(session, .present, at: "2008-04-16T09:00")
    _ = try office.run(
      CancelBooking(participant: cancelled.id, byClient: true), as: office.anna, at: "2008-04-10T08:00")
    _ = try office.run(
      MarkNotHeld(occasion: notHeld.occasion, reason: "ledaren sjuk"), as: office.anna, at: "2008-04-14T09:00")
    _ = try office.run(
      BeginInterruption(
        enrolment: alm.id, reason: .illness, from: Day(iso: "2008-04-17")!, expectedReturn: Office.today + 9,
        excusing: [away.id], excuse: "sjukskriven"), as: office.anna)
    let line = try #require(try report(as: office.karin).lines.first)
    #expect(
      line.counted == Participation(planned: 3, attended: 3, minutesPlanned: 135, minutesAttended: 135))
    #expect(line.stage == .none)
  }

  @Test func aHandlaggareSeesTheOwnDistrictAndAJobbtorgItsOwnClients() throws {
    try attend("Alm", serial: 12, .present)
    try attend("Bro", serial: 14, .present, district: office.office.bromma)
    try attend("Rin", serial: 15, nil, district: office.office.rinkeby)
    func names(_ district: String?, _ session: Session) throws -> [String] {
      try report(district, as: session).lines.map { $0.name?.family ?? "" }
    }
    #expect(try names(nil, office.karin) == ["Alm"])
    #expect(try names("Bromma", office.lars) == ["Bro"])
    #expect(try names(nil, office.anna) == ["Alm", "Bro"])
    #expect(try names("Bromma", office.anna) == ["Bro"])
    #expect(try names("Rinkeby-Kista", office.anna).isEmpty)
    var head = office.anna
    head.role = .unitHead
    #expect(try names(nil, head) == ["Alm", "Bro"])
    let other = #expect(throws: Refusal.self) { try report("Bromma", as: office.karin) }
    #expect(other?.kind == .notPermitted)
    #expect(other?.code == "otherUnit")
    for role in Role.allCases where !role.permissions(at: office.anna.unit).contains(.seeRowsBehindFigures) {
      var session = office.anna
      session.role = role
      let refusal = #expect(throws: Refusal.self) { try report(as: session) }
      #expect(refusal?.kind == .notPermitted, "\(role)")
    }
    #expect(try office.run(ListParticipationUnits(), as: office.karin).map(\.name) == ["Hässelby-Vällingby"])
    #expect(
      try office.run(ListParticipationUnits(), as: office.anna).map(\.name) == [
        "Vällingby", "Bromma", "Hässelby-Vällingby",
      ])
  }

  @Test func whatIsNotThereIsRefusedAndWhatIsTakenOutIsLogged() throws {
    let unknown = #expect(throws: Refusal.self) { try report("Atlantis", as: office.anna) }
    #expect(unknown?.code == "unknownDistrict")
    let future = #expect(throws: Refusal.self) { try report(nil, Month(iso: "2008-05"), as: office.karin) }
    #expect(future?.code == "month")
    func entries() throws -> [String] {
      try office.office.register.transaction(.read) { work throws(Refusal) in
        try Refusal.translating {
          try work.all("SELECT detail FROM log WHERE action = 'listExported' ORDER BY id") { try $0.value("detail") }
        }
      }
    }
    _ = try report(as: office.karin)
    #expect(try entries().isEmpty)
    _ = try report(use: .file, as: office.karin)
    _ = try report(use: .print, as: office.karin)
    let logged = try entries()
    #expect(logged.count == 2)
    #expect(logged[0].contains(#""way":"file""#) && logged[0].contains(#""month":"2008-04""#))
    #expect(logged[1].contains(#""way":"print""#))
  }

  @Test func aProtectedNameDoesNotLeaveTheRegister() throws {
    let alm = try attend("Alm", serial: 12, .present)
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute("UPDATE client SET protection = 'secrecyMarking' WHERE id = ?", [alm.client])
      }
    }
    let line = try #require(try report(as: office.karin).lines.first)
    #expect(line.name == nil)
    #expect(line.listText == "skyddade uppgifter")
  }
}
