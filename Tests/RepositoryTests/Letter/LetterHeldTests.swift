import Casework
import Domain
import Testing

@testable import Repository

/// Whether a letter held is judged by the day it went, not by the day that is told (R3.4, R7.5).
///
/// Rut, whose language is ryska, is called to a meeting on Monday 28 April; the letter is made on Thursday 10 April.
@Suite("Letters that held when they went") struct LetterHeldTests {
  /// What happens between the making and the telling.
  enum Change {
    case language(String), address(String?)
    case cancel, rebook, missed, undo
    /// Written past every verb: nobody knows when.
    case unseen
  }

  private let office: NoShowOffice
  private let place: Participant
  private let earlier: Participant

  init() throws {
    office = try NoShowOffice()
    earlier = try office.meeting("2008-04-14T08:00")
    place = try office.meeting("2008-04-28T13:00")
    try Self.set(office, ContactDetails(address: "Provgatan 1", language: "ryska"), at: "2008-04-09T09:00")
  }

  private static func set(
    _ office: NoShowOffice, _ contact: ContactDetails, at moment: String, by session: Session? = nil
  ) throws {
    let rut = office.rut
    let version = try office.office.read { work throws(Refusal) in try work.client(rut.client).version }
    _ = try office.run(
      CheckDetails(enrolment: rut.id, version: version, contact: contact), as: session ?? office.anna, at: moment)
  }

  private func contact() throws -> ContactDetails {
    let rut = office.rut
    return try office.office.read { work throws(Refusal) in try work.client(rut.client).details.contact }
  }

  private func change(_ change: Change, at moment: String) throws {
    var contact = try contact()
    switch change {
    case .language(let language):
      contact.language = language
      try Self.set(office, contact, at: moment)
    case .address(let address):
      contact.address = address
      try Self.set(office, contact, at: moment)
    case .cancel:
      _ = try office.run(CancelBooking(participant: place.id, byClient: false), as: office.anna, at: moment)
    case .rebook:
      let booking = Booking(
        kind: .planMeeting, start: LocalDateTime(iso: "2008-04-29T13:00")!, minutes: 45, place: "rum 4")
      _ = try office.run(
        RebookAppointment(participant: place.id, asked: .us, reason: "Rummet.", time: .booking(booking)),
        as: office.anna, at: moment)
    case .missed: try office.mark(earlier, .noShow, at: moment)
    case .undo: _ = try office.run(UndoLast(), as: office.anna, at: moment)
    case .unseen:
      try office.office.register.transaction(.write) { work throws(Refusal) in
        try Refusal.translating { try work.execute("UPDATE client SET language = 'engelska'") }
      }
    }
  }

  private func make(_ subject: SentLetter.Subject, at moment: String = "2008-04-10T10:00") throws -> ClientLetter {
    let content = try office.run(
      ReadLetter(LetterRequest(enrolment: office.rut.id, subject: subject)), as: office.anna, at: moment)
    let letter = Letter(
      content: content, language: LetterLanguage(id: "ryska", label: "ryska"), body: "Hej.", text: "Hej.")
    return try office.run(MakeLetter(letter), as: office.anna, at: moment)
  }

  @discardableResult
  private func tell(_ letters: [ClientLetter], _ way: SendingWay, _ day: String, at moment: String)
    throws -> SendLetters.Outcome
  {
    try office.run(
      SendLetters(letters.map(\.id), way: way, day: Day(iso: day)!), as: office.anna, at: moment)
  }

  private var sent: [SentLetter] {
    get throws {
      let rut = office.rut
      return try office.office.read { work throws(Refusal) in try work.sentLetters(of: rut.id) }
    }
  }

  private func calls(_ letter: SentLetter, _ place: Participant) throws -> Bool {
    letter.calls(to: try office.office.read { work throws(Refusal) in try work.occasion(place.occasion) })
  }

  @Test("What an undo takes back has never been so, for a letter that was told in between either")
  func undoneAfter() throws {
    let letter = try make(.place(place.id))
    var contact = try contact()
    contact.address = "Felgatan 1"
    try Self.set(office, contact, at: "2008-04-14T09:00", by: office.karin)
    try tell([letter], .post, "2008-04-14", at: "2008-04-14T10:00")
    #expect(try sent.first?.weight == .unknown)
    _ = try office.run(UndoLast(), as: office.karin, at: "2008-04-14T11:00")
    #expect(try sent.first?.weight == .held)
    #expect(try calls(#require(sent.first), place))
  }

  @Test("A letter that was made of what an undo takes back has never held, though it was told before")
  func madeOfWhatIsUndone() throws {
    var contact = try contact()
    contact.address = "Felgatan 1"
    try Self.set(office, contact, at: "2008-04-10T09:30", by: office.karin)
    let letter = try make(.place(place.id))
    try tell([letter], .post, "2008-04-10", at: "2008-04-10T11:00")
    #expect(try sent.first?.weight == .held)
    _ = try office.run(UndoLast(), as: office.karin, at: "2008-04-10T12:00")
    #expect(try sent.first?.weight == .lapsed)
    #expect(try !calls(#require(sent.first), place))
  }

  @Test("What came after it was told has nothing to do with a letter, whatever is undone later")
  func toldBefore() throws {
    let letter = try make(.place(place.id))
    try tell([letter], .post, "2008-04-14", at: "2008-04-14T08:00")
    var contact = try contact()
    contact.language = "engelska"
    try Self.set(office, contact, at: "2008-04-14T09:00", by: office.karin)
    contact.address = "Felgatan 1"
    try Self.set(office, contact, at: "2008-04-14T10:00", by: office.karin)
    _ = try office.run(UndoLast(), as: office.karin, at: "2008-04-14T11:00")
    #expect(try sent.first?.weight == .held)
  }

  typealias Row = (
    what: String, changes: [(String, Change)], way: SendingWay, day: String, told: String, held: LetterLapse.Weight
  )

  static let rows: [Row] = [
    ("nothing changed", [], .post, "2008-04-10", "2008-04-15T09:00", .held),
    // a) it went before
    (
      "posted before the language changed, told after", [("2008-04-14T09:00", .language("engelska"))], .post,
      "2008-04-10", "2008-04-14T10:00", .held
    ),
    (
      "posted after the language changed", [("2008-04-14T09:00", .language("engelska"))], .post, "2008-04-15",
      "2008-04-15T10:00", .lapsed
    ),
    (
      "posted on the day that the language changed", [("2008-04-14T09:00", .language("engelska"))], .post, "2008-04-14",
      "2008-04-14T10:00", .unknown
    ),
    // b) it holds again
    (
      "posted while the language was another, which it is no longer",
      [("2008-04-14T09:00", .language("engelska")), ("2008-04-17T09:00", .language("ryska"))], .post, "2008-04-15",
      "2008-04-17T10:00", .lapsed
    ),
    (
      "posted on the day on which the language came back",
      [("2008-04-14T09:00", .language("engelska")), ("2008-04-17T09:00", .language("ryska"))], .post, "2008-04-17",
      "2008-04-17T10:00", .unknown
    ),
    (
      "posted once the language had come back",
      [("2008-04-14T09:00", .language("engelska")), ("2008-04-17T09:00", .language("ryska"))], .post, "2008-04-18",
      "2008-04-18T10:00", .held
    ),
    // c) only the address
    (
      "handed over, though the address had changed", [("2008-04-14T09:00", .address("Provgatan 2"))], .handedOver,
      "2008-04-15", "2008-04-15T10:00", .held
    ),
    (
      "in the digital mailbox, though the address had changed", [("2008-04-14T09:00", .address("Provgatan 2"))],
      .digitalMailbox, "2008-04-15", "2008-04-15T10:00", .held
    ),
    (
      "posted after the address had changed", [("2008-04-14T09:00", .address("Provgatan 2"))], .post, "2008-04-15",
      "2008-04-15T10:00", .lapsed
    ),
    (
      "posted on the day that the address changed", [("2008-04-14T09:00", .address("Provgatan 2"))], .post,
      "2008-04-14", "2008-04-14T10:00", .unknown
    ),
    (
      "posted before the address was gone", [("2008-04-14T09:00", .address(nil))], .post, "2008-04-10",
      "2008-04-14T10:00", .held
    ),
    // d) another kind of letter
    (
      "posted before an absence made it a second kallelse", [("2008-04-14T09:00", .missed)], .post, "2008-04-10",
      "2008-04-15T10:00", .held
    ),
    (
      "handed over as it was, after an absence", [("2008-04-14T09:00", .missed)], .handedOver, "2008-04-15",
      "2008-04-15T10:00", .held
    ),
    // e) the time itself
    (
      "posted before the time was moved", [("2008-04-14T09:00", .rebook)], .post, "2008-04-10", "2008-04-14T10:00",
      .held
    ),
    (
      "handed over after the time was moved", [("2008-04-14T09:00", .rebook)], .handedOver, "2008-04-15",
      "2008-04-15T10:00", .lapsed
    ),
    (
      "handed over after the time was cancelled", [("2008-04-14T09:00", .cancel)], .handedOver, "2008-04-15",
      "2008-04-15T10:00", .lapsed
    ),
    // f) undone is never
    (
      "posted on the day of a cancelling that was undone",
      [("2008-04-14T09:00", .cancel), ("2008-04-14T09:05", .undo)],
      .post, "2008-04-14", "2008-04-14T10:00", .held
    ),
    // g) nobody knows when
    (
      "posted at a time when nobody knows what held", [("", .unseen)], .post, "2008-04-10", "2008-04-14T10:00", .unknown
    ),
  ]

  @Test("It is judged by the day that it went", arguments: rows.indices)
  func judged(row: Int) throws {
    let row = Self.rows[row]
    let letter = try make(.place(place.id))
    for (moment, change) in row.changes { try self.change(change, at: moment) }
    let outcome = try tell([letter], row.way, row.day, at: row.told)
    let kept = try #require(try sent.first)
    #expect(kept.weight == row.held, "\(row.what)")
    #expect(kept.provesDelivery == (row.held == .held), "\(row.what)")
    #expect(outcome.message.contains("när den gick") == (row.held != .held), "\(row.what): \(outcome.message)")
  }

  @Test("Of several told together, those that held on the day are recorded, whatever has changed since")
  func several() throws {
    let letters = [try make(.place(place.id)), try make(.place(earlier.id))]
    try change(.address("Provgatan 2"), at: "2008-04-14T09:00")
    #expect(try tell(letters, .post, "2008-04-14", at: "2008-04-15T09:00").sent == 0)
    #expect(try tell(letters, .post, "2008-04-15", at: "2008-04-15T09:00").sent == 0)
    #expect(try tell(letters, .post, "2008-04-10", at: "2008-04-15T09:00").sent == 2)
    #expect(try sent.map(\.weight) == [.held, .held])
  }

  @Test("A wrong day is put right: the sending is withdrawn, the letter waits again and is told anew")
  func putRight() throws {
    let letter = try make(.place(place.id))
    try change(.language("engelska"), at: "2008-04-14T09:00")
    try tell([letter], .post, "2008-04-15", at: "2008-04-15T10:00")
    let wrong = try #require(try sent.first)
    #expect(try !calls(wrong, place))
    _ = try office.run(
      WithdrawLetter(enrolment: office.rut.id, letter: wrong.id, reason: "Fel dag."), as: office.anna,
      at: "2008-04-16T09:00")
    try tell([letter], .post, "2008-04-10", at: "2008-04-16T09:05")
    #expect(try calls(#require(sent.first), place))
  }

  @Test("Made again once it holds again it is another letter, which can be shown to have held")
  func madeAgain() throws {
    let first = try make(.place(place.id))
    try change(.language("engelska"), at: "2008-04-14T09:00")
    try change(.language("ryska"), at: "2008-04-14T09:10")
    let second = try make(.place(place.id), at: "2008-04-14T09:15")
    #expect(second.id != first.id)
    try tell([second], .post, "2008-04-14", at: "2008-04-14T10:00")
    #expect(try sent.map(\.weight) == [.held])
  }

  @Test("A schedule of which one session was cancelled before it went calls to the others")
  func partly() throws {
    let activity = try office.office.read { work throws(Refusal) in try work.activities()[0].id }
    let sessions = try ["2008-04-29T09:00", "2008-04-30T09:00"].map {
      try office.office.book(office.rut, at: $0, kind: .session(activity))
    }
    let letter = try make(.activity(activity))
    _ = try office.run(
      CancelBooking(participant: sessions[0].id, byClient: false), as: office.anna, at: "2008-04-14T09:00")
    try tell([letter], .handedOver, "2008-04-15", at: "2008-04-15T10:00")
    let kept = try #require(try sent.first)
    #expect(try sessions.map { try calls(kept, $0) } == [false, true])
    #expect(kept.lapsedInPart && kept.provesDelivery)
  }
}
