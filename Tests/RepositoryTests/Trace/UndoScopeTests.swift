import Casework
import Domain
import Testing

/// What "here" is for å: the last act from this screen or about what is shown, of the last ten minutes (E2).
@Suite("The scope of undo") struct UndoScopeTests {
  /// A row of the table: where and how long ago the act was done, where one is, and whether å takes it back at once.
  struct Row: Sendable, CustomTestStringConvertible {
    var from: String?
    var minutes: Int
    var place: String?
    var shows: Shown
    var isHere: Bool

    enum Shown: Sendable { case nothing, rut, siv, occasion, otherOccasion }

    var testDescription: String { "from \(from ?? "-"), \(minutes) min, at \(place ?? "-"), \(shows)" }
  }

  static let rows = [
    Row(from: "roll-call", minutes: 1, place: "roll-call", shows: .occasion, isHere: true),
    Row(from: "roll-call", minutes: 10, place: "roll-call", shows: .occasion, isHere: true),
    Row(from: "roll-call", minutes: 11, place: "roll-call", shows: .occasion, isHere: false),
    Row(from: "roll-call", minutes: 1, place: "card", shows: .rut, isHere: true),
    Row(from: "roll-call", minutes: 1, place: "card", shows: .siv, isHere: false),
    Row(from: "roll-call", minutes: 1, place: "roll-call", shows: .nothing, isHere: true),
    Row(from: "roll-call", minutes: 1, place: "other-call", shows: .otherOccasion, isHere: false),
    Row(from: "roll-call", minutes: 1, place: "clients", shows: .nothing, isHere: false),
    Row(from: "clients", minutes: 1, place: "clients", shows: .nothing, isHere: true),
    Row(from: nil, minutes: 1, place: "card", shows: .rut, isHere: true),
    Row(from: nil, minutes: 1, place: nil, shows: .nothing, isHere: false),
    Row(from: "clients", minutes: 300, place: "clients", shows: .rut, isHere: false),
  ]

  @Test("What was done here is taken back at once, what lies elsewhere or further back is asked about", arguments: rows)
  func table(_ row: Row) throws {
    let office = try NoShowOffice()
    let siv = try office.office.enrol("Siv", "Ek", serial: 2)
    let place = try office.meeting()
    let other = try office.office.book(siv, at: "2008-04-21T07:00")
    var session = office.anna
    session.place = row.from
    _ = try office.run(MarkAttendance(participants: [place.id], mark: .present), as: session)
    let subjects: Set<String> =
      switch row.shows {
      case .nothing: []
      case .rut: [ActSubject.enrolment(office.rut.id).key]
      case .siv: [ActSubject.enrolment(siv.id).key]
      case .occasion: [ActSubject.occasion(place.occasion).key]
      case .otherOccasion: [ActSubject.occasion(other.occasion).key]
      }
    let now = LocalDateTime(iso: "2008-04-21T09:00")!.adding(minutes: row.minutes)
    let outcome = try office.run(
      UndoLast(in: ActScope(place: row.place, subjects: subjects)), as: office.anna, at: now.iso)
    let mark = try office.office.read { work throws(Refusal) in try work.participant(place.id).mark }
    switch outcome {
    case .done(let text, _):
      #expect(row.isHere)
      #expect(text.hasPrefix("Ångrat: Närvarande: Holm, Rut."))
      #expect(mark == nil)
    case .ask(let act, let note):
      #expect(!row.isHere)
      #expect(act.title.hasPrefix("Närvarande: Holm, Rut.") && note == nil)
      #expect(mark == .present)
      #expect(
        try office.run(UndoAct(act: act.id), as: office.anna, at: now.iso).hasPrefix("Ångrat: Närvarande: Holm, Rut."))
    }
  }

  @Test("On Rut's card å takes back what was done with her, not what was done with another since")
  func lastHere() throws {
    let office = try NoShowOffice()
    let siv = try office.office.enrol("Siv", "Ek", serial: 2)
    let (hers, other) = (try office.meeting(), try office.office.book(siv, at: "2008-04-21T07:00"))
    // Half an hour after she got her coach, which is further back.
    let (then, now) = ("2008-04-21T09:30", "2008-04-21T09:31")
    try office.mark(hers, .present, at: then)
    try office.mark(other, .present, at: then)
    let scope = ActScope(place: "card", subjects: [ActSubject.enrolment(office.rut.id).key])
    #expect(try office.run(UndoLast(in: scope), as: office.anna, at: now).message?.contains("Holm, Rut") == true)
    // Then nothing is left here: the other is asked about.
    guard case .ask(let act, _) = try office.run(UndoLast(in: scope), as: office.anna, at: now) else {
      Issue.record("taken back")
      return
    }
    #expect(act.title.contains("Ek, Siv"))
    // Done again here, and asked about from elsewhere.
    guard case .ask = try office.run(RedoLast(in: ActScope(place: "clients")), as: office.anna, at: now) else {
      Issue.record("done again")
      return
    }
    #expect(try office.run(RedoLast(in: scope), as: office.anna, at: now).message?.contains("Holm, Rut") == true)
  }

  @Test("What a later act of one's own rests on is named, and can be taken back after that")
  func restsOn() throws {
    let office = try NoShowOffice()
    let place = try office.meeting("2008-04-21T08:00")
    try office.mark(place, .noShow, at: "2008-04-21T09:00")
    try office.mark(place, .present, at: "2008-04-21T09:05")
    let acts = try office.run(ListActs(), as: office.anna, at: "2008-04-21T09:10")
    #expect(acts.count == 3)
    let refusal = #expect(throws: Refusal.self) {
      try office.run(UndoAct(act: acts[1].id), as: office.anna, at: "2008-04-21T09:10")
    }
    #expect(
      refusal?.message.hasPrefix("Går inte att ångra: det du gjorde 09:05 bygger på det: Närvarande: Holm, Rut.")
        == true
    )
    for act in acts.prefix(2) { _ = try office.run(UndoAct(act: act.id), as: office.anna, at: "2008-04-21T09:11") }
    #expect(try office.office.read { work throws(Refusal) in try work.participant(place.id).mark } == nil)
    let again = #expect(throws: Refusal.self) {
      try office.run(UndoAct(act: acts[0].id), as: office.anna, at: "2008-04-21T09:12")
    }
    #expect(again?.code == "alreadyUndone" || again?.code == "builtOn")
  }

  @Test("Historik says what was undone, by whom, and when that was done")
  func told() throws {
    let office = try NoShowOffice()
    _ = try office.miss()
    _ = try office.run(UndoLast(), as: office.anna, at: "2008-04-21T09:10")
    _ = try office.run(RedoLast(), as: office.anna, at: "2008-04-21T09:11")
    let rut = office.rut
    let history = try office.office.read { work throws(Refusal) in try work.history(of: rut.id) }
    #expect(
      history.map { "\($0.at.time.text) \($0.who): \($0.text)" }.filter {
        $0.contains("ångrat") || $0.contains("gjort om")
      }
        == [
          "09:11 Anna Berg: gjort om: närvaro registrerad, uppgift öppnad 09:00",
          "09:10 Anna Berg: ångrat: närvaro registrerad, uppgift öppnad 09:00",
        ])
  }
}
