import Casework
import Domain
import TerminalKit
import TerminalTesting
import Testing

@testable import Screens

/// What å and Ctrl-Z take back on the screens: what was done here, one act at a time, and never from within a field
/// (E1, E2, screens.md).
@Suite struct UndoKeyTests {
  private let day: Workday
  private let cases: Workday.Cases

  init() throws {
    day = try Workday()
    cases = try day.fill()
  }

  private func firstTime() throws -> Day? {
    try day.run(OpenClientCard(enrolment: cases.nils, isOpening: false), as: day.anna).enrolment.firstTimeGiven
  }

  private func standing(of session: Session? = nil) throws -> [String] {
    try day.run(ListActs(), as: session ?? day.anna).filter { $0.undone == nil }.map(\.title)
  }

  @Test("E1: in a note on Åsa, Ctrl-Z takes back what was typed there, and nothing that was done elsewhere")
  func inANote() async throws {
    try day.run(AssignResponsible(enrolments: [cases.siv], coach: nil), as: day.anna)
    let before = try standing()
    #expect(!before.isEmpty)
    let driver = await day.driver(
      as: day.anna, on: { NoteFormScreen(at: $0, enrolment: cases.asa, corrects: nil) })
    await driver.type("Ringde. Kommer")
    await driver.press(.control("w"))
    #expect(!driver.shows("Kommer"))
    await driver.press(.control("z"))
    #expect(driver.shows("Ringde. Kommer"))
    for _ in 0..<6 { await driver.press(.control("z")) }
    #expect(!driver.shows("Ringde"))
    #expect(driver.message.isEmpty || !driver.message.contains("Ångrat"))
    await driver.press(.control("y"), .control("y"))
    #expect(driver.shows("Ringde. Kommer"))
    // Also in a field that is chosen in.
    await driver.press(.backTab, .control("z"), .control("z"))
    #expect(try standing() == before)
  }

  @Test("E2: on no screen does å take back at once what was done elsewhere with a client who is not shown")
  func everyScreen() async throws {
    let catalogue = try ScreenCatalogue()
    let other = try catalogue.day.refer(
      "Utom", "Synhåll", born: "1971-09-09", birthNumber: 999, received: "2008-04-08")
    var asked = 0
    let unit = catalogue.day.anna.unit
    let entries = catalogue.entries.filter { $0.session.role == .coach && $0.session.unit == unit }
    for (number, entry) in entries.enumerated() {
      try catalogue.day.run(
        AssignResponsible(enrolments: [other], coach: number % 2 == 0 ? catalogue.day.anna.user : nil),
        as: catalogue.day.anna)
      let elsewhere = try #require(try catalogue.day.run(ListActs(), as: catalogue.day.anna).first)
      let driver = await catalogue.open(entry)
      await driver.press(.control("z"))
      // What was done with a client who is shown is taken back at once: the card of a referral that has just been sent on.
      let after = try catalogue.day.run(ListActs(), as: catalogue.day.anna).first { $0.id == elsewhere.id }
      #expect(after?.undone == nil && after != nil, "\(entry.name): \(driver.message)")
      if driver.shows("Ångra det du gjort") || driver.shows("Ångra det du gjorde") { asked += 1 }
    }
    #expect(asked > 20)
  }

  @Test("What lies elsewhere is named and asked about: No first, Enter never yes, j takes it back")
  func asks() async throws {
    try day.run(AssignResponsible(enrolments: [cases.siv], coach: nil), as: day.anna)
    let before = try standing()
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.asa) })
    await driver.press("å")
    #expect(driver.shows("Det är inte gjort här nyss."))
    #expect(driver.shows("Ångra det du gjorde 09:00: 1 klient"))
    await driver.press(.enter, "å", .enter)
    #expect(driver.shows("Det är inte gjort här nyss."))
    #expect(try standing() == before)
    await driver.press("n")
    #expect(!driver.shows("Det är inte gjort här nyss."))
    #expect(try standing() == before)
    await driver.press("å", "j")
    #expect(driver.message.contains("Ångrat: 1 klient"))
    #expect(try standing().count == before.count - 1)
    await driver.press(.control("y"))
    #expect(driver.shows("Göra om det du gjorde 09:00"))
    await driver.press("j")
    #expect(try standing() == before)
  }

  @Test("E2: å held down on a roll call takes back one mark, and a line says so")
  func heldDown() async throws {
    let group = try day.group(of: 4)
    let driver = await day.driver(as: day.anna, on: { RollCallScreen(at: $0, occasion: group.occasion.id) })
    await driver.press("n", "n", "n")
    let before = try standing()
    await driver.pressAtOnce(Array(repeating: "å", count: 12))
    #expect(try standing().count == before.count - 1)
    #expect(driver.message.contains("En åt gången: tryck igen för nästa."))
    // Each press that is seen takes back one more.
    await driver.press("å")
    await driver.press("å")
    #expect(try standing().count == before.count - 3)
    // What was typed ahead besides is not lost.
    await driver.pressAtOnce(["n", "å", "å", "n"])
    #expect(try standing().count == before.count - 2)
  }

  @Test("An act is done here where one came back to from its form; further back it is asked about")
  func fromTheList() async throws {
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    await driver.press(.space, "c", .enter)
    #expect(driver.message.contains("å ångrar."))
    await driver.press("å")
    #expect(driver.message.contains("Ångrat: "))
  }

  @Test("The palette lists what one has done today; any of it is taken back, and what rests on it is named")
  func list() async throws {
    let driver = await day.driver(as: day.anna, on: { ClientsScreen(at: $0) })
    let group = try day.group(of: 2)
    try day.run(
      WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: "Ringde."), as: day.anna, at: "2008-04-21T08:58")
    let occasion = group.occasion.id
    let places = try day.run(
      Act { work, _ throws(Refusal) in try work.participants(of: occasion).map(\.id) }, as: day.anna)
    try day.run(MarkAttendance(participants: [places[0]], mark: .noShow), as: day.anna)
    try day.run(MarkAttendance(participants: [places[0]], mark: .present), as: day.anna)
    await driver.press(":")
    await driver.type("det du gjort")
    await driver.press(.enter)
    #expect(driver.rows[0].contains("Det du gjort i dag"))
    #expect(driver.shows("återkallas"))
    // The earlier of two marks of one person.
    await driver.press(.home, .down, .enter)
    #expect(driver.shows("Uteblev, uppgift till "))
    // What cannot be taken back is said at once, and nothing is asked.
    #expect(!driver.runtime.isAsking)
    #expect(driver.message.contains("Går inte att ångra: det du gjorde 09:00 bygger på det"))
    await driver.press(.home, .enter, "j")
    #expect(driver.message.contains("Ångrat: "))
    #expect(driver.shows("ångrat 09:00"))
    await driver.press(.enter)
    #expect(driver.message.contains("Det är redan ångrat"))
  }

  @Test("What was withdrawn today reads so and does not count, the withdrawal is a row, and rows name the occasion")
  func withdrawn() async throws {
    let note = try day.run(
      WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: "Ringde."), as: day.anna, at: "2008-04-21T08:40")
    let group = try day.group(of: 2)
    let occasion = group.occasion.id
    let places = try day.run(
      Act { work, _ throws(Refusal) in try work.participants(of: occasion).map(\.id) }, as: day.anna)
    try day.run(MarkAttendance(participants: places, mark: .present), as: day.anna, at: "2008-04-21T08:50")
    let driver = await day.driver(as: day.anna, on: { ActsScreen(at: $0) })
    let before = try day.run(ListActs(), as: day.anna)
    #expect(driver.shows("\(before.count) i dag · \(before.count) gäller"))
    #expect(driver.rows.contains { $0.contains("Anteckning om mån 21/4") && $0.contains("kan återkallas") })
    #expect(
      driver.rows.contains { $0.contains("2 personer") && $0.contains("Närvarande · Morgonverkstad mån 21/4 08:00") })
    try day.run(
      WithdrawNote(enrolment: cases.asa, note: note.id, reason: "Fel klient."), as: day.anna, at: "2008-04-21T08:55")
    let after = await day.driver(as: day.anna, on: { ActsScreen(at: $0) })
    #expect(after.shows("\(before.count + 1) i dag · \(before.count) gäller"), "\(after.text)")
    #expect(after.rows.contains { $0.contains("Anteckning om mån 21/4") && $0.contains("återkallat 08:55") })
    #expect(
      after.rows.contains { $0.contains("Svensson, Åsa") && $0.contains("Anteckningen om mån 21/4 är återkallad") })
    await after.press(.home, .enter)
    #expect(after.message.contains("Ett återkallande ångras inte"))
    await after.press(.down, .down, .enter)
    #expect(after.message.contains("Det är redan återkallat, 08:55."), "\(after.text)")
    // In a narrow window the occasion stands in the row's full words below.
    let narrow = await day.driver(as: day.anna, on: { ActsScreen(at: $0) }, size: Size(60, 16))
    await narrow.press(.down)
    #expect(narrow.shows("Närvarande: 2 personer. Morgonverkstad mån 21/4 08:00."), "\(narrow.text)")
    await narrow.press(.enter)
    #expect(narrow.text.contains("Morgonverkstad mån 21/4"), "\(narrow.text)")
  }

  @Test("å after a note says how a note is withdrawn, and offers nothing that was done with somebody else instead")
  func afterANote() async throws {
    try day.run(AssignResponsible(enrolments: [cases.siv], coach: nil), as: day.anna)
    try day.run(WriteNote(enrolment: cases.asa, eventDay: day.anna.today, text: "Ringde."), as: day.anna)
    let asa = cases.asa
    let count = Act { work, _ throws(Refusal) in try work.notes(of: asa).count }
    let before = try day.run(count, as: day.anna)
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: asa) })
    await driver.press("å")
    #expect(driver.message.contains("En anteckning ångras inte"), "\(driver.text)")
    #expect(!driver.runtime.isAsking, "\(driver.text)")
    #expect(try day.run(count, as: day.anna) == before)
  }

  @Test(
    "R2.1: a time that a recorded letter names is not taken back, whatever two computers' clocks say, and nothing is asked"
  )
  func told() async throws {
    let place = try day.run(
      BookAppointment(
        enrolment: cases.nils,
        booking: Booking(
          kind: .introductionMeeting, start: LocalDateTime(iso: "2008-05-05T13:00")!, minutes: 45, coach: day.anna.user,
          room: nil, place: "rum 4", interpreter: nil)), as: day.anna, at: "2008-04-21T08:56"
    ).place
    let first = try firstTime()
    #expect(first != nil)
    // The other computer's clock is behind.
    _ = try day.run(
      RecordSentLetter(
        enrolment: cases.nils, kind: .summons, subject: .place(place.id), language: "svenska", way: .handedOver),
      as: day.anna, at: "2008-04-21T08:55")
    let driver = await day.driver(as: day.anna, on: { ClientCardScreen(at: $0, enrolment: cases.nils) })
    await driver.press("å")
    #expect(!driver.runtime.isAsking, "\(driver.text)")
    let list = await day.driver(as: day.anna, on: { ActsScreen(at: $0) })
    for _ in 0..<10 {
      await list.press(.down)
      if list.rows.contains(where: { $0.contains("▸") && $0.contains("Introduktionsmöte mån 5/5") }) { break }
    }
    await list.press(.enter)
    #expect(!list.runtime.isAsking, "\(list.text)")
    #expect(list.message.contains("Avboka tiden i stället, och säg det till klienten"), "\(list.text)")
    #expect(try firstTime() == first)
  }

  @Test("A row of what one has done says whose it is, and an occasion once; nothing is cut while blanks follow")
  func rows() async throws {
    _ = try day.run(
      BookAppointment(
        enrolment: cases.siv,
        booking: Booking(
          kind: .followUp, start: LocalDateTime(iso: "2008-05-05T13:00")!, minutes: 45, coach: day.anna.user, room: nil,
          place: "jobbtorgets stora sal", interpreter: nil)), as: day.anna, at: "2008-04-21T08:56")
    for size in [Size(60, 16), Size(80, 24), Size(100, 30), Size(132, 43)] {
      let driver = await day.driver(as: day.anna, on: { ActsScreen(at: $0) }, size: size)
      let row = try #require(driver.rows.first { $0.contains("08:56") })
      #expect(row.contains("Svensson Ek, Siv"), "\(driver.text)")
      #expect(row.ranges(of: "mån 5/5 13:00").count <= 1, "\(row)")
      if row.contains("…") { #expect(!row.contains("      "), "\(row)") }
    }
  }
}
