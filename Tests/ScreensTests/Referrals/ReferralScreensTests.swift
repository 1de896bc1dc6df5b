import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct ReferralScreensTests {
  @Test(arguments: [Size(80, 24), Size(100, 30), Size(60, 16), Size(132, 43)])
  func theListOfReferralsIsReadableAtEverySize(_ size: Size) async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralsScreen(at: $0) }, size: size)
    #expect(driver.snapshot("referrals-\(size.width)x\(size.height)") == .same)
  }

  @Test func referralsStandNewestFirstWithTheirClock() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralsScreen(at: $0) })
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Öberg, Nils") && $0.contains("! går ut i dag") })
    #expect(driver.rows.contains { $0.contains("Ali, Hodan") && $0.contains("! 2 dagar för sent") })
    #expect(driver.rows.contains { $0.contains("Svensson, Åsa") && $0.contains("✓ given fre 11/4") })
    #expect(driver.rows.contains { $0.contains("Vik, Tor") && $0.contains("okänt") })
    await driver.press("v", "v")
    #expect(driver.shows("[Utan första tid]"))
    #expect(driver.rows.count { $0.contains("JT-2008") } == 2)
    await driver.press(.down, .enter)
    #expect(driver.rows[0].contains("Hodan Ali"))
  }

  @Test func markedReferralsAreTakenOnAndOneIsSentBack() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralsScreen(at: $0) })
    await driver.press("v")
    #expect(driver.shows("[Att ta emot]"))
    #expect(driver.rows.count { $0.contains("○ mottagen") } == 2)
    await driver.press(.space, .down, "m")
    #expect(driver.message.contains("Remissen antagen: Ali, Hodan. å ångrar."))
    await driver.press("å")
    await driver.press("v", "ö", "r", "t")
    #expect(driver.shows("klockan för första tid stannar"))
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv vad stadsdelen behöver komplettera."))
    await driver.type("Samtycke saknas.")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Remissen återsänd: Öberg, Nils. å ångrar."))
    #expect(driver.shows("återsänd: Samtycke saknas."))
    #expect(driver.shows("vilar, återsänd"))
    await driver.press("t")
    #expect(driver.message.contains("Inskrivningen är återsänd."))
  }

  @Test func theDistrictAnswersACoachAboutTheTargetGroup() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let coach = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.hodan) })
    await coach.press("r", "g")
    await coach.type("Läser sfi.")
    await coach.press(.control("s"))
    #expect(coach.message.contains("Stadsdelen prövar målgruppen, senast ons 23/4"))
    let driver = await day.driver(as: day.karin, on: { TasksScreen(at: $0) })
    await driver.press(".")
    await driver.type("ali")
    await driver.press(.enter, "ö")
    #expect(driver.shows("”Läser sfi.”"))
    await driver.type("funk")
    #expect(driver.shows("Hör dit för att"))
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv ett svar till coachen."))
    await driver.press(.backTab, .backTab, .backspace, .backspace, .backspace, .backspace, "s", "f", "i")
    #expect(!driver.shows("Hör dit för att"))
    await driver.press(.tab)
    await driver.type("Stämmer.")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Nu sfi-studerande med"))
  }

  @Test func manyReferralsAreReadPageByPage() async throws {
    let day = try Workday()
    for serial in 0..<130 {
      let born = Day(iso: "1970-01-01")! + serial
      try day.refer("Test", "Person\(1000 + serial)", born: born.iso, received: "2008-04-21")
    }
    let driver = await day.driver(as: day.anna, on: { ReferralsScreen(at: $0) })
    for _ in 0..<129 { await driver.press(.down) }
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Person1000") })
    await driver.press(.home, .end)
    #expect(driver.rows.contains { $0.contains("▸") && $0.contains("Person1000") })
  }

  @Test func aNewReferralBeginsWithTheNumberAndOpensTheCard() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.karin, on: { ReferralFormScreen(at: $0) })
    #expect(!driver.shows("Efternamn"))
    await driver.type(Workday.number("1988-08-08").text)
    await driver.press(.enter)
    #expect(driver.shows("Personen är ny i registret."))
    #expect(driver.rows.contains { $0.contains("Handläggare") && $0.contains("Karin Ek") })
    #expect(driver.rows.contains { $0.contains("Stadsdel") && $0.contains("Hässelby-Vällingby") })
    #expect(driver.snapshot("referral-form-100x30") == .same)
    await driver.type("Amal")
    await driver.press(.tab)
    await driver.type("Noor")
    await driver.press(.control("s"))
    #expect(driver.shows("Välj målgrupp."))
    await driver.type("nyb")
    await driver.press(.tab)
    await driver.type("förs")
    await driver.press(.control("s"))
    #expect(driver.rows[0].contains("Amal Noor"))
    #expect(driver.message.contains("JT-2008-00001, första tid senast mån 28/4"))
  }

  @Test func aPersonWithoutANumberGetsAReserveNumberAndTheRealOneReplacesIt() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.karin, on: { ReferralFormScreen(at: $0) })
    await driver.type("saknas")
    #expect(driver.shows("→ personen får ett reservnummer"))
    await driver.press(.enter)
    await driver.type("Amal")
    await driver.press(.tab)
    await driver.type("Noor")
    await driver.press(.control("s"))
    await driver.type("nyb")
    await driver.press(.tab)
    await driver.type("förs")
    await driver.press(.control("s"))
    #expect(driver.message.contains(", reservnummer R-00001: "))
    #expect(driver.shows("R-00001 · ålder okänd"))
    await driver.press("y")
    await driver.type(Workday.number("1988-08-08").text)
    await driver.press(.enter)
    #expect(driver.message.contains("19880808-9802 gäller, R-00001 hittar fortfarande hit: Noor, Amal."))
    await driver.press("s")
    await driver.type("r-1")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Amal Noor"))
    #expect(driver.shows("19880808-9802 · 19 år"))
  }

  @Test func aNameOfOnePartIsWarnedAboutAndTaken() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.karin, on: { ReferralFormScreen(at: $0) })
    await driver.type(Workday.number("1988-08-08").text)
    await driver.press(.enter)
    await driver.type("Amal")
    await driver.press(.tab, .tab)
    #expect(driver.shows("! Efternamn saknas."))
    #expect(driver.terminal.frame.cursor != nil)
  }

  @Test func escInAChangedReferralKeepsWhatIsWritten() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.karin, on: { HostScreen(ReferralFormScreen(at: $0)) })
    await driver.type("1988")
    await driver.press(.escape)
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press("o", "r")
    #expect(driver.rows.contains { $0.contains("Personnummer") && $0.contains("1988") })
  }

  @Test func aPersonWithAnOpenEnrolmentIsRefusedNamingIt() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralFormScreen(at: $0) })
    await driver.type(Workday.number("1985-03-12").text)
    await driver.press(.enter)
    #expect(driver.message.contains("JT-2008-00001"))
    #expect(!driver.shows("Efternamn"))
  }

  @Test func aKnownPersonsDetailsAreFilledInAndTheNameStays() async throws {
    let day = try Workday()
    _ = try day.fill()
    let driver = await day.driver(as: day.anna, on: { ReferralFormScreen(at: $0) })
    await driver.type(Workday.number("1975-09-09").text)
    await driver.press(.enter)
    #expect(driver.shows("Känd i registret: Mona Dahl."))
    #expect(driver.rows.contains { $0.contains("Telefon") && $0.contains("08-465 000 01") })
    #expect(!driver.shows("Förnamn"))
  }

  @Test(
    arguments: [
      ("", "Skriv personnumret eller samordningsnumret, eller"),
      ("19850312-9800", "Kontrollsiffran stämmer inte"), ("abc", "Det står bokstäver i numret."),
    ])
  func aFaultyNumberIsExplainedBesideTheField(_ typed: String, _ words: String) async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.anna, on: { ReferralFormScreen(at: $0) })
    await driver.type(typed)
    await driver.press(.enter)
    #expect(driver.text.split(separator: "\n").joined(separator: " ").contains(words.prefix(30)))
  }

  @Test func whatAGroupOrPathDemandsIsAskedForWhenItIsChosen() async throws {
    let day = try Workday()
    let driver = await day.driver(as: day.anna, on: { ReferralFormScreen(at: $0) }, size: Size(100, 43))
    await driver.type(Workday.number("1988-08-08").text)
    await driver.press(.enter)
    #expect(!driver.shows("Motivering"))
    for _ in 0..<10 { await driver.press(.tab) }
    await driver.type("annat")
    #expect(driver.shows("Motivering"))
  }
}
