import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// A booked time is moved from the card, and the chain reads on one line (R3.2).
@Suite struct RebookingTests {
  private func times() async throws -> (driver: Driver, day: Workday, cases: Workday.Cases) {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(
      as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) }, size: Size(132, 43))
    await driver.press(.right, .right, .right, .right)
    return (driver, day, cases)
  }

  @Test func `the old time says who asked, why and what came instead`() async throws {
    let (driver, _, _) = try await times()
    await driver.press("o")
    #expect(driver.shows("Flyttas: Kartläggning tis 22/4 10:30"))
    #expect(driver.shows("( ) klienten   ( ) vi"))
    await driver.press(.right, .tab)
    await driver.type("sjukt barn")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Boka om › Ny tid"))
    await driver.press("ö")
    #expect(driver.message.contains("Kartläggning tis 22/4 10:30 ombokad till"))
    #expect(driver.shows("[Tider]"))
    #expect(driver.shows("Kartläggning tis 22/4 10:30 → ombokad (klienten: sjukt barn) → mån 21/4"))
    #expect(driver.shows("ombokad → mån 21/4"))
    await driver.press("å")
    #expect(!driver.shows("sjukt barn"))
  }

  @Test func `the meeting's own length, room and interpreter's language go along, and its old time is free for it`()
    async throws
  {
    let (driver, day, cases) = try await times()
    let room = try #require(
      day.run(OpenBooking(enrolment: cases.siv, week: day.anna.today, kind: .planMeeting), as: day.anna).rooms.first)
    let booked = try day.run(
      BookAppointment(
        enrolment: cases.siv,
        booking: Booking(
          kind: .planMeeting, start: LocalDateTime(iso: "2008-04-24T14:00")!, minutes: 85, coach: day.anna.user,
          room: room.id, place: nil, interpreter: .init(language: "somaliska", isBooked: true))), as: day.anna)
    _ = driver
    let moved = await day.driver(
      as: day.anna,
      on: {
        BookingScreen(
          at: $0, enrolment: cases.siv, kind: .planMeeting,
          moved: .init(place: booked.place.id, asked: .client, reason: "sjukt barn", room: room.id))
      }, size: Size(132, 43))
    #expect(moved.shows("85 min") && moved.shows(room.name) && moved.shows("somaliska, ej bokad"), "\(moved.text)")
    // A quarter later the same day: only its own old time lies there.
    await moved.press(.tab, .tab)
    await moved.press(.control("u"))
    await moved.type("24/4")
    await moved.press(.escape)
    for _ in 0..<20 where !moved.shows("14:30–15:55") { await moved.press(.down) }
    await moved.press("ö")
    let places = try day.run(
      Act { work, _ throws(Refusal) in try work.occasions(of: cases.siv).map { ($0.occasion, $0.participant) } },
      as: day.anna)
    let new = try #require(places.first { $0.0.start.iso == "2008-04-24T14:30:00" })
    #expect(new.0.minutes == 85 && new.0.room == room.id && new.1.state == .booked)
    #expect(new.1.interpreterLanguage == "somaliska" && !new.1.isInterpreterBooked)
  }

  @Test func `without a reason it goes no further, and left it is offered again`() async throws {
    let (driver, _, _) = try await times()
    await driver.press("o", .control("s"))
    #expect(driver.shows("Skriv varför, till exempel sjukt barn."))
    #expect(driver.shows("Välj vem som bad om det."))
    await driver.press(.right, .tab)
    await driver.type("sjuk")
    await driver.press(.escape, "o")
    #expect(driver.shows("Utkast från 09.00"))
  }

  @Test func `one's own times go to a file whose place is said`() async throws {
    var day = try Workday()
    day.documents = StubPrinter()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { OccasionsScreen(at: $0) })
    await driver.press("x")
    #expect(driver.rows.joined().contains("calendar-2008-04-21-1.ics"))
    await driver.press(.enter)
    #expect(!driver.rows.joined().contains("calendar-2008-04-21-1.ics"))
  }
}
