import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

@Suite struct AbsenceScreenTests: AbsenceDesk {
  @Test(arguments: Size.recorded)
  func theFormIsReadableAtEverySize(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size, reached: true)
    await driver.press("s", .tab, .tab)
    await driver.type("23/4")
    #expect(driver.snapshot("absence-\(size.name)") == .same)
  }

  @Test func `in the smallest window it opens with the absence in sight, and keeps it while one fills in`() async throws
  {
    let (driver, _, _) = try await driver(Size(60, 16), reached: true)
    for _ in 0..<8 {
      #expect(driver.shows("Uteblev från Jobbsökarverkstad"), "\(driver.text)")
      await driver.press(.tab)
    }
  }

  @Test(arguments: Size.tiny)
  func nothingTrapsWhereThereIsNoRoom(_ size: Size) async throws {
    let (driver, _, _) = try await driver(size)
    #expect(driver.terminal.frame.fullSize == size)
  }

  @Test func `a check that is only read moves by pages and to its ends`() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    for minute in 10..<30 {
      try day.run(
        AddContactAttempt(task: absence.task, way: .telephone, reached: false, note: "Försök \(minute)"), as: day.karin,
        at: "2008-04-21T08:\(minute)")
    }
    let driver = await day.driver(
      as: day.anna, on: { AbsenceScreen(at: $0, task: absence.task) }, size: Size(60, 16))
    let start = driver.text
    #expect(!driver.shows("Bara handläggaren"))
    await driver.press(.end)
    #expect(driver.shows("Bara handläggaren"))
    // One line up is one line, however often the end was asked for.
    await driver.press(.end, .pageDown, .up)
    let oneUp = driver.text
    await driver.press(.end)
    #expect(driver.text != oneUp)
    await driver.press(.home)
    #expect(driver.text == start)
    await driver.press(.pageDown, .pageUp)
    #expect(driver.text == start)
  }

  @Test func `the day a time was given is not a letter: without one none is said to have called (A7)`() async throws {
    let (unsent, day, absence) = try await driver()
    #expect(unsent.shows("Kallad: inget brev visar det · "))
    #expect(!unsent.shows("lämnat 2008-04-04") && !unsent.shows("lämnad 2008-04-04"))
    let place = try #require(check(absence, day).place)
    _ = try day.run(
      RecordSentLetter(
        enrolment: absence.rut, kind: .summons, subject: .place(place.id), language: "svenska", way: .handedOver,
        day: Day(iso: "2008-04-04")), as: day.anna)
    let sent = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    #expect(sent.shows("Kallad: kallelse lämnad i handen 2008-04-04"))
  }

  @Test func illnessWithAPeriodAndTheProposedTimeClosesTheCheck() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    await driver.press("ö")
    await driver.press("s", .tab, .tab)
    await driver.type("23/4")
    #expect(driver.shows("frånvaron räknas inte (giltigt skäl), Rut får ny tid fre 25/4 13:00"))
    await driver.press(.control("f"))
    #expect(driver.message.contains("Sjuk fre 18/4 – ons 23/4, ny tid fre 25/4 13:00: Holm, Rut. å ångrar."))
    #expect(driver.shows("DU FÅR EN NY TID"))
    await driver.press("l")
    #expect(driver.shows("Är kallelsen skickad eller lämnad?"))
    await driver.press("j", .right, .control("s"))
    #expect(driver.message.contains("Kallelse efter frånvaro lämnad i handen: Holm, Rut."))
    #expect(driver.shows("Ingen frånvaro att kontrollera."))
    #expect(try check(absence, day).task.state == .closed)
  }

  @Test func `å on the new letter takes the closing back and leads back to where one came from, to no empty page`()
    async throws
  {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    await driver.press("ö", "s", .tab, .tab)
    await driver.type("23/4")
    await driver.press(.control("f"))
    #expect(driver.shows("DU FÅR EN NY TID"))
    await driver.press("å")
    #expect(driver.message.contains("Ångrat: Sjuk fre 18/4"), "\(driver.text)")
    #expect(driver.shows("FRÅNVARO ATT KONTROLLERA · 1") && driver.shows("Holm, Rut"), "\(driver.text)")
    #expect(try check(absence, day).task.state == .open)
  }

  @Test func `a letter whose time somebody else has cancelled closes, and says why`() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    let driver = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    await driver.press("ö", "s", .tab, .tab)
    await driver.type("23/4")
    await driver.press(.control("f"), .down)
    let card = try day.run(OpenClientCard(enrolment: absence.rut), as: day.anna)
    let place = try #require(card.places.first { $0.occasion.start > Workday.now })
    try day.run(CancelBooking(participant: place.id, byClient: false), as: day.anna)
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.message.contains("står inte längre som kommande tid"), "\(driver.text)")
    #expect(!driver.shows("DU FÅR EN NY TID"))
  }

  @Test func fromMarkToClosedTaskTakesFourteenKeysOfTwoPeople() async throws {
    let day = try Workday()
    _ = try day.group(of: 3)
    _ = try day.workshops(from: "2008-04-25", to: "2008-05-16")
    var keys = 0
    func press(_ driver: Driver, _ key: Key) async {
      keys += 1
      await driver.press(key)
    }
    let anna = await day.driver(as: day.anna, on: { CoachDayScreen(at: $0) })
    await press(anna, "ö")
    await press(anna, ".")
    await anna.type("provsson, b")
    await press(anna, .enter)
    await press(anna, "u")
    let karin = await day.driver(as: day.karin, on: { CaseworkerDayScreen(at: $0) })
    await press(karin, "ö")
    await press(karin, "s")
    await press(karin, .tab)
    await press(karin, .tab)
    await karin.type("idag")
    await press(karin, .control("f"))
    #expect(keys <= 14)
    #expect(karin.message.contains("Sjuk mån 21/4 – mån 21/4, ny tid"))
    #expect(try day.run(OpenTasks(), as: day.karin).isEmpty)
  }

  @Test func anIncompleteFormSaysWhatIsMissingBesideTheFields() async throws {
    let (driver, _, _) = try await driver()
    await driver.press(.control("f"))
    #expect(driver.shows("Välj orsak"))
    await driver.press("s", .control("f"))
    #expect(driver.shows("Ange sista sjukdagen"))
    #expect(driver.message.contains("Rätta det som är markerat"))
  }

  @Test func aPeriodThatDoesNotCoverTheAbsenceIsRefusedBesideTheDate() async throws {
    let (driver, _, _) = try await driver()
    await driver.press("s", .tab)
    await driver.press(.control("u"))
    await driver.type("20/4")
    await driver.press(.tab)
    await driver.type("23/4")
    await driver.press(.control("f"))
    #expect(driver.shows("Perioden omfattar inte frånvaron 2008-04-18."))
  }

  @Test func noValidReasonAsksForAContactAttemptFirst() async throws {
    let (driver, day, absence) = try await driver()
    await driver.type("inget")
    await driver.press(.control("f"))
    #expect(driver.shows("Lägg till minst ett kontaktförsök"))
    await driver.press("+")
    await driver.type("te")
    await driver.press(.tab)
    await driver.type("ja")
    await driver.press(.control("s"))
    #expect(driver.shows("telefon   nådde Rut"))
    #expect(driver.message.contains("Kontaktförsök sparat, telefon: "))
    await driver.press(.control("f"))
    #expect(driver.message.contains("Inget giltigt skäl, "))
    #expect(try check(absence, day).task.finding == .notValid(text: nil))
  }

  @Test func anAttemptThatWasFilledInIsSavedWithTheFinding() async throws {
    let (driver, day, absence) = try await driver()
    await driver.type("går")
    await driver.press("+")
    await driver.type("te")
    await driver.press(.control("f"))
    #expect(driver.shows("Välj ja eller nej."))
    await driver.press("n", .control("f"))
    #expect(driver.message.contains("Gick inte att nå, "))
    #expect(try check(absence, day).attempts.count == 1)
  }

  @Test func languageMisunderstandingCorrectsTheLanguageAndTheInterpreter() async throws {
    let (driver, day, absence) = try await driver()
    await driver.type("sp")
    await driver.press(.tab, .control("u"))
    await driver.type("arabiska")
    await driver.press(.control("f"))
    let client = try check(absence, day).client
    #expect(client.details.language == "arabiska")
    #expect(client.details.needsInterpreter == true)
  }

  @Test func anotherValidReasonAsksWhich() async throws {
    let (driver, day, absence) = try await driver()
    await driver.type("annat")
    await driver.press(.control("f"))
    #expect(driver.shows("Välj vilket skäl."))
    await driver.type("arb")
    await driver.press(.control("f"))
    #expect(try check(absence, day).task.finding == .valid(.workOrInterview, from: nil, to: nil, text: nil))
  }

  @Test func withoutANewTimeItAsksAndTheCoachGetsTheTask() async throws {
    let (driver, day, _) = try await driver()
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("ka")
    await driver.press(.tab, .backspace)
    await driver.press(.control("f"))
    #expect(driver.shows("Ingen ny tid är vald. Coachen får uppgiften att ge en."))
    await driver.press("j")
    #expect(driver.message.contains(", coachen ger ny tid – Holm, Rut."))
    #expect(try day.run(OpenTasks(), as: day.anna).map(\.task.kind) == [.giveNewTime])
  }

  @Test func aTimeThatTheClientHasCanServeAsTheNewOne() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop()
    try day.book(absence.rut, .followUp, at: "2008-04-24T09:00")
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: absence.task) })
    #expect(driver.shows("(•) tor 24/4 09:00  Uppföljning (redan bokad)"))
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("tolk")
    await driver.press(.control("f"))
    #expect(driver.message.contains(", tiden står kvar tor 24/4 09:00 – Holm, Rut."))
    #expect(try day.run(OpenTasks(), as: day.anna).isEmpty)
  }

  @Test func aLateCheckSaysHowLateItIs() async throws {
    let day = try Workday()
    let absence = try day.missWorkshop(times: 2)
    let first = try day.run(OpenTasks(), as: day.karin)[0]
    #expect(first.task.id != absence.task)
    let driver = await day.driver(as: day.karin, on: { AbsenceScreen(at: $0, task: first.task.id) })
    #expect(driver.shows("gång 1 · senast tis 15/4"))
    #expect(driver.shows("! 4 dagar för sent"))
  }

  @Test func anotherTimeOpensTheBooking() async throws {
    let (driver, _, _) = try await driver()
    await driver.type("vårt")
    await driver.press(.tab)
    await driver.type("ka")
    await driver.press(.tab)
    await driver.type("annan")
    await driver.press(.enter)
    #expect(driver.shows("Boka tid"))
  }

  @Test func aCoachReadsTheFormAndSeesWhoClosesIt() async throws {
    let (_, day, absence) = try await driver(reached: true)
    let driver = await day.driver(as: day.anna, on: { AbsenceScreen(at: $0, task: absence.task) })
    #expect(driver.snapshot("absence-read-only-100x30") == .same)
    await driver.press(.control("f"))
    #expect(driver.message.contains("Bara handläggaren i klientens hemstadsdel"))
  }

  @Test func leavingAChangedFormKeepsWhatIsFilledIn() async throws {
    let (_, day, absence) = try await driver()
    let driver = await day.driver(as: day.karin, on: { HostScreen(AbsenceScreen(at: $0, task: absence.task)) })
    await driver.type("vårt")
    await driver.press(.escape)
    #expect(driver.message.contains("Utkastet ligger kvar"))
    await driver.press("o", "r")
    #expect(driver.shows("(•) vårt fel"))
  }

  @Test func whatIsFilledInStaysWhenTheRegisterChanges() async throws {
    let (driver, day, absence) = try await driver()
    await driver.press("s", .tab, .tab)
    await driver.type("23/4")
    try day.run(
      AddContactAttempt(task: absence.task, way: .letter, reached: false, note: ""), as: day.karin,
      at: "2008-04-21T08:59")
    driver.terminal.report([.wake])
    await driver.settle()
    #expect(driver.shows("brev      nådde inte Rut"))
    #expect(driver.shows("(•) sjuk"))
    #expect(driver.shows("23/4"))
  }
}
