import Casework
import Domain
import Testing

@testable import Repository

/// What came with a take-over and what was done here are told apart (R1.9, R7.6, R10).
@Suite struct TakenOverTests {
  @Test func `a case that was taken over open and is closed here was not closed elsewhere`() throws {
    let doors = try DoorsOffice(isTakenOver: true)
    _ = try doors.noShows.run(doors.closure(.declined), as: doors.anna, at: "2008-05-05T09:00")
    let enrolment = try doors.enrolment()
    #expect(enrolment.isTakenOver)
    #expect(enrolment.closure?.isTakenOver == false)
    #expect(try elsewhere(doors, .declined) == 0)
  }

  @Test func `a closing that came with the take-over is told as such`() throws {
    let doors = try DoorsOffice()
    try doors.noShows.office.enrol(
      "Siv", "Ek", serial: 2, sent: "2008-01-07", isTakenOver: true,
      closure: Closure(day: Day(iso: "2008-02-01")!, reason: .missedIntroduction, isTakenOver: true))
    #expect(try elsewhere(doors, .missedIntroduction) == 1)
  }

  private func elsewhere(_ doors: DoorsOffice, _ reason: ClosureReason) throws -> Int {
    let vallingby = doors.noShows.office.vallingby
    return try doors.noShows.office.read { work throws(Refusal) in
      try work.count(
        FigureSelection(
          what: .closedElsewhere([reason]), unit: .centre(vallingby), since: Day(iso: "2008-01-01")!,
          asOf: Day(iso: "2008-05-05")!))
    }
  }
}
