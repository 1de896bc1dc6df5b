import Casework
import Domain
import Testing

@testable import Repository

/// What letters say follows from the register, and what was sent is kept as it was (R3.4, R7.5).
@Suite("Letters of a case") struct LetterVerbTests {
  let office: NoShowOffice

  init() throws { office = try NoShowOffice() }

  func content(_ subject: SentLetter.Subject, as session: Session? = nil) throws(Refusal) -> LetterContent {
    try office.run(ReadLetter(LetterRequest(enrolment: office.rut.id, subject: subject)), as: session ?? office.anna)
  }

  private func summons(to place: Participant) throws -> SummonsLetter {
    guard case .summons(let summons) = try content(.place(place.id)).body else {
      throw Refusal(.impossible, "kind", "another kind")
    }
    return summons
  }

  func letter(_ content: LetterContent, text: String = "Hej.") -> Letter {
    Letter(
      content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: text, text: text)
  }

  var sent: [SentLetter] {
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

  @Test("A letter speaks of the support that the referral states, and of none where it states none (A8)")
  func benefit() throws {
    func stated(_ text: String) throws -> Benefit? {
      try office.office.register.transaction(.write) { work throws(Refusal) in
        try Refusal.translating { try work.execute("UPDATE referral SET means_of_support = ?", [text]) }
      }
      return try content(.enrolment).benefit
    }
    #expect(try stated("försörjningsstöd") == .incomeSupport)
    #expect(try stated("introduktionsersättning") == .introductionBenefit)
    #expect(try stated("utan försörjningsstöd") == nil)
    #expect(try stated("a-kassa") == nil)
  }

  @Test("A letter to somebody under 18 speaks of no support of one's own (R7.4)")
  func benefitOfTheYoung() throws {
    let young = try #require(IdentityNumber(stored: "199201019800"))
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute("UPDATE client SET number = ? WHERE id = ?", [young.stored, office.rut.client])
      }
    }
    #expect(try content(.enrolment).benefit == nil)
    #expect(young.age(on: Office.today) == 16)
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

  func make(_ subject: SentLetter.Subject) throws(Refusal) -> ClientLetter {
    try office.run(MakeLetter(letter(content(subject))), as: office.anna)
  }

  func outbox(as session: Session? = nil) throws(Refusal) -> [Outbox.Row] {
    try office.run(OpenOutbox(), as: session ?? office.anna).rows
  }

  func send(
    _ letters: [ClientLetter], _ way: SendingWay = .post, day: Day = Office.today, agreed: Day? = nil,
    as session: Session? = nil
  ) throws(Refusal) -> SendLetters.Outcome {
    try office.run(SendLetters(letters.map(\.id), way: way, day: day, agreed: agreed), as: session ?? office.anna)
  }

  @Test("An absence that was found valid reads the same in the client's letter and on the district's list (P5, R6.4)")
  func papersAgree() throws {
    let missed = try office.miss("2008-04-21T08:00")
    func counts() throws -> (letter: Participation, list: Participation?) {
      guard case .participation(let letter) = try content(.enrolment).body else { throw Refusal.noDocuments }
      let report = try office.run(
        MakeParticipationReport(district: nil, month: Month(of: Office.today), use: .screen), as: office.karin)
      return (letter.counts, report.lines.first?.counted)
    }
    #expect(try counts().letter.noShows == 1)
    #expect(try counts().list?.noShows == 1)
    _ = try office.run(
      CloseAbsenceCheck(
        task: missed.task.id, version: missed.task.version,
        finding: .valid(.illness, from: Office.today, to: Office.today, text: nil)), as: office.karin)
    let found = try counts()
    #expect(found.letter.noShows == 0)
    #expect(found.letter.excused == 1)
    #expect(found.list == found.letter)
    let card = try office.run(OpenClientCard(enrolment: office.rut.id), as: office.karin)
    #expect(card.participation == found.letter)
    // The second kallelse, which names it, says that it does not count.
    let coming = try office.meeting("2008-04-28T13:00")
    #expect(try summons(to: coming).missed?.isExplained == true)
  }

  @Test("A case's letters: coming times first, each with what was made and sent about it")
  func sheet() throws {
    let late = try office.meeting("2008-04-28T13:00")
    let early = try office.meeting("2008-04-24T09:00")
    _ = try send([make(.place(early.id))])
    let waiting = try make(.place(late.id))
    let sheet = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna)
    #expect(sheet.offers.map(\.request.subject) == [.place(early.id), .place(late.id), .enrolment])
    #expect(sheet.offers.map { $0.latest != nil } == [true, false, false])
    #expect(sheet.offers.map(\.waiting?.letter.id) == [nil, waiting.id, nil])
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
