import Casework
import Domain
import Testing

@testable import Repository

/// What letters say follows from the register, and what was sent is kept as it was (R3.4, R7.5).
@Suite("Letters of a case") struct LetterVerbTests {
  private let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  private func content(_ subject: SentLetter.Subject, as session: Session? = nil) throws(Refusal) -> LetterContent {
    try office.run(ReadLetter(LetterRequest(enrolment: office.rut.id, subject: subject)), as: session ?? office.anna)
  }

  private func summons(to place: Participant) throws -> SummonsLetter {
    guard case .summons(let summons) = try content(.place(place.id)).body else {
      throw Refusal(.impossible, "kind", "another kind")
    }
    return summons
  }

  private func letter(_ content: LetterContent, text: String = "Hej.") -> Letter {
    Letter(
      content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: text, text: text)
  }

  private var sent: [SentLetter] {
    get throws(Refusal) {
      let rut = office.rut
      return try office.office.read { work throws(Refusal) in try work.sentLetters(of: rut.id) }
    }
  }

  @Test("A summons holds the time, the place, whom to meet, and until when to say that it does not suit")
  func summons() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let content = try content(.place(place.id))
    #expect(content.kind == .summons)
    #expect(content.sender.name == "Vällingby")
    #expect(content.caseNumber == office.rut.caseNumber)
    #expect(content.written == Office.today)
    #expect(content.writer == office.anna.fullName)
    #expect(
      content.names == [NamedOccasion(occasion: place.occasion, start: LocalDateTime(iso: "2008-04-28T13:00")!)])
    let summons = try summons(to: place)
    #expect(summons.start.iso == "2008-04-28T13:00:00")
    #expect(summons.meets == "Anna Berg")
    #expect(summons.answerBy == Day(iso: "2008-04-25"))
    #expect(summons.missed == nil)
  }

  @Test("A time on the next working day can be declined today, one of today at once")
  func answerBy() throws {
    #expect(try summons(to: office.meeting("2008-04-22T13:00")).answerBy == Office.today)
    #expect(try summons(to: office.meeting("2008-04-21T13:00")).answerBy == nil)
  }

  @Test("After an absence it is a second letter that names it; once the client came again it is a first one")
  func second() throws {
    let missed = try office.miss("2008-04-21T08:00")
    let coming = try office.meeting("2008-04-28T13:00")
    #expect(try content(.place(coming.id)).kind == .secondSummons)
    let named = try summons(to: coming).missed
    #expect(named?.start.iso == "2008-04-21T08:00:00")
    #expect(named?.isExplained == false)
    _ = try office.run(
      CloseAbsenceCheck(
        task: missed.task.id, version: missed.task.version,
        finding: .valid(.illness, from: Office.today, to: Office.today, text: nil)), as: office.karin)
    #expect(try summons(to: coming).missed?.isExplained == true)
    let attended = try office.meeting("2008-04-21T08:30")
    try office.mark(attended, .present)
    #expect(try content(.place(coming.id)).kind == .summons)
  }

  @Test("An absence that was reported, or entered in error, makes no second letter")
  func noSecond() throws {
    let reported = try office.meeting("2008-04-21T08:00")
    try office.mark(reported, .excused(reason: "sjuk"))
    let coming = try office.meeting("2008-04-28T13:00")
    #expect(try content(.place(coming.id)).kind == .summons)
    try office.mark(reported, .noShow)
    #expect(try content(.place(coming.id)).kind == .secondSummons)
    try office.mark(reported, nil, inError: true)
    #expect(try content(.place(coming.id)).kind == .summons)
  }

  @Test("Nobody is called to a time that has been or was cancelled")
  func notComing() throws {
    let past = try office.meeting("2008-04-18T13:00")
    let cancelled = try office.meeting("2008-04-28T13:00")
    _ = try office.run(CancelBooking(participant: cancelled.id, byClient: true), as: office.anna)
    for place in [past, cancelled] {
      #expect(throws: Refusal.self) { try content(.place(place.id)) }
    }
  }

  @Test("A protected person's content holds no address, whatever stands in the register (R11.4)")
  func protected() throws {
    let rut = office.rut
    _ = try office.run(
      CheckDetails(enrolment: rut.id, version: 1, contact: ContactDetails(address: "Storgatan 1")), as: office.anna)
    #expect(try content(.enrolment).recipient.address == "Storgatan 1")
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating { try work.execute("UPDATE client SET protection = 'secrecyMarking'") }
    }
    let recipient = try content(.enrolment).recipient
    #expect(recipient.isProtected)
    #expect(recipient.address == nil)
    // Changing what is known of the person lowers nothing.
    _ = try office.run(
      CheckDetails(enrolment: rut.id, version: 2, contact: ContactDetails(address: "Storgatan 2")), as: office.anna)
    #expect(try content(.enrolment).recipient.isProtected)
  }

  @Test("What was sent is kept with its text, language, way and moment; one press does not take it back")
  func kept() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let message = try office.run(SendLetters([letter(content(.place(place.id)))], way: .post), as: office.anna)
    #expect(message == "Holm, Rut: kallelse skickad med post.")
    let kept = try #require(sent.first)
    #expect(kept.text == "Hej.")
    #expect(kept.language == "svenska")
    #expect(kept.subject == .place(place.id))
    #expect(kept.names.map(\.occasion) == [place.occasion])
    #expect(kept.letter.made == .init(at: Office.now, by: office.anna.user))
    #expect(kept.recorded == Office.now)
    // What she did before is asked about instead, and how a letter is withdrawn is said.
    guard case .ask(_, let note) = try office.run(UndoLast(), as: office.anna) else {
      Issue.record("taken back")
      return
    }
    #expect(note == "\(message) \(Withdrawal.Kind.letter.ownWay)")
    #expect(try sent.count == 1)
  }

  @Test("A letter whose content has changed meanwhile is not recorded as sent")
  func changed() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let letter = letter(try content(.place(place.id)))
    _ = try office.run(CancelBooking(participant: place.id, byClient: false), as: office.anna)
    #expect(throws: Refusal.self) { try office.run(SendLetters([letter], way: .post), as: office.anna) }
    let other = self.letter(try content(.enrolment))
    _ = try office.miss()
    let refusal = #expect(throws: Refusal.self) { try office.run(SendLetters([other], way: .post), as: office.anna) }
    #expect(refusal?.code == "letterChanged")
    #expect(try sent.isEmpty)
  }

  @Test("Several are one step; none is recorded when one may not be")
  func several() throws {
    let siv = try office.office.enrol("Siv", "Ek", serial: 2)
    let requests = [office.rut.id, siv.id].map { LetterRequest(enrolment: $0, subject: .enrolment) }
    let letters = try requests.map { letter(try office.run(ReadLetter($0), as: office.anna)) }
    #expect(try office.run(SendLetters(letters, way: .handedOver), as: office.anna) == "2 brev lämnade i handen.")
    #expect(try office.run(ListActs(), as: office.anna).first?.title == "2 brev lämnade i handen.")
    #expect(try sent.count == 1)
    #expect(throws: Refusal.self) { try office.run(SendLetters(letters, way: .post), as: office.lars) }
    #expect(try sent.count == 1)
  }

  @Test("A case's letters: coming times first, each with what was sent about it")
  func sheet() throws {
    let late = try office.meeting("2008-04-28T13:00")
    let early = try office.meeting("2008-04-24T09:00")
    _ = try office.run(SendLetters([letter(content(.place(early.id)))], way: .post), as: office.anna)
    let sheet = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna)
    #expect(sheet.offers.map(\.request.subject) == [.place(early.id), .place(late.id), .enrolment])
    #expect(sheet.offers.map { $0.latest != nil } == [true, false, false])
    #expect(sheet.sent.map(\.by) == ["Anna Berg"])
    #expect(sheet.sent.first?.occasion?.start == sheet.offers.first?.start)
  }

  @Test("A group's meeting calls everybody, marked clients are called to their next time")
  func summonsList() throws {
    let early = try office.meeting("2008-04-24T09:00")
    _ = try office.meeting("2008-04-28T13:00")
    let siv = try office.office.enrol("Siv", "Ek", serial: 2)
    let list = try office.run(ListSummons(.enrolments([office.rut.id, siv.id])), as: office.anna)
    #expect(list.rows.map(\.id) == [early.id])
    #expect(list.without == 1)
    let group = try office.run(ListSummons(.occasion(early.occasion, places: nil)), as: office.anna)
    #expect(group.rows.map(\.name.listText) == ["Holm, Rut"])
  }
}
