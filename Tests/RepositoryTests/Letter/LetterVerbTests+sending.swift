import Casework
import Domain
import Testing

@testable import Repository

/// Made, printed and sent are three facts (R3.4).
extension LetterVerbTests {
  @Test("Made is not sent: the letter waits in the outbox until a person says how and when it went")
  func kept() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let made = try make(.place(place.id))
    #expect(try sent.isEmpty)
    #expect(try outbox().map(\.id) == [made.id])
    #expect(made.made == .init(at: Office.now, by: office.anna.user))
    #expect(made.printing == .notPrinted)
    let outcome = try send([made])
    #expect(outcome.message == "Kallelse skickad med post: Holm, Rut.")
    let kept = try #require(sent.first)
    #expect(kept.text == "Hej.")
    #expect(kept.language == "svenska")
    #expect(kept.subject == .place(place.id))
    #expect(kept.recorded == Office.now)
    #expect(kept.names.map(\.occasion) == [place.occasion])
    #expect(try outbox().isEmpty)
    let refusal = #expect(throws: Refusal.self) { try send([made]) }
    #expect(refusal?.code == "alreadySent")
  }

  @Test("One key takes back neither that a letter was made nor that it was sent, nor what was done before it")
  func notUndone() throws {
    let place = try office.meeting("2008-04-28T13:00")
    func asked(_ before: String) throws {
      guard case .ask(_, let note) = try office.run(UndoLast(), as: office.anna) else {
        Issue.record("taken back")
        return
      }
      #expect(note == "\(before) \(Withdrawal.Kind.letter.ownWay)")
    }
    _ = try office.run(AssignResponsible(enrolments: [office.rut.id], coach: nil), as: office.anna)
    let made = try make(.place(place.id))
    try asked("Kallelse gjord: Holm, Rut.")
    _ = try send([made])
    try asked("Kallelse skickad med post: Holm, Rut.")
    #expect(try sent.count == 1)
    let titles = try office.run(ListActs(), as: office.anna).map(\.title)
    #expect(titles.prefix(2) == ["Kallelse skickad med post: Holm, Rut.", "Kallelse gjord: Holm, Rut."])
  }

  @Test("What was said to be sent by mistake is withdrawn: it proves nothing and waits again")
  func withdrawn() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    _ = try send([made])
    let wrong = try #require(sent.first)
    _ = try office.run(
      WithdrawLetter(enrolment: office.rut.id, letter: wrong.id, reason: "Låg kvar på bordet."), as: office.anna)
    #expect(try sent.isEmpty)
    #expect(try outbox().map(\.id) == [made.id])
    #expect(throws: Refusal.self) { try office.run(RecordReturn(wrong.id, day: Office.today), as: office.anna) }
    _ = try send([made])
    #expect(try sent.count == 1)
    #expect(try outbox().isEmpty)
    // What another made is not kept here: without a sending there is nothing to send.
    let byHand = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .plan, subject: .enrolment, language: "svenska", way: .post), as: office.anna)
    _ = try office.run(
      WithdrawLetter(enrolment: office.rut.id, letter: byHand.id, reason: "Fel klient."), as: office.anna)
    #expect(try outbox().isEmpty)
  }

  @Test("A letter whose time has changed is out of date: of a batch it stays; alone it is told that it went out")
  func changed() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let letters = [try make(.place(place.id)), try make(.enrolment)]
    _ = try office.run(CancelBooking(participant: place.id, byClient: false), as: office.anna)
    #expect(try outbox().map(\.holds).sorted { !$0 && $1 } == [false, true])
    let outcome = try send(letters)
    #expect(outcome.sent == 1)
    #expect(outcome.stays.first?.contains("gäller inte längre") == true)
    #expect(try sent.map(\.kind) == [.participation])
    #expect(try outbox().map(\.id) == [letters[0].id])
    let alone = try send([letters[0]])
    #expect(alone.message.hasSuffix("Det som den säger gäller inte längre: gör en ny."))
    #expect(try outbox().isEmpty && sent.count == 2)
  }

  @Test("A letter that has changed since it was read is not made")
  func changedBefore() throws {
    let other = self.letter(try content(.enrolment))
    _ = try office.miss()
    let refusal = #expect(throws: Refusal.self) { try office.run(MakeLetter(other), as: office.anna) }
    #expect(refusal?.code == "letterChanged")
    #expect(try outbox().isEmpty)
  }

  @Test("Made again it takes the other's place; the very same one stays")
  func again() throws {
    let place = try office.meeting("2008-04-28T13:00")
    let first = try make(.place(place.id))
    #expect(try make(.place(place.id)).id == first.id)
    let second = try office.run(MakeLetter(letter(content(.place(place.id)), text: "Hej igen.")), as: office.anna)
    #expect(try outbox().map(\.id) == [second.id])
  }

  @Test(
    "What cannot have been is refused at its field: a day to come, one before it was made, a reminder without a yes",
    arguments: [
      ("2008-04-22", SendingWay.post, nil, "future", "day"), ("2008-04-18", .post, nil, "beforeMade", "day"),
      ("2008-04-21", .eMail, nil, "notAgreed", "agreed"),
      ("2008-04-21", .textMessage, "2008-04-22", "notAgreed", "agreed"),
      ("2008-04-21", .post, "2008-04-21", "agreedToNothing", "agreed"),
    ] as [(String, SendingWay, String?, String, String)])
  func refused(day: String, way: SendingWay, agreed: String?, code: String, field: String) throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    let refusal = #expect(throws: Refusal.self) {
      try send([made], way, day: Day(iso: day)!, agreed: agreed.flatMap { Day(iso: $0) })
    }
    #expect(refusal?.code == code)
    #expect(refusal?.fields[field] != nil)
    #expect(try sent.isEmpty)
  }

  @Test("Post asks for an address; by hand goes without, and a protected person's goes by the tax agency")
  func address() throws {
    let made = try make(.enrolment)
    func update(_ sql: String) throws {
      try office.office.register.transaction(.write) { work throws(Refusal) in
        try Refusal.translating { try work.execute(sql) }
      }
    }
    try update("UPDATE client SET address = NULL")
    let again = try make(.enrolment)
    let refusal = #expect(throws: Refusal.self) { try send([again]) }
    #expect(refusal?.code == "noAddress")
    let byHand = RecordSentLetter(
      enrolment: office.rut.id, kind: .participation, subject: .enrolment, language: "svenska", way: .post)
    #expect(throws: Refusal.self) { try office.run(byHand, as: office.anna) }
    try update("UPDATE client SET protection = 'secrecyMarking'")
    let hidden = try make(.enrolment)
    _ = try send([hidden])
    #expect(try sent.map(\.way) == [.post])
    #expect(made.id != hidden.id)
  }

  @Test("A reminder proves nothing and the letter still waits")
  func reminder() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    let outcome = try send([made], .textMessage, agreed: Day(iso: "2008-04-10"))
    #expect(outcome.message == "Påminnelse skickad med sms: Holm, Rut.")
    #expect(try sent.map(\.provesDelivery) == [false])
    #expect(try outbox().map(\.id) == [made.id])
    let sheet = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna)
    #expect(sheet.offers.first?.latest == nil)
  }

  @Test("A letter that came back proves nothing and waits again, also one that the program did not make")
  func cameBack() throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    _ = try send([made])
    let posted = try #require(sent.first)
    let early = #expect(throws: Refusal.self) {
      try office.run(RecordReturn(posted.id, day: Office.today - 1), as: office.anna)
    }
    #expect(early?.fields["day"] != nil)
    _ = try office.run(RecordReturn(posted.id, day: Office.today), as: office.anna)
    #expect(try sent.map(\.provesDelivery) == [false])
    #expect(try outbox().map(\.cameBack) == [Office.today])
    #expect(throws: Refusal.self) { try office.run(RecordReturn(posted.id, day: Office.today), as: office.anna) }
    _ = try send([made])
    #expect(try sent.map(\.provesDelivery) == [true, false])
    #expect(try outbox().isEmpty)
    let byHand = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .plan, subject: .enrolment, language: "svenska", way: .post), as: office.anna)
    _ = try office.run(RecordReturn(byHand.id, day: Office.today), as: office.anna)
    #expect(try outbox().map(\.letter.kind) == [.plan])
    let handed = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .plan, subject: .enrolment, language: "svenska", way: .handedOver),
      as: office.anna)
    #expect(throws: Refusal.self) { try office.run(RecordReturn(handed.id, day: Office.today), as: office.anna) }
    let rut = office.rut
    let history = try office.office.read { work throws(Refusal) in try work.history(of: rut.id).map(\.text) }
    #expect(history.filter { $0 == "brev kom tillbaka" }.count == 2)
  }

  @Test("What the printer says is kept: queued, out, and taken back where the job is gone (P9)")
  func printing() throws {
    let made = try make(.enrolment)
    for printing: ClientLetter.Printing in [
      .queued(at: Office.now, job: "P-12"), .printed(at: Office.now), .queued(at: Office.now, job: nil), .notPrinted,
    ] {
      try office.run(RecordPrinting([made.id: printing]), as: office.anna)
      #expect(try outbox().map(\.letter.printing) == [printing])
    }
    #expect(try sent.isEmpty)
    let byHand = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .plan, subject: .enrolment, language: "svenska", way: .post), as: office.anna)
    let refusal = #expect(throws: Refusal.self) {
      try office.run(RecordPrinting([byHand.letter.id: .printed(at: Office.now)]), as: office.anna)
    }
    #expect(refusal?.code == "notMade")
  }

  @Test("What is not to be sent is taken out; only those of the unit see and send what waits")
  func discarded() throws {
    let made = try make(.enrolment)
    #expect(try outbox().map(\.id) == [made.id])
    #expect(try outbox(as: office.karin).isEmpty)
    #expect(try outbox(as: office.lars).isEmpty)
    #expect(throws: Refusal.self) { try send([made], as: office.lars) }
    #expect(throws: Refusal.self) { try office.run(DiscardLetters([made.id]), as: office.lars) }
    _ = try office.run(DiscardLetters([made.id]), as: office.anna)
    #expect(try outbox().isEmpty)
  }

  @Test(
    "A letter is out of date as soon as anything that it says is otherwise",
    arguments: [
      ("the interpreter", "UPDATE participant SET interpreter_language = 'somaliska'"),
      ("the place", "UPDATE occasion SET place = 'rum 9' WHERE start > '2008-04-22'"),
      (
        "the last day to answer",
        "INSERT INTO office_free_day (day, name, decided) VALUES ('2008-04-25', 'Stängt', '2008-04-21')"
      ),
      ("the sender", "UPDATE job_centre SET phone = '08-000 00 00'"),
      ("the address", "UPDATE client SET address = 'Provgatan 99'"),
    ])
  func outOfDate(what: String, sql: String) throws {
    let made = try make(.place(office.meeting("2008-04-28T13:00").id))
    #expect(try outbox().map(\.holds) == [true])
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating { try work.execute(sql) }
    }
    #expect(try outbox().map(\.holds) == [false], "\(what)")
    let sheet = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna)
    #expect(sheet.offers.first?.waiting?.holds == false)
    let batch = try office.run(ListSummons(.enrolments([office.rut.id])), as: office.anna)
    #expect(batch.rows.first?.waiting?.isOnPaper == false)
    // Made again it holds, and takes the other's place.
    let again = try make(made.subject)
    #expect(again.id != made.id)
    #expect(try outbox().map(\.holds) == [true])
  }

  @Test("A letter is out of date when the client misses another time before it, and when that is explained")
  func outOfDateByAbsence() throws {
    let coming = try office.meeting("2008-04-28T13:00")
    _ = try make(.place(coming.id))
    let missed = try office.miss("2008-04-21T08:00")
    #expect(try outbox().map(\.holds) == [false])
    let offer = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna).offers.first
    #expect(offer?.kind == .secondSummons)
    _ = try make(.place(coming.id))
    #expect(try outbox().map(\.holds) == [true])
    _ = try office.run(
      CloseAbsenceCheck(
        task: missed.task.id, version: missed.task.version,
        finding: .valid(.illness, from: Office.today, to: Office.today, text: nil)), as: office.karin)
    #expect(try outbox().map(\.holds) == [false])
  }

  @Test("The list of a case and the letter agree on which kallelse follows an absence")
  func secondIsOneRule() throws {
    _ = try office.miss("2008-04-21T08:00")
    for start in ["2008-04-28T13:00", "2008-04-29T13:00"] { _ = try office.meeting(start) }
    let offers = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna).offers
    for offer in offers where offer.start != nil {
      #expect(try content(offer.request.subject).kind == offer.kind)
    }
  }

  @Test("More letters than are listed are counted")
  func left() throws {
    _ = try make(.enrolment)
    for start in ["2008-04-28T13:00", "2008-04-29T13:00"] { _ = try make(.place(office.meeting(start).id)) }
    let few = try office.run(OpenOutbox(limit: 2), as: office.anna)
    #expect(few.rows.count == 2 && few.left == 1)
    #expect(try office.run(OpenOutbox(), as: office.anna).left == 0)
  }
}
