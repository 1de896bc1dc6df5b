import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// R8.3, R7.6: what the form of a closing asks for, and what it does not close over.
struct ClosureFormTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func form(_ reason: ClosureReason? = nil) async -> Driver {
    await day.driver(
      as: day.anna, on: { ClosureFormScreen(at: $0, enrolment: cases.orjan, proposing: reason) })
  }

  @Test func `a closing waits for what has been and is not registered, by name, and goes on once it is`() async throws {
    let (occasion, _) = try day.group(of: 1, at: "2008-04-18T08:00")
    try day.seat(cases.orjan, at: occasion)
    let driver = await form(.movedAway)
    #expect(driver.shows("Registrera först under Närvaro:"))
    #expect(driver.shows("ej registrerad: Morgonverkstad fre 18/4 08:00"))
    await driver.press(.control("f"))
    #expect(
      driver.message.contains("Ej registrerat: Morgonverkstad fre 18/4. Registrera under Närvaro om klienten kom"))
    #expect(!driver.shows("Ja, avsluta"))
    let place = try day.run(OpenRollCall(occasion: occasion.id), as: day.anna).rows.first {
      $0.enrolment == cases.orjan
    }
    try day.run(MarkAttendance(participants: [try #require(place).id], mark: .present), as: day.anna)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(!driver.shows("Registrera först"))
    await driver.press(.control("f"))
    #expect(driver.shows("Ja, avsluta"))
  }

  @Test func `only who never came is asked for when the handläggare was told, and that is asked for`() async throws {
    let driver = await form()
    #expect(!driver.shows("Underrättad"))
    await driver.press(.tab)
    await driver.type("kom ej")
    #expect(driver.shows("Underrättad"))
    await driver.press(.control("f"))
    #expect(driver.shows("Skriv vilken dag handläggaren fick veta att inskrivningen avslutas."))
    await driver.type("igår")
    #expect(driver.shows("sön 2008-04-20"))
    await driver.press(.control("f"))
    #expect(driver.shows("Ja, avsluta"))
    await driver.press("j")
    #expect(driver.message.contains("Kan inte avslutas som \"kom ej till introduktionsmöte\""))
    #expect(driver.shows("Underrättad"))
  }

  @Test func `a closing that somebody else has made meanwhile is told with its reason, before one answers`()
    async throws
  {
    let driver = await form(.movedAway)
    let version = try day.run(OpenClientCard(enrolment: cases.orjan), as: day.anna).enrolment.version
    _ = try day.run(
      CloseEnrolment(
        enrolment: cases.orjan, version: version, closure: Closure(day: Workday.now.day, reason: .ownWorkFullTime),
        settlesOpen: true), as: day.anna)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.message.contains("Inskrivningen är redan avslutad, 2008-04-21: "), "\(driver.text)")
    await driver.press(.control("f"))
    #expect(!driver.shows("Ja, avsluta"))
    #expect(driver.message.contains("Inskrivningen är redan avslutad, 2008-04-21: "))
  }

  @Test func `a time that is booked while the question stands is not cancelled by its answer`() async throws {
    let driver = await form(.movedAway)
    await driver.press(.control("f"))
    #expect(driver.shows("Ja, avsluta"))
    #expect(!driver.shows("bokad tid avbokas"), "\(driver.text)")
    try day.book(cases.orjan, .followUp, at: "2008-04-28T13:00")
    await driver.press("j")
    #expect(driver.message.contains("Det här har kommit till sedan du frågades"), "\(driver.text)")
    #expect(driver.message.contains("28/4 13:00"), "\(driver.text)")
    let card = try day.run(OpenClientCard(enrolment: cases.orjan), as: day.anna)
    #expect(card.enrolment.isOpen)
    #expect(card.places.contains { $0.occasion.start.day.iso == "2008-04-28" && $0.participant.state == .booked })
    await driver.press(.control("f"))
    #expect(driver.shows("bokad tid avbokas"), "\(driver.text)")
    await driver.press("j")
    #expect(try !day.run(OpenClientCard(enrolment: cases.orjan), as: day.anna).enrolment.isOpen)
  }
}
