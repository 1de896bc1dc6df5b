import Casework
import Domain
import Testing

@testable import Repository

/// Whether a client is called to a time is one question, whoever asks it: the intake, the case's letters, the batch (R7.5).
@Suite("Called to a time") struct CalledTests {
  private let office: NoShowOffice
  private let place: Participant

  init() throws {
    office = try NoShowOffice()
    place = try office.meeting("2008-04-28T13:00")
  }

  private func send(_ way: SendingWay) throws -> SentLetter {
    let content = try office.run(
      ReadLetter(LetterRequest(enrolment: office.rut.id, subject: .place(place.id))), as: office.anna)
    let made = try office.run(
      MakeLetter(
        Letter(
          content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Hej.", text: "Hej.")),
      as: office.anna)
    _ = try office.run(
      SendLetters([made.id], way: way, day: Office.today, agreed: way.isReminder ? Office.today : nil), as: office.anna)
    let rut = office.rut
    return try #require(try office.office.read { work throws(Refusal) in try work.sentLetters(of: rut.id).first })
  }

  /// What each door says: the intake's step, the case's letters, the batch.
  private func answers() throws -> [Bool] {
    let intake = try office.run(OpenIntake(enrolment: office.rut.id, isOpening: false), as: office.anna)
    #expect((intake.summons == nil) == (intake.progress[.letter].state == .done))
    let sheet = try office.run(OpenLetters(enrolment: office.rut.id), as: office.anna)
    let batch = try office.run(ListSummons(.enrolments([office.rut.id])), as: office.anna)
    let offer = try #require(sheet.offers.first { $0.request.subject == .place(place.id) })
    return [intake.summons == nil, offer.latest != nil, try #require(batch.rows.first).latest != nil]
  }

  @Test("By a way that proves the client is called, by sms or e-mail only reminded", arguments: SendingWay.allCases)
  func ways(way: SendingWay) throws {
    #expect(try answers() == [false, false, false])
    _ = try send(way)
    #expect(try answers() == Array(repeating: way.provesDelivery, count: 3))
  }

  @Test("What came back calls to nothing")
  func cameBack() throws {
    let sent = try send(.post)
    _ = try office.run(RecordReturn(sent.id, day: Office.today), as: office.anna)
    #expect(try answers() == [false, false, false])
  }

  @Test("What was withdrawn calls to nothing")
  func withdrawn() throws {
    let sent = try send(.post)
    _ = try office.run(
      WithdrawLetter(enrolment: office.rut.id, letter: sent.id, reason: "Fel klient."), as: office.anna)
    #expect(try answers() == [false, false, false])
  }

  @Test("A letter that names another time does not call to the one that stands now")
  func stale() throws {
    _ = try send(.post)
    try office.office.register.transaction(.write) { work throws(Refusal) in
      try Refusal.translating {
        try work.execute(
          "UPDATE occasion SET start = '2008-04-28T14:00:00', end = '2008-04-28T14:45:00' WHERE id = ?",
          [place.occasion])
      }
    }
    #expect(try answers() == [false, false, false])
  }
}
