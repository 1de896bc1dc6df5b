import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct ClientCardScreenTests {
  @Test(arguments: [Size(80, 24), Size(100, 30), Size(60, 16), Size(132, 43)])
  func theCardIsReadableAtEverySize(_ size: Size) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) }, size: size)
    #expect(driver.snapshot("card-\(size.width)x\(size.height)") == .same)
  }

  @Test(arguments: [CardTab.assessment, .plan, .attendance, .times, .notes, .history])
  func everyTabIsReadable(_ tab: CardTab) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(
      as: day.anna, on: { ClientCardScreen(at: $0, enrolment: tab == .notes ? cases.asa : cases.siv) },
      size: Size(80, 24))
    await driver.go(to: tab)
    #expect(driver.snapshot("card-\(tab)-80x24") == .same)
  }

  @Test func theHeaderSaysWhoWhereAndHowTheFirstTimeStands() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    #expect(driver.rows[0].contains("Åsa Svensson"))
    #expect(driver.rows[2].contains("19850312-980"))
    #expect(driver.rows[2].contains("· 23 år · JT-2008-00001"))
    #expect(driver.rows[2].contains("Hässelby-Vällingby · handl. Karin Ek"))
    #expect(driver.rows[4].contains("Remiss mottagen 9/4 · första tid given arbetsdag 2 av 5 ✓"))
    #expect(driver.rows[4].contains("deltagande 1 av 1"))
    #expect(driver.shows("[Översikt]   Kartläggning 12/18"))
    #expect(driver.shows("Nästa steg: gör klart kartläggningen – 6 frågor återstår"))
  }

  @Test(
    arguments: [
      (\Workday.Cases.hodan, "! första tid 2 dagar för sent, sista dag var tor 17/4"),
      (\Workday.Cases.nils, "! första tid går ut i dag"),
      (\Workday.Cases.tor, "Första besök okänt: övertagen från ett äldre system"),
    ] as [(KeyPath<Workday.Cases, Enrolment.ID> & Sendable, String)])
  func theFirstVisitClockIsSaidInWords(
    _ path: KeyPath<Workday.Cases, Enrolment.ID> & Sendable, _ words: String
  ) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let enrolment = cases[keyPath: path]
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: enrolment) })
    #expect(driver.shows(words))
  }

  @Test func `while a meeting goes on the card says to register it, and names no time to come that has begun`()
    async throws
  {
    let day = try Workday()
    let cases = try day.fill()
    _ = try day.run(
      BookAppointment(
        enrolment: cases.nils,
        booking: Booking(
          kind: .introductionMeeting, start: LocalDateTime(iso: "2008-04-21T08:45")!, minutes: 45, coach: day.bo.user,
          room: nil, place: "rum 4", interpreter: nil)), as: day.anna, at: "2008-04-18T09:00")
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.nils) })
    #expect(driver.shows("Nästa steg: registrera närvaro – introduktionsmöte började 08:45."), "\(driver.text)")
    #expect(!driver.shows("nästa tid mån 21/4 08:45") && driver.shows("ingen tid bokad"), "\(driver.text)")
  }

  @Test(arguments: [Size(60, 16), Size(80, 24)])
  func `a long note with invisible signs is read in full on the card (R15.4)`(_ size: Size) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let words = (1...40).map { "ord\($0)\u{200B}" }.joined(separator: " ")
    try day.run(
      WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: words, corrects: nil), as: day.anna)
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) }, size: size)
    await driver.go(to: .notes)
    var seen = ""
    for _ in 0..<40 {
      seen += driver.text
      await driver.press(.down)
    }
    for number in 1...40 { #expect(seen.contains("ord\(number)<U+200B>"), "\(number): \(driver.text)") }
  }

  @Test func theTimelineShowsTheNoShowAndItsTask() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.lars, on: { ClientCardScreen(at: $0, enrolment: cases.orjan) })
    #expect(driver.shows("uteblev 1"))
    #expect(driver.shows("✗ uteblev"))
    #expect(driver.shows("Kontrollera frånvaroorsak"))
    await driver.press(.enter)
    #expect(driver.rows[0].contains("›"))
    #expect(!driver.rows[0].hasSuffix("Örjan Svensson"))
  }

  @Test func aCaseworkerReadsTheSummaryAloneAndNoNotes() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.karin, on: { ClientCardScreen(at: $0, enrolment: cases.siv) })
    #expect(!driver.shows("Anteckningar"))
    await driver.go(to: .assessment)
    #expect(driver.shows("Vill arbeta i vården."))
    #expect(!driver.shows("Helst inom vården."))
    await driver.press("k")
    #expect(driver.message.contains("Som handläggare får du inte skriva i kartläggningen"))
  }

  @Test func theUnitHeadReadsTheWholeAssessmentAndWritesNothingInIt() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.eva, on: { ClientCardScreen(at: $0, enrolment: cases.siv) })
    await driver.go(to: .assessment)
    #expect(driver.shows("Helst inom vården."))
    await driver.press("k")
    #expect(driver.message.contains("Som enhetschef får du inte skriva i kartläggningen"))
  }

  @Test func theSameThingDoneOftenIsOneLineOfHistory() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.siv) })
    await driver.go(to: .history)
    #expect(driver.shows("kartläggning besvarad, 18 gånger"))
  }

  @Test func aNoteIsWrittenAndStandsInTheCard() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("n")
    await driver.type("Ringde och bekräftade tiden.")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Anteckningen för mån 21/4 är sparad."))
    await driver.go(to: .notes)
    #expect(driver.shows("Ringde och bekräftade tiden."))
  }

  @Test func aNoteIsCorrectedByAnotherOneAndStays() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.go(to: .notes)
    await driver.press("ä")
    #expect(driver.rows[0].contains("Rättelse"))
    await driver.type("Det var lagerarbete.")
    await driver.press(.control("s"))
    #expect(driver.shows("rättar anteckningen 2008-04-17"))
    #expect(driver.shows("· rättad"))
    #expect(driver.shows("trivts som vårdbiträde"))
  }

  @Test func escInAChangedNoteKeepsWhatIsWritten() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("n")
    await driver.type("Halvfärdig")
    await driver.press(.escape)
    #expect(driver.shows("[Översikt]"))
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press("n", "r")
    await driver.type(" text")
    #expect(driver.shows("Halvfärdig text"))
    await driver.press(.control("s"), "n")
    #expect(!driver.shows("Utkast från"))
  }

  @Test(arguments: [("v", "avbokad av oss"), ("k", "avbokad av klienten")])
  func aTimeIsCancelledAfterAQuestionAndTheCancellingIsUndone(_ key: String, _ words: String) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.go(to: .times)
    await driver.press("d")
    #expect(driver.shows("Avboka Kartläggning tis 22/4 10:30"))
    await driver.press(.character(Character(key)))
    #expect(driver.message.contains("avbokad: Svensson, Åsa. å ångrar."))
    #expect(driver.shows(words))
    await driver.press("å")
    #expect(driver.shows("bokad, rum 4"))
  }

  @Test func closingListsWhatIsOpenAsksAndSettlesIt() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.orjan) })
    await driver.press("a", "s")
    // The check of his absence stays with Bromma.
    #expect(driver.shows("När du avslutar: 1 uppgift ligger kvar hos stadsdelen."))
    await driver.press(.control("f"))
    #expect(driver.shows("Välj en orsak."))
    await driver.type("flytt")
    await driver.press(.control("f"))
    #expect(driver.shows("flyttat från stadsdelen"))
    await driver.press("j")
    #expect(driver.message.contains("Avslutad mån 21/4, flyttat från stadsdelen: Svensson, Örjan."))
    #expect(driver.shows("Avslutad"))
    await driver.press("b")
    #expect(driver.message.contains("Inskrivningen är avslutad."))
  }

  @Test func theReferralSaysWhatItLacks() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("r")
    #expect(driver.rows[0].contains("Åsa Svensson › Remiss"))
    #expect(driver.rows.contains { $0.contains("Arbetslös sedan") && $0.contains("ej angivet – kompletteras") })
    #expect(driver.rows.contains { $0.contains("Telefon") && $0.contains("08-465 000 01") })
    #expect(driver.rows.contains { $0.contains("Så räknat") && $0.contains("mottagen ons 9/4") })
  }

  @Test func aCaseOfAnotherDistrictIsRefusedInWords() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.lars, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    #expect(driver.shows("Ärendet hör till en annan enhet"))
    #expect(!driver.text.contains("Svensson"))
  }
}

extension Driver {
  /// Goes to a tab with the arrow.
  fileprivate func go(to tab: CardTab) async {
    for _ in CardTab.allCases where !shows("[\(tab.title)") { await press(.right) }
  }
}
