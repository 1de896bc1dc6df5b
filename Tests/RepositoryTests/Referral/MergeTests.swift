import Casework
import Domain
import Testing

@testable import Repository

/// R14.3: two clients that are one person are joined after a side-by-side look, and can be parted again.
@Suite struct MergeTests {
  let day: WorkingDay
  /// Siv Ek without a number, with a case that runs.
  let unnumbered: Enrolment
  /// The same person, as she was known in winter; the case is closed.
  let known: Enrolment

  init() throws {
    let day = try WorkingDay()
    self.day = day
    known = try day.office.enrol(
      "Siv", "Ek Lind", serial: 90, sent: "2008-01-07",
      closure: Closure(day: Day(iso: "2008-02-01")!, reason: .movedAway))
    unnumbered = try day.register.run(
      RegisterReferral(
        name: PersonName(given: "Siv", family: "Ek"),
        contact: ContactDetails(phone: "08-465 000 01", language: "somaliska", needsInterpreter: true), number: nil,
        content: WorkingDay.content(day.office.hasselby)), by: day.anna
    ).enrolment
    try day.office.book(unnumbered, at: "2008-04-24T09:00")
    _ = try day.register.run(
      WriteNote(enrolment: unnumbered.id, eventDay: Office.today, text: "Ringde."), by: day.anna)
  }

  private let real = Office.number(90)

  private func compare(by session: Session? = nil) throws(Refusal) -> ClientComparison {
    try day.register.run(CompareClients(enrolment: unnumbered.id, number: real), by: session ?? day.anna)
  }

  @discardableResult
  private func merge(taking: Set<ClientMerge.Field> = [], reason: String = "Legitimation visad.") throws -> ActLine {
    try day.register.run(MergeClients(try compare(), taking: taking, reason: reason), by: day.anna)
  }

  private func card(_ enrolment: Enrolment) throws(Refusal) -> ClientCard {
    try day.register.run(OpenClientCard(enrolment: enrolment.id), by: day.anna)
  }

  private func found(_ text: String) throws(Refusal) -> [String] {
    try day.register.run(ListClients(query: ClientListQuery(search: text)), by: day.anna).rows.map {
      $0.caseNumber.text
    }
  }

  @Test func bothNumbersFindOnePersonWithEveryCase() throws {
    let pair = try compare()
    #expect(pair.differing == [.name] && pair.refusal == nil)
    #expect(pair.merged.cases.map(\.centreName) == ["Vällingby"] && pair.kept.open == nil)
    let message = try merge(taking: [.name])
    #expect(message == "Sammanförd, \(real.text) gäller och R-00001 hittar hit: Ek, Siv.")

    let card = try card(unnumbered)
    #expect(card.client.id == known.client && card.client.details.number == real)
    #expect(card.client.details.name.listText == "Ek, Siv")
    // What only one of them had is kept without asking.
    #expect(card.client.details.phone == "08-465 000 01" && card.client.details.language == "somaliska")
    #expect(card.others.map(\.id) == [known.id] && card.places.count == 1 && card.notes.count == 1)
    #expect(card.merges.map(\.reason) == ["Legitimation visad."])
    #expect(card.history.first?.text == "sammanförd med en annan klient")
    for text in [real.text, "R-00001", "ek siv"] {
      #expect(try found(text) == [unnumbered.caseNumber.text], "\(text)")
    }
    // A referral by either number is a duplicate of the open case (R1.8).
    for number in [real, IdentityNumber(stored: "R-00001")!] {
      let person = try #require(try day.register.run(FindByNumber(number: number), by: day.anna))
      #expect(person.client?.id == known.client && person.open?.id == unnumbered.id)
    }
  }

  @Test func partedTheyAreAsTheyWere() throws {
    let before = try day.state()
    try merge(taking: [.name])
    #expect(try day.difference(from: before).isEmpty == false)
    let id = try #require(try card(unnumbered).merges.first).id
    let message = try day.register.run(PartClients(enrolment: unnumbered.id, merge: id), by: day.anna).text
    #expect(message == "\(real.text) och R-00001 är två klienter igen.")
    #expect(try day.difference(from: before) == [])
    let again = #expect(throws: Refusal.self) {
      try day.register.run(PartClients(enrolment: unnumbered.id, merge: id), by: day.anna)
    }
    #expect(again?.code == "changed")
  }

  @Test func whatCameAfterTheMergeStaysWithWhoStands() throws {
    try merge()
    let joined = try card(unnumbered)
    _ = try day.register.run(
      CheckDetails(
        enrolment: unnumbered.id, version: joined.client.version,
        contact: ContactDetails(phone: "08-465 000 02", language: "somaliska", needsInterpreter: true)), by: day.anna)
    _ = try day.register.run(
      CloseEnrolment(
        enrolment: unnumbered.id, version: try card(unnumbered).enrolment.version,
        closure: Closure(day: Office.today, reason: .declined), settlesOpen: true), by: day.anna)
    let later = try day.register.run(
      RegisterReferral(
        person: Client.Details(number: real, name: PersonName(given: "Siv", family: "Ek")),
        content: WorkingDay.content(day.office.hasselby)), by: day.anna
    ).enrolment
    let id = try #require(try card(later).merges.first).id
    _ = try day.register.run(PartClients(enrolment: later.id, merge: id), by: day.anna)
    let (one, other) = (try card(later), try card(unnumbered))
    #expect(one.client.id == known.client && Set(one.others.map(\.id)) == [known.id])
    #expect(other.client.details.number.text == "R-00001" && other.client.details.phone == "08-465 000 01")
    #expect(other.others.isEmpty)
    #expect(try found("R-00001") == [unnumbered.caseNumber.text] && found(real.text) == [later.caseNumber.text])
  }

  @Test func whoWasJoinedMeanwhileIsNotJoinedOnceMore() throws {
    let pair = try compare()
    let merge = MergeClients(pair, taking: [], reason: "Visat.")
    _ = try day.register.run(merge, by: day.anna)
    let again = #expect(throws: Refusal.self) { try day.register.run(merge, by: day.anna) }
    #expect(again?.code == "changed")
  }

  @Test func whatCannotBeJoinedSaysWhy() throws {
    func code(_ body: () throws -> Any) -> String? { #expect(throws: Refusal.self) { _ = try body() }?.code }
    #expect(code { try merge(reason: " ") } == "reasonMissing")
    #expect(
      code {
        try day.register.run(CompareClients(enrolment: unnumbered.id, number: Office.number(95)), by: day.anna)
      } == "numberFree")
    // Somebody writes in one of them between the look and the act.
    let pair = try compare()
    _ = try day.register.run(
      CheckDetails(
        enrolment: unnumbered.id, version: pair.merged.client.version, contact: ContactDetails(phone: "08-465 000 03")),
      by: day.anna)
    #expect(
      code { try day.register.run(MergeClients(pair, taking: [], reason: "Visat."), by: day.anna) } == "changed")
    // A client of another jobbtorg, and another who has an open case.
    try day.office.enrol("Siv", "Ek", serial: 96, district: day.office.rinkeby)
    let elsewhere = Office.number(96)
    #expect(
      code { try day.register.run(CompareClients(enrolment: unnumbered.id, number: elsewhere), by: day.anna) }
        == "otherUnit")
    try day.office.enrol("Siv", "Ek", serial: 97)
    let open = try day.register.run(
      CompareClients(enrolment: unnumbered.id, number: Office.number(97)), by: day.anna)
    #expect(open.refusal?.message.contains("Båda har en öppen inskrivning, JT-2008-00002 och JT-2008-00004") == true)
    #expect(code { try day.register.run(MergeClients(open, taking: [], reason: "Visat."), by: day.anna) } == "bothOpen")
  }

  @Test func aTimeBookedWhileJoinedIsTheirsInWhoseCaseItWasBookedOnceTheyAreParted() throws {
    try merge(taking: [.name])
    let place = try day.office.book(unnumbered, at: "2008-04-21T08:00")
    let id = try #require(try card(unnumbered).merges.first).id
    _ = try day.register.run(PartClients(enrolment: unnumbered.id, merge: id), by: day.anna)
    let roll = try day.register.run(OpenRollCall(occasion: place.occasion), by: day.anna)
    #expect(roll.rows.map(\.name.listText) == ["Ek, Siv"])
    let missed = try day.register.run(MarkAttendance(participants: [place.id], mark: .noShow), by: day.anna)
    let (theirs, others) = (try card(unnumbered), try card(known))
    #expect(missed.tasks.map(\.client) == [theirs.client.id])
    #expect(theirs.client.id != others.client.id)
    #expect(theirs.tasks.map(\.task.kind) == [.checkAbsence])
    #expect(others.tasks.isEmpty && others.places.isEmpty)
  }

  @Test func everyTableThatNamesAClientIsThoughtOf() throws {
    let named = try day.read { work in
      try work.all(
        """
        SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'client_id'
        WHERE m.type = 'table' ORDER BY 1
        """
      ) { $0["name"] as String }
    }
    #expect(
      Set(named) == Set(RegisterTransaction.tablesOfClient).union(["client_number", "letter", "log"]))
  }

  @Test func `a referral that came by the other's number goes with them when they are parted, with its meeting`() throws
  {
    try merge()
    _ = try day.register.run(
      CloseEnrolment(
        enrolment: unnumbered.id, version: try card(unnumbered).enrolment.version,
        closure: Closure(day: Office.today, reason: .declined), settlesOpen: true), by: day.anna)
    // The district refers Siv by the number that she had before the mistake.
    let later = try day.register.run(
      RegisterReferral(
        person: Client.Details(
          number: IdentityNumber(stored: "R-00001")!, name: PersonName(given: "Siv", family: "Ek")),
        content: WorkingDay.content(day.office.hasselby)), by: day.anna
    ).enrolment
    let place = try day.office.book(later, at: "2008-04-28T09:00")
    let id = try #require(try card(later).merges.first).id
    let message = try day.register.run(PartClients(enrolment: later.id, merge: id), by: day.anna).text
    _ = try day.register.run(UndoLast(), by: day.anna)
    #expect(try card(later).client.id == known.client)
    _ = try day.register.run(RedoLast(), by: day.anna)
    #expect(message.contains("\(later.caseNumber.text), som kom efteråt, är nu R-00001s."))
    let theirs = try card(later)
    #expect(theirs.client.details.number.text == "R-00001" && theirs.places.map(\.participant.id) == [place.id])
    #expect(Set(theirs.others.map(\.id)) == [unnumbered.id])
    #expect(try found(real.text) == [known.caseNumber.text])
    let missed = try day.register.run(
      MarkAttendance(participants: [place.id], mark: .noShow), by: day.anna.at(LocalDateTime(iso: "2008-04-28T11:00")!))
    #expect(missed.tasks.map(\.client) == [theirs.client.id])
  }
}
