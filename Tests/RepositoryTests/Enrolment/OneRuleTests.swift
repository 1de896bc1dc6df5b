import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// What the program asks of a value and what SQL asks of its row is one rule: each case in which they differed.
@Suite("One rule, in Swift and in SQL") struct OneRuleTests {
  let office: Office
  let rut: Enrolment

  init() throws {
    office = try Office()
    rut = try office.enrol("Rut", "Holm", serial: 1)
  }

  private func now(_ enrolment: Enrolment) throws(Refusal) -> Enrolment {
    try office.write { work throws(Refusal) in
      try work.refresh(enrolment.id, now: Office.now)
      return try work.enrolment(enrolment.id)
    }
  }

  @Test("A meeting that begins now is not to come: it is no next time any more")
  func next() throws {
    let place = try office.book(rut, at: Office.now.iso)
    let occasion = try office.read { work throws(Refusal) in try work.occasion(place.occasion) }
    #expect(!occasion.isToCome(for: place, at: Office.now))
    #expect(try now(rut).nextTime == nil)
    _ = try office.book(rut, at: "2008-04-21T09:01")
    #expect(try now(rut).nextTime == LocalDateTime(iso: "2008-04-21T09:01"))
  }

  @Test("Who came to a time that does not stand did not come: the case stays where it was")
  func came() throws {
    let place = try office.book(rut, at: "2008-04-18T09:00", kind: .appointment(.introductionMeeting))
    let id = place.id.rawValue
    func mark(_ state: String) throws -> EnrolmentState {
      try office.register.queue.write { db in
        try db.execute(sql: "UPDATE participant SET mark = 'present', state = ? WHERE id = ?", arguments: [state, id])
      }
      let read = try office.read { work throws(Refusal) in
        (try work.participant(place.id), try work.occasion(place.occasion))
      }
      #expect(read.1.isAttended(by: read.0) == (state == "booked"))
      return try now(rut).state
    }
    let stood = try mark("booked")
    #expect(try mark("cancelledByUs") != stood)
  }

  @Test(
    "Post reaches whom an address is known of, and whom the tax agency forwards to",
    arguments: [
      (nil, nil, false), ("  ", nil, false), ("Provgatan 1", nil, true),
      ("  ", ProtectedIdentity.protectedRegistration, true),
    ] as [(String?, ProtectedIdentity?, Bool)])
  func post(_ address: String?, _ protection: ProtectedIdentity?, _ reaches: Bool) {
    let details = Client.Details(
      number: Office.number(5), name: PersonName(given: "Siv", family: "Ek"), address: address)
    let client = Client(id: .init(1), details: details, protection: protection, version: 1)
    #expect(client.canGetPost == reaches)
  }
}
