import Casework
import Domain
import Testing

@testable import Repository

/// R7.4: "inget bistånd att pröva". The right is never examined for a person under 18, nor where no support is stated.
@Suite struct NothingToExamineTests {
  /// Two no-shows that count of a client who was born on a day and lives on something; the last message.
  private func twice(born: String = "1960-01-01", means: String?) throws -> (office: ExaminationOffice, message: String)
  {
    let office = try Office()
    let rut = try office.enrol(
      "Rut", "Holm", serial: 7, sent: "2008-03-20", linked: office.caseworker, born: born, means: means)
    let doors = try ExaminationOffice(noShows: NoShowOffice(office, rut: rut))
    try doors.missAndFind("2008-04-10")
    return (doors, try doors.missAndFind("2008-04-17"))
  }

  @Test(
    arguments: [
      ("1960-01-01", "försörjningsstöd", nil), ("1960-01-01", "introduktionsersättning", nil),
      ("1990-04-10", "försörjningsstöd", nil), ("1990-04-11", "försörjningsstöd", "klienten var under 18 år"),
      ("1992-01-01", "försörjningsstöd", "klienten var under 18 år"),
      ("1960-01-01", nil, "inget försörjningsstöd är angivet"),
      ("1960-01-01", "a-kassa", "inget försörjningsstöd är angivet"),
      ("1960-01-01", "inget försörjningsstöd", "inget försörjningsstöd är angivet"),
    ] as [(String, String?, String?)])
  func `the second absence that counts opens the examination only where there is a benefit to examine`(
    _ born: String, _ means: String?, _ why: String?
  ) throws {
    let (office, message) = try twice(born: born, means: means)
    #expect((try office.examination() != nil) == (why == nil))
    if let why { #expect(message.contains("inget bistånd att pröva, \(why)")) }
  }

  @Test func `a number that shows the client to have been a child withdraws the examination, and å brings it back`()
    throws
  {
    let (office, _) = try twice(means: "försörjningsstöd")
    let task = try #require(try office.examination())
    let (rut, noShows) = (office.noShows.rut, office.noShows)
    let version = try noShows.office.read { work throws(Refusal) in try work.client(rut.client).version }
    _ = try noShows.run(
      ReplaceNumber(enrolment: rut.id, version: version, number: Office.number(3, from: "1991-06-01")),
      as: noShows.anna, at: "2008-04-18T10:00")
    #expect(try noShows.task(task.id).state == .withdrawn)
    #expect(try office.examination() == nil)
    _ = try noShows.run(UndoLast(), as: noShows.anna, at: "2008-04-18T10:05")
    #expect(try office.examination() != nil)
  }

  @Test func `a decision about somebody who turns out to have been a child is to be reconsidered`() throws {
    let office = try ExaminationOffice()
    try office.twice()
    try office.fillIn()
    try office.decide(.rejected)
    let (rut, noShows) = (office.noShows.rut, office.noShows)
    let version = try noShows.office.read { work throws(Refusal) in try work.client(rut.client).version }
    _ = try noShows.run(
      ReplaceNumber(enrolment: rut.id, version: version, number: Office.number(3, from: "1991-06-01")),
      as: noShows.anna, at: "2008-05-06T10:00")
    #expect(try noShows.tasks.contains { $0.kind == .reconsiderDecision && $0.state == .open })
  }
}
