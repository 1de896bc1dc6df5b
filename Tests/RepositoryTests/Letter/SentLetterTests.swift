import Casework
import Domain
import Testing

@testable import Repository

/// What was sent or handed over is kept, with when and how (R3.4, R7.5).
@Suite("Sent letters") struct SentLetterTests {
  private let office: NoShowOffice
  private let place: Participant

  init() throws {
    office = try NoShowOffice()
    place = try office.meeting("2008-04-25T13:00")
  }

  private func summons(day: String? = nil, language: String = "svenska", way: SendingWay = .handedOver)
    -> RecordSentLetter
  {
    RecordSentLetter(
      enrolment: office.rut.id, kind: .summons, subject: .place(place.id), language: language, way: way,
      day: day.flatMap { Day(iso: $0) })
  }

  private func named(_ place: Participant) throws(Refusal) -> NamedOccasion {
    let occasion = try office.office.read { work throws(Refusal) in try work.occasion(place.occasion) }
    return NamedOccasion(occasion: occasion.id, start: occasion.start)
  }

  private var letters: [SentLetter] {
    get throws(Refusal) {
      let rut = office.rut
      return try office.office.read { work throws(Refusal) in try work.sentLetters(of: rut.id) }
    }
  }

  @Test("What was handed over is kept with day, way, language, subject and by whom")
  func kept() throws {
    let letter = try office.run(summons(day: "2008-04-11"), as: office.anna)
    #expect(
      try letters == [
        SentLetter(
          id: letter.id,
          letter: ClientLetter(
            id: letter.letter.id, enrolment: office.rut.id, client: office.rut.client, kind: .summons,
            subject: .place(place.id), names: [named(place)], language: "svenska"),
          way: .handedOver, day: Day(iso: "2008-04-11")!, recorded: Office.now, by: office.anna.user)
      ])
  }

  @Test(
    "Post, a digital mailbox and the hand prove that it reached the client; e-mail, sms and what came back do not (R3.4)"
  )
  func proves() throws {
    var letter = try office.run(summons(), as: office.anna)
    let proving = SendingWay.allCases.filter { way in
      letter.way = way
      return letter.provesDelivery
    }
    #expect(proving == [.handedOver, .post, .digitalMailbox])
    letter.way = .post
    letter.cameBack = .init(day: Office.today, noted: Office.now, by: office.anna.user)
    #expect(!letter.provesDelivery)
  }

  @Test(
    "A schedule that was handed over names the sessions that the client had been given by then, not later ones (R7.5)")
  func namesOfSchedule() throws {
    let activity = try office.office.read { work throws(Refusal) in try work.activities()[0].id }
    let given = try office.office.book(
      office.rut, at: "2008-04-22T13:00", kind: .session(activity), given: "2008-04-10")
    let past = try office.office.book(
      office.rut, at: "2008-04-11T13:00", kind: .session(activity), given: "2008-04-10")
    let later = try office.office.book(
      office.rut, at: "2008-04-29T13:00", kind: .session(activity), given: "2008-04-21")
    let letter = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .schedule, subject: .activity(activity), language: "svenska", way: .handedOver,
        day: Day(iso: "2008-04-14")), as: office.anna)
    #expect(letter.names == [try named(given)])
    #expect(letter.names.allSatisfy { $0.occasion != past.occasion && $0.occasion != later.occasion })
    #expect(try letters == [letter])
    let plan = try office.run(
      RecordSentLetter(
        enrolment: office.rut.id, kind: .plan, subject: .enrolment, language: "svenska", way: .handedOver),
      as: office.anna)
    #expect(plan.names.isEmpty)
  }

  @Test("Each subject comes back as it was; the newest day first")
  func subjects() throws {
    let activity = try office.office.read { work throws(Refusal) in try work.activities()[0].id }
    let subjects: [SentLetter.Subject] = [.place(place.id), .activity(activity), .enrolment]
    for (index, subject) in subjects.enumerated() {
      _ = try office.run(
        RecordSentLetter(
          enrolment: office.rut.id, kind: .schedule, subject: subject, language: "svenska", way: .post,
          day: Office.today - index), as: office.anna)
    }
    #expect(try letters.map(\.subject) == subjects)
  }

  @Test("Withdrawn it proves nothing any more; it is still there to be read, with why in the history")
  func withdrawn() throws {
    let letter = try office.run(summons(), as: office.anna)
    let rut = office.rut
    _ = try office.run(
      WithdrawLetter(enrolment: rut.id, letter: letter.id, reason: "Kom i retur."), as: office.anna)
    #expect(try letters.isEmpty)
    let (all, history) = try office.office.read { work throws(Refusal) in
      (try work.allLetters(of: rut.id), try work.history(of: rut.id).map(\.text))
    }
    #expect(all == [letter])
    #expect(Array(history.prefix(2)) == ["brev återkallat: Kom i retur.", "brev skickat"])
    let again = #expect(throws: Refusal.self) {
      try office.run(WithdrawLetter(enrolment: rut.id, letter: letter.id, reason: "Igen."), as: office.anna)
    }
    #expect(again?.code == "withdrawnAlready")
  }

  @Test("The log has ids and codes, not the text or the name (R12.1)")
  func traced() throws {
    // Two letters, of which the second is sent first: the ids of letter and sending are not the same.
    let made = try office.run(
      MakeLetter(
        Letter(
          content: office.run(
            ReadLetter(LetterRequest(enrolment: office.rut.id, subject: .enrolment)), as: office.anna),
          language: LetterLanguage(id: "svenska", label: "svenska"), body: "Hej.", text: "Hej.")), as: office.anna)
    let sent = try office.run(summons(way: .post), as: office.anna)
    #expect(sent.letter.id != made.id && sent.letter.id.rawValue != sent.id.rawValue)
    let detail = try office.office.register.transaction(.read) { work throws(Refusal) in
      try Refusal.translating {
        try work.first("SELECT detail FROM log WHERE action = 'letterSent'") { row -> String in
          try row.value("detail")
        }
      }
    }
    #expect(detail == #"{"day":"2008-04-21","kind":"summons","letter":"2","sent":"1","way":"post"}"#)
  }

  @Test(
    "A day that has not been or lies before the referral, and no language, are refused",
    arguments: [
      ("2008-04-22", "svenska", "future"), ("2008-03-31", "svenska", "beforeReferral"), (nil, " ", "language"),
    ])
  func refused(day: String?, language: String, code: String) throws {
    let refusal = #expect(throws: Refusal.self) {
      try office.run(summons(day: day, language: language), as: office.anna)
    }
    #expect(refusal?.code == code)
    #expect(try letters.isEmpty)
  }

  @Test("A letter is about the case it stands in")
  func otherCase() throws {
    let other = try office.office.enrol("Siv", "Ek", serial: 2)
    let elsewhere = try office.office.book(other, at: "2008-04-25T09:00")
    let refusal = #expect(throws: Refusal.self) {
      try office.run(
        RecordSentLetter(
          enrolment: office.rut.id, kind: .summons, subject: .place(elsewhere.id), language: "svenska", way: .post),
        as: office.anna)
    }
    #expect(refusal?.code == "otherCase")
  }

  @Test("Only who may send letters, in the own unit's cases (R11.2)")
  func permitted() throws {
    var leader = office.anna
    leader.role = .sessionLeader
    for session in [leader, office.lars] {
      let refusal = #expect(throws: Refusal.self) { try office.run(summons(), as: session) }
      #expect(refusal?.kind == .notPermitted)
    }
    _ = try office.run(summons(), as: office.karin)
    #expect(try letters.map(\.by) == [office.karin.user])
  }
}
