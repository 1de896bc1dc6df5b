import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

struct BookingScreenTests {
  let day: Workday
  let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func open(
    _ enrolment: Enrolment.ID, _ kind: AppointmentKind = .planMeeting, as session: Session? = nil,
    size: Size = Size(100, 30)
  ) async -> Driver {
    await day.driver(
      as: session ?? day.anna, on: { HostScreen(BookingScreen(at: $0, enrolment: enrolment, kind: kind)) }, size: size)
  }

  private func card(_ enrolment: Enrolment.ID) throws -> Enrolment {
    try day.run(OpenBooking(enrolment: enrolment, week: Workday.now.day, kind: .other), as: day.anna).enrolment
  }

  @Test(arguments: [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)])
  func `the week's times look as recorded`(size: Size) async throws {
    let driver = await open(cases.hodan, size: size)
    #expect(driver.snapshot("booking-\(size.width)x\(size.height)") == .same)
  }

  @Test func `the first free time is proposed, and one key books it`() async throws {
    let driver = await open(cases.hodan)
    #expect(driver.shows("✓ Ledigt: planmöte mån 21/4 11:00–11:45, Anna Berg, jobbtorget"))
    #expect(driver.shows("Första tid: 2 dagar för sent"))
    await driver.press("ö")
    #expect(driver.shows("svar: Occasion"))
    #expect(driver.message.contains("Planmöte mån 21/4 11:00"))
    #expect(driver.message.contains("å ångrar"))
    #expect(try card(cases.hodan).nextTime == LocalDateTime(iso: "2008-04-21T11:00"))
    #expect(try card(cases.hodan).firstTimeGiven == Workday.now.day)
    await driver.press("å")
    #expect(try card(cases.hodan).nextTime == nil)
  }

  @Test func `the week is a calendar: what is taken stands as a block with its name, red days are named`() async throws
  {
    let driver = await open(cases.hodan)
    let rows = driver.rows
    let first = try #require(rows.firstIndex { $0.contains("09:00") && $0.contains("▌Introduktion") })
    #expect(rows[first + 1].contains("▌") && !rows[first + 1].contains("Introduktion"))
    #expect(driver.shows("· ledig   – för kort   ▌upptagen"))
    await driver.press(.pageDown)
    #expect(driver.shows("v18     mån 28/4"))
    #expect(driver.rows.contains { $0.contains("08:00") && $0.contains("röd dag") })
    #expect(!driver.rows.contains { $0.contains("tor 1/5") && $0.contains("▸") })
  }

  @Test func `a colleague's meetings are only taken`() async throws {
    let driver = await open(cases.hodan, as: day.bo)
    await driver.press(.tab, .tab, .tab)
    await driver.type("anna")
    await driver.press(.escape)
    #expect(driver.rows.contains { $0.contains("09:00") && $0.contains("▌upptagen") })
    #expect(!driver.shows("Introduktion"))
  }

  @Test func `a time that cannot be had says why and is not booked`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.up)
    #expect(driver.shows("! Anna Berg: Introduktionsmöte 09:00–11:00"))
    await driver.press("ö")
    #expect(driver.message.contains("Anna Berg: Introduktionsmöte 09:00–11:00"))
    await driver.press(.home)
    #expect(driver.shows("har redan varit"))
    await driver.press(.end)
    #expect(driver.shows("utanför öppettiden"))
    #expect(try card(cases.hodan).nextTime == nil)
  }

  @Test func `a red day is named`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.tab, .tab)
    await driver.press(.control("u"))
    await driver.type("1/5")
    #expect(driver.shows("tor 1"))
    await driver.press(.escape)
    #expect(driver.shows("är en ledig dag (Första maj och Kristi himmelsfärdsdag)"))
  }

  @Test func `typing a day moves the grid, arrows move the day`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.tab, .tab, .control("u"))
    await driver.type("fre")
    #expect(driver.shows("→ fre 2008-04-25, v17, om 4 dagar"))
    #expect(driver.shows("fre 25/4 08:00–08:45"))
    await driver.press(.escape, .left, .down)
    #expect(driver.shows("tor 24/4 08:30–09:15"))
    #expect(driver.shows("Dag    2008-04-24"))
    await driver.press(.pageDown)
    #expect(driver.shows("v18     mån 28/4"))
    await driver.press(.pageUp, .pageUp)
    #expect(driver.message.contains("Veckan har redan varit."))
  }

  @Test func `kind, coach, length and place are chosen in their fields`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.tab)
    await driver.type("upp")
    #expect(driver.shows("Slag    uppföljning"))
    #expect(driver.shows("Längd  30 min"))
    await driver.press(.tab, .tab)
    await driver.type("bo")
    #expect(driver.shows("Coach   Bo Sten"))
    await driver.press(.tab, .control("u"))
    await driver.type("20")
    await driver.press(.tab)
    await driver.type("rum 4")
    await driver.press(.escape)
    #expect(driver.shows("✓ Ledigt: uppföljning mån 21/4"))
    #expect(driver.shows("Bo Sten, rum 4"))
    await driver.press("ö")
    #expect(driver.message.contains("Uppföljning mån 21/4"))
    #expect(driver.message.contains("rum 4"))
  }

  @Test func `a meeting elsewhere needs its place`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.backTab, .backTab)
    await driver.type("annan")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Skriv var ni ska träffas."))
    await driver.type("Försäkringskassan, Vällingby")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Försäkringskassan, Vällingby"))
  }

  @Test func `the interpreter that the client needs is there, and t says it is booked`() async throws {
    let driver = await open(cases.hodan)
    #expect(driver.shows("Tolk  somaliska, ej bokad"))
    await driver.press("t")
    #expect(driver.shows("Tolk  somaliska, bokad"))
  }

  @Test func `an introduction meeting opens with the groups that have places`() async throws {
    let driver = await open(cases.nils, .introductionMeeting)
    #expect(driver.shows("▸ mån 28/4 09:00    Introduktionsmöte"))
    #expect(driver.shows("12 av 12"))
    await driver.press("ö")
    #expect(driver.message.contains("Introduktionsmöte mån 28/4 09:00, sal B: Öberg, Nils."))
    #expect(try card(cases.nils).nextTime == LocalDateTime(iso: "2008-04-28T09:00"))
  }

  @Test func `a time that another one took meanwhile is refused, and the grid shows it`() async throws {
    let driver = await open(cases.hodan)
    try day.run(
      BookAppointment(
        enrolment: cases.nils,
        booking: Booking(
          kind: .other, start: LocalDateTime(iso: "2008-04-21T11:00")!, minutes: 60, coach: day.anna.user)),
      as: day.bo)
    await driver.press("ö")
    #expect(driver.message.contains("Anna Berg: upptagen 11:00–12:00"))
    #expect(driver.shows("! Anna Berg: upptagen 11:00–12:00"))
  }

  @Test func `a handläggare books for a client of the own district`() async throws {
    let driver = await open(cases.hodan, as: day.karin)
    await driver.press("ö")
    #expect(driver.message.contains("Planmöte"))
  }

  @Test(arguments: [Size(0, 0), Size(1, 1), Size(12, 3)])
  func `any size can be painted`(size: Size) async throws {
    let sheet = try day.run(
      OpenBooking(enrolment: cases.hodan, week: Workday.now.day, kind: .planMeeting), as: day.anna)
    var screen = BookingScreen(at: day.workplace(day.anna), enrolment: cases.hodan, kind: .planMeeting)
    _ = screen.update(.opened(size))
    _ = screen.update(.message(.loaded(.success(sheet))))
    for _ in 0..<8 {
      var canvas = Canvas(size)
      screen.render(into: &canvas, theme: .plain)
      #expect(canvas.fullSize == size)
      _ = screen.update(.message(.next))
    }
    _ = screen.update(.message(.groups))
    var canvas = Canvas(size)
    screen.render(into: &canvas, theme: .plain)
    #expect(canvas.fullSize == size)
  }

  @Test func `what is wrong stands beside its field, with the focus or not, and goes away when it is mended`()
    async throws
  {
    let driver = await open(cases.hodan)
    await driver.press(.tab, .tab)
    await driver.type("31/2")
    #expect(driver.shows("Datumet finns inte"))
    await driver.press(.tab)
    #expect(driver.shows("✗ Dag: Datumet finns inte"))
    await driver.press(.control("s"))
    #expect(driver.message.contains("Datumet finns inte"))
    #expect(try card(cases.hodan).nextTime == nil)
    await driver.press(.control("u"))
    await driver.type("fre")
    #expect(!driver.shows("✗"))
    await driver.press(.control("s"))
    #expect(try card(cases.hodan).nextTime?.day == Day(iso: "2008-04-25"))
  }

  @Test func `what is proposed is no draft, what is entered is`() async throws {
    let driver = await open(cases.hodan)
    await driver.press(.pageDown, .down, .right, .escape)
    #expect(day.drafts.draft(of: "booking/\(cases.hodan.rawValue)", by: day.anna.user) == nil)
    let again = await open(cases.hodan)
    await again.press(.tab, .tab, .tab, .tab, .control("u"))
    await again.type("25")
    let kept = day.drafts.draft(of: "booking/\(cases.hodan.rawValue)", by: day.anna.user)
    #expect(kept?.fields["length"] == ["25"])
    #expect(kept?.fields.keys.contains("coach") == false)
    let third = await open(cases.hodan)
    #expect(third.shows("Utkast från"))
    await third.press("r")
    #expect(third.shows("Längd  25 min"))
  }
}
