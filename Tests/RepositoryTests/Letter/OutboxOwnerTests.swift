import Casework
import Domain
import Testing

@testable import Repository

/// Each letter waits in Att skicka of exactly one unit: where whoever made it works, for the paper lies there; it goes along
/// with the case, and is never nobody's (R3.4, R7.7).
@Suite("Whose letter it is to send") struct OutboxOwnerTests {
  /// Who makes it.
  enum Maker: String, CaseIterable { case coach, headOfJobbtorg, caseworker }
  /// Which letter, or one that the program did not make and that came back.
  enum Paper: String, CaseIterable { case summons, schedule, plan, participation, cameBack }

  let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  private func session(_ maker: Maker) -> Session {
    var session = maker == .caseworker ? office.karin : office.anna
    if maker == .headOfJobbtorg { session.role = .unitHead }
    return session
  }

  /// At which units it stands.
  private func places(at moment: String = "2008-04-21T12:00") throws -> [String] {
    var bromma = office.karin
    bromma.unit = .district(office.office.bromma)
    var kista = office.anna
    kista.unit = .centre(office.office.kista)
    let units = [
      ("jobbtorg", office.anna), ("district", office.karin), ("other district", bromma), ("other jobbtorg", kista),
    ]
    return try units.flatMap { name, session throws(Refusal) in
      let unit = session.unit
      let found = try office.office.read { work throws(Refusal) in
        (try work.outbox(of: unit, limit: 100).count, try work.outboxCount(of: unit))
      }
      #expect(found.0 == found.1)
      return Array(repeating: name, count: found.0)
    }
  }

  private func make(_ paper: Paper, as session: Session) throws {
    let subject: SentLetter.Subject
    switch paper {
    case .summons: subject = .place(try office.meeting("2008-04-28T13:00").id)
    case .schedule:
      _ = try office.office.book(office.rut, at: "2008-04-28T13:00", kind: .session(.init(1)))
      subject = .activity(.init(1))
    case .plan:
      let saved = try office.run(
        SavePlan(enrolment: office.rut.id, version: 0, content: HistoryOffice.plan(from: Day(iso: "2008-04-28")!)),
        as: office.anna)
      subject = .plan(try #require(saved.plan).id)
    case .participation: subject = .enrolment
    case .cameBack:
      let sent = try office.run(
        RecordSentLetter(
          enrolment: office.rut.id, kind: .participation, subject: .enrolment, language: "svenska", way: .post),
        as: session)
      _ = try office.run(RecordReturn(sent.id, day: Office.today), as: session)
      return
    }
    let content = try office.run(ReadLetter(LetterRequest(enrolment: office.rut.id, subject: subject)), as: session)
    let letter = Letter(
      content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Hej.", text: "Hej.")
    _ = try office.run(MakeLetter(letter), as: session)
  }

  private static let table: [(Paper, Maker)] = Paper.allCases.flatMap { paper in
    Maker.allCases.map { (paper, $0) }
  }

  @Test("It stands in Att skicka of the unit of whoever made it, and nowhere else", arguments: table)
  func one(_ paper: Paper, _ maker: Maker) throws {
    try make(paper, as: session(maker))
    #expect(try places() == [maker == .caseworker ? "district" : "jobbtorg"])
  }

  @Test("Made anew by the other unit, the paper lies there")
  func madeAnew() throws {
    try make(.participation, as: office.anna)
    try make(.participation, as: office.karin)
    #expect(try places() == ["district"])
    try make(.participation, as: office.anna)
    #expect(try places() == ["jobbtorg"])
  }

  @Test("Where nobody may send letters any more, the other unit of the case sends it", arguments: Maker.allCases)
  func nobodyLeft(_ maker: Maker) throws {
    try make(.participation, as: session(maker))
    let unit = session(maker).unit
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute("DELETE FROM user_role WHERE centre_id = ? OR district_id = ?", [unit.centre, unit.district])
      }
    }
    #expect(try places() == [maker == .caseworker ? "jobbtorg" : "district"])
  }

  @Test("It goes along with a case that is moved, closed, or whose district has ended", arguments: Maker.allCases)
  func goesAlong(_ maker: Maker) throws {
    try make(.participation, as: session(maker))
    let isDistricts = maker == .caseworker
    let version = try office.office.read { [rut = office.rut] work throws(Refusal) in try work.enrolment(rut.id).version
    }
    _ = try office.run(
      CloseEnrolment(
        enrolment: office.rut.id, version: version, closure: Closure(day: Office.today, reason: .movedAway),
        settlesOpen: true), as: office.anna)
    #expect(try places() == [isDistricts ? "district" : "jobbtorg"])
    _ = try office.run(UndoLast(), as: office.anna)
    let admin = Session(
      user: .init(1), fullName: "Admin", role: .administrator, unit: .city, unitName: "Staden", now: Office.now)
    _ = try office.run(
      AddUser(name: "kia", fullName: "Kia Kall", role: .coach, unitName: "Kista"), as: admin)
    let open = try office.office.read { [rut = office.rut] work throws(Refusal) in try work.enrolment(rut.id).version }
    _ = try office.run(
      MoveToCentre(enrolment: office.rut.id, version: open, centre: office.office.kista, reason: "Flyttat."),
      as: office.anna)
    #expect(try places() == [isDistricts ? "district" : "other jobbtorg"])
    _ = try office.run(
      EndDistrict(district: office.office.hasselby, lastDay: Office.today, successor: office.office.bromma), as: admin)
    // The case is the successor's from the day after.
    _ = try office.run(
      AddUser(name: "nils", fullName: "Nils Ny", role: .coach, unitName: "Kista"), as: admin, at: "2008-04-22T09:00")
    #expect(try places() == [isDistricts ? "other district" : "other jobbtorg"])
  }
}
