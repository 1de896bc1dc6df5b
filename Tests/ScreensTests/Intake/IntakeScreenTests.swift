import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct IntakeScreenTests {
  private func open(
    _ enrolment: (Workday.Cases) -> Enrolment.ID, size: Size = Size(100, 30)
  ) async throws -> (driver: Driver, day: Workday, cases: Workday.Cases) {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(
      as: day.anna, on: { IntakeScreen(at: $0, enrolment: enrolment(cases), namesClient: false) }, size: size)
    return (driver, day, cases)
  }

  @Test(arguments: Size.recorded)
  func theStepsStandBesideTheFormOrAboveIt(_ size: Size) async throws {
    let (driver, _, _) = try await open(\.asa, size: size)
    #expect(driver.snapshot("intake-details-\(size.name)") == .same)
    await driver.press(.control("s"))
    #expect(driver.snapshot("intake-assessment-\(size.name)") == .same)
  }

  @Test func itOpensAtTheFirstStepWhereSomethingIsToBeDone() async throws {
    let (driver, day, cases) = try await open(\.asa)
    #expect(driver.shows("▸ · Uppgifter"))
    #expect(driver.shows("✓ Introduktionsmöte"))
    #expect(driver.shows("◐ Kartläggning"))
    #expect(driver.shows("12 av 18 besvarade"))
    let client = try day.run(OpenIntake(enrolment: cases.asa), as: day.anna).client
    try day.run(
      CheckDetails(enrolment: cases.asa, version: client.version, contact: client.details.contact), as: day.anna)
    let again = await day.driver(
      as: day.anna, on: { IntakeScreen(at: $0, enrolment: cases.asa, namesClient: false) })
    #expect(again.shows("▸ ◐ Kartläggning"))
  }

  @Test func whatTheClientSaysIsKeptAndTheNextStepOpens() async throws {
    let (driver, day, cases) = try await open(\.nils)
    await driver.type(" och 08-465 000 02")
    await driver.press(.tab)
    await driver.type("nils@exempel.se")
    await driver.press(.tab, .tab)
    await driver.type("svenska")
    await driver.press(.enter, .right, .right, .enter)
    #expect(driver.message.contains("Uppgifterna är sparade: Öberg, Nils. å ångrar."))
    #expect(driver.shows("✓ Uppgifter"))
    #expect(driver.shows("▸ · Introduktionsmöte"))
    #expect(driver.shows("GRUPPER MED LEDIGA PLATSER"))
    let contact = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
    #expect(contact.phone == "08-465 000 01 och 08-465 000 02")
    #expect(contact.needsInterpreter == false)
  }

  @Test func pageDownGoesOnAndSaysNothingOfTheDetailsThatNobodyConfirmed() async throws {
    let (driver, day, cases) = try await open(\.nils)
    await driver.press(.pageDown)
    #expect(driver.shows("▸ · Introduktionsmöte"))
    #expect(try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).enrolment.detailsChecked == nil)
    let client = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client
    let alone = await day.driver(
      as: day.anna, on: { DetailsScreen(at: $0, enrolment: cases.nils, client: client) })
    await alone.press(.pageDown)
    #expect(try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).enrolment.detailsChecked == nil)
  }

  @Test func whatNobodyTouchedIsSavedAsItWasHoweverLongAndWhatOneWritesIsNotCut() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let long = String(repeating: "08-465 000 01 ", count: 7)
    try day.run(
      Act { work, _ throws(Refusal) in
        var client = try work.client(try work.enrolment(cases.nils).client)
        client.details.phone = long
        try work.update(client)
      }, as: day.anna)
    let driver = await day.driver(as: day.anna, on: { IntakeScreen(at: $0, enrolment: cases.nils) })
    await driver.press(.tab)
    await driver.type("nils@exempel.se")
    await driver.press(.control("s"))
    #expect(driver.message.contains("Uppgifterna är sparade"))
    var stored = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
    #expect(stored.phone == long && stored.email == "nils@exempel.se")
    await driver.press(.control("t"))
    await driver.type("9")
    #expect(driver.shows("39 tecken för mycket: högst 60 får plats."))
    await driver.press(.control("s"))
    #expect(driver.shows("39 tecken för mycket"))
    stored = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
    #expect(stored.phone == long)
  }

  @Test func aFaultStandsAtItsFieldAndNothingIsSaved() async throws {
    let (driver, _, _) = try await open(\.nils)
    await driver.press(.tab)
    await driver.type("nils")
    await driver.press(.control("s"))
    #expect(driver.shows("Skriv adressen med @"))
    #expect(driver.shows("▸ · Uppgifter"))
  }

  @Test func bookingTheMeetingGoesOnAndAMissedOneAsksForANewTime() async throws {
    let (driver, _, _) = try await open(\.hodan)
    await driver.press(.control("s"), .enter)
    #expect(driver.message.contains("Introduktionsmöte"))
    #expect(driver.shows("◐ Introduktionsmöte"))
    #expect(driver.shows("▸ · Kartläggning"))
    let (missed, _, _) = try await open(\.orjan)
    await missed.press(.control("s"))
    #expect(missed.shows("uteblev mån 14/4 09:00"))
    #expect(missed.shows("GRUPPER MED LEDIGA PLATSER"))
  }

  @Test(arguments: [true, false])
  func `a time that somebody else books does not put the roll call under the hands`(hasTyped: Bool) async throws {
    let day = try Workday()
    let cases = try day.fill()
    let driver = await day.driver(as: day.anna, on: { IntakeScreen(at: $0, enrolment: cases.nils) })
    await driver.press(.control("s"))
    #expect(driver.shows("▸ · Introduktionsmöte"), "\(driver.text)")
    // The length, after kind, day and coach.
    await driver.press(.tab, .tab, .tab, .tab)
    if hasTyped { await driver.type("7") }
    try day.book(cases.nils, .introductionMeeting, at: "2008-04-21T08:00", booked: "2008-04-18T09:00")
    driver.terminal.report([.wake])
    await driver.settle()
    await driver.type("n3u")
    let places = try day.run(OpenClientCard(enrolment: cases.nils), as: day.anna).places
    #expect(places.allSatisfy { $0.participant.mark == nil })
    #expect(driver.rows[0].contains("Nils Öberg: intag"))
    #expect(driver.shows("registrerade 0 av 1") == !hasTyped, "\(driver.text)")
    #expect(driver.message.contains("Tangenterna gäller inte") == !hasTyped, "\(driver.text)")
  }

  @Test func theClientAloneIsMarkedPresentAtTheMeeting() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let meeting = try day.run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [.monday], time: ClockTime(hour: 8, minute: 0)!, minutes: 60, from: Workday.now.day,
          to: Workday.now.day), leader: day.bo.user, place: "sal C", places: 12), as: day.anna, at: "2008-04-18T09:00")[
        0]
    for enrolment in [cases.nils, cases.hodan] {
      try day.run(JoinOccasion(enrolment: enrolment, occasion: meeting.id), as: day.anna, at: "2008-04-18T10:00")
    }
    let driver = await day.driver(as: day.anna, on: { IntakeScreen(at: $0, enrolment: cases.nils) })
    await driver.press(.control("s"))
    #expect(driver.rows[0].contains("Nils Öberg: intag"))
    #expect(driver.shows("inte registrerat mån"))
    #expect(driver.shows("registrerade 0 av 1"))
    #expect(!driver.text.contains("Ali, Hodan"))
    await driver.press("n")
    #expect(driver.message.contains("Närvarande"))
    #expect(driver.shows("✓ Introduktionsmöte"))
    #expect(driver.shows("▸ · Kartläggning"))
    await driver.press(.control("t"), "å")
    #expect(driver.shows("inte registrerat mån"))
  }

  @Test func whatIsBeingWrittenIsStoredWhenOneJumpsToAnotherStep() async throws {
    let (driver, day, cases) = try await open(\.nils)
    await driver.press(.control("n"), .control("n"))
    await driver.type("Arbeta i kök.")
    await driver.press(.control("n"))
    #expect(driver.shows("▸ · Plan"))
    #expect(driver.shows("1 av 18 besvarade"))
    let sheet = try day.run(OpenAssessment(enrolment: cases.nils), as: day.anna)
    #expect(sheet.assessment?.answers.count == 1)
    await driver.press(.control("t"))
    #expect(driver.shows("Arbeta i kök."))
  }

  @Test func detailsThatAreChangedAndLeftAreOfferedWhenOneComesBack() async throws {
    let (driver, day, cases) = try await open(\.nils)
    await driver.type("9")
    await driver.press(.control("n"))
    #expect(driver.shows("▸ · Introduktionsmöte"))
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press(.control("t"))
    #expect(driver.shows("Utkast från 09.00"))
    await driver.press("r")
    #expect(driver.shows("▸ · Uppgifter") && driver.shows("08-465 000 019"))
    await driver.press(.control("s"))
    #expect(driver.shows("▸ · Introduktionsmöte"))
    #expect(!driver.message.contains("Utkast"))
    let phone = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.phone
    #expect(phone == "08-465 000 019")
    await driver.press(.control("t"))
    #expect(!driver.shows("Utkast från"))
  }

  @Test func theLastSectionFlowsOnToThePlanAndAddingThereComesBack() async throws {
    let (driver, _, _) = try await open(\.asa)
    await driver.press(.control("s"))
    for _ in 0..<9 where !driver.shows("▸ · Plan") { await driver.press(.pageDown) }
    #expect(driver.shows("▸ · Plan"))
    await driver.press("+")
    #expect(driver.rows[0].contains("Intag › Mål 1"))
    await driver.type("Bli kock.")
    await driver.press(.control("s"))
    #expect(driver.shows("▸ ◐ Plan"))
    #expect(driver.shows("Bli kock."))
    await driver.press(.tab)
    #expect(driver.shows("▸ ✓ Nästa tid"))
  }

  @Test func aStepIsFoundInThePaletteByItsName() async throws {
    let (driver, _, _) = try await open(\.asa)
    await driver.press(.control("p"))
    await driver.type("gå till nästa tid")
    await driver.press(.enter)
    #expect(driver.shows("▸ ✓ Nästa tid"))
    #expect(driver.shows("LEDIGA TIDER") || driver.shows("v17"))
  }

  @Test func somebodyElsesChangeIsAskedAboutAndTheOtherFieldsFollow() async throws {
    let (driver, day, cases) = try await open(\.nils)
    await driver.type("9")
    let client = try day.run(OpenIntake(enrolment: cases.nils), as: day.karin).client
    var contact = client.details.contact
    contact.phone = "08-465 000 77"
    contact.address = "Provgatan 7"
    try day.run(CheckDetails(enrolment: cases.nils, version: client.version, contact: contact), as: day.karin)
    await driver.press(.control("s"))
    #expect(driver.shows("Telefon: sparat ”08-465 000 77” – hos dig ”08-465 000 019”"))
    #expect(!driver.shows("Adress: sparat"))
    await driver.press("n")
    #expect(driver.shows("08-465 000 019") && driver.shows("Provgatan 7"))
    await driver.press(.control("s"))
    #expect(driver.shows("Telefon: sparat ”08-465 000 77”"))
    await driver.press("m")
    #expect(driver.shows("▸ · Introduktionsmöte"))
    let stored = try day.run(OpenIntake(enrolment: cases.nils), as: day.anna).client.details.contact
    #expect(stored.phone == "08-465 000 019")
    #expect(stored.address == "Provgatan 7")
  }

  @Test func itOpensFromTheCardAndFromMinDag() async throws {
    let day = try Workday()
    let cases = try day.fill()
    let card = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await card.press("i")
    #expect(card.rows[0].contains("Åsa Svensson › Intag"))
    await card.press(.escape)
    #expect(card.shows("[Översikt]"))
    await card.press("ä")
    #expect(card.rows[0].contains("Åsa Svensson › Uppgifter"))
    let myDay = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await myDay.press("i")
    #expect(myDay.message.contains("Raden gäller en grupp."))
    await myDay.press(.tab, "i")
    #expect(myDay.rows[0].contains(": intag"))
  }

  @Test func keysTypedAheadEndAsTheSameKeysOneByOne() async throws {
    let script: [Key] =
      [.tab] + "nils@exempel.se".map(Key.character) + [.control("s"), .enter]
      + "Arbeta i kök.".map(Key.character) + [.tab] + "Eget arbete.".map(Key.character) + [
        .tab, "g", .control("n"), "+",
      ]
      + "Bli kock.".map(Key.character) + [.control("s"), .control("t")]
    let (slow, _, _) = try await open(\.nils)
    for key in script { await slow.press(key) }
    let (fast, _, _) = try await open(\.nils)
    await fast.pressAtOnce(script)
    #expect(fast.text == slow.text)
    #expect(slow.shows("▸ ◐ Kartläggning"))
    #expect(slow.shows("◐ Plan"))
  }
}
