import Casework
import Domain
import Testing

/// One person acts and takes it back, another goes on, and the first does it again, or gives a value back: what the screen says
/// then, and that nothing has changed.
@Suite("Done again") struct DoneAgainTests {
  /// What is done again.
  enum Again: String, CaseIterable {
    case close, giveBack, move, interrupt, mark, correct, book, notHeld

    /// What the message line says.
    var message: String {
      switch self {
      case .close:
        "Det här har kommit till sedan dess: Planmöte ons 14/5 09:00. Gör det på nytt från klientkortet, där det visas och tas "
          + "om hand."
      case .giveBack:
        "Klienten har redan haft en tid eller börjat. Då avslutas inskrivningen i stället, på klientkortet."
      case .move: "Registrera först närvaron mån 5/5: det är här man vet om klienten kom."
      case .interrupt:
        "Planmöte ons 14/5 09:00 ligger i avbrottet. Bekräfta att den tiden avbokas, eller välj andra dagar."
      case .mark, .correct: "Planmöte är ej genomförd; ingen närvaro registreras där."
      case .book:
        "Går inte att ångra: kallelse lämnad i handen mån 5/5 säger Planmöte tis 20/5 09:00. Avboka tiden i stället, och "
          + "säg det till klienten."
      case .notHeld: "Går inte att göra om: Bo har arbetat vidare (uppgift öppnad 09:30)."
      }
    }
  }

  @Test("It is refused in the words of the act, and nothing is half done", arguments: Again.allCases)
  func refused(_ again: Again) throws {
    let doors = try DoorsOffice()
    let bo = try doors.bo()
    try act(again, doors, bo)
    let rut = doors.rut
    func state() throws -> [String] {
      try doors.noShows.office.read { work throws(Refusal) in
        try work.occasions(of: rut).map { "\($0.occasion) \($0.participant)" }
          + work.tasks(of: rut).map { "\($0)" } + work.interruptions(of: rut).map { "\($0)" }
          + ["\(work.enrolment(rut))"] + work.history(of: rut).map { "\($0)" }
      }
    }
    let before = try state()
    let refusal = #expect(throws: Refusal.self) {
      if again == .correct || again == .book {
        _ = try doors.noShows.run(UndoLast(), as: doors.anna, at: "2008-05-05T10:00")
      } else {
        _ = try doors.noShows.run(RedoLast(), as: doors.anna, at: "2008-05-05T10:00")
      }
    }
    #expect(refusal?.message == again.message)
    #expect(try state() == before)
  }

  /// What Anna Berg does, most often takes back, and Bo builds beside it.
  private func act(_ again: Again, _ doors: DoorsOffice, _ bo: Session) throws {
    let (noShows, anna, nine) = (doors.noShows, doors.anna, "2008-05-05T09:00")
    switch again {
    case .close:
      _ = try noShows.run(doors.closure(.movedAway), as: anna, at: nine)
      try doors.takeBack()
      try doors.book("2008-05-14T09:00", as: bo)
    case .giveBack:
      _ = try noShows.run(AcceptReferrals(enrolments: [doors.rut]), as: bo, at: "2008-05-05T08:00")
      _ = try noShows.run(doors.returning(), as: anna, at: nine)
      try doors.takeBack()
      let place = try doors.book("2008-05-05T09:30", as: bo)
      _ = try noShows.run(
        MarkAttendance(participants: [place.id], mark: .noShow), as: bo, at: "2008-05-05T09:40")
    case .move:
      _ = try noShows.run(doors.moving(), as: anna, at: nine)
      try doors.takeBack()
      try doors.book("2008-05-05T09:30", as: bo)
    case .interrupt:
      try doors.activate()
      _ = try noShows.run(doors.interruption(), as: anna, at: nine)
      try doors.takeBack()
      try doors.book("2008-05-14T09:00", as: bo)
    case .mark, .correct:
      let place = try noShows.meeting("2008-05-05T08:00")
      try noShows.mark(place, .noShow, at: nine)
      if again == .mark { try doors.takeBack() } else { try noShows.mark(place, .present, at: "2008-05-05T09:05") }
      try doors.notHeld(place, as: bo)
    case .notHeld:
      let place = try noShows.meeting("2008-05-05T08:00")
      try doors.notHeld(place, as: anna)
      try doors.takeBack()
      _ = try noShows.run(
        MarkAttendance(participants: [place.id], mark: .noShow), as: bo, at: "2008-05-05T09:30")
    case .book:
      let place = try doors.book("2008-05-20T09:00", as: anna)
      _ = try noShows.run(
        RecordSentLetter(
          enrolment: doors.rut, kind: .summons, subject: .place(place.id), language: "svenska", way: .handedOver,
          day: Day(iso: "2008-05-05")!), as: bo, at: "2008-05-05T09:15")
    }
  }

  @Test("A case that moves again takes along a task that came since: nothing stays with the jobbtorg that it left")
  func tasksGoAlong() throws {
    let doors = try DoorsOffice()
    _ = try doors.noShows.run(doors.moving(), as: doors.anna, at: "2008-05-05T09:00")
    try doors.takeBack()
    let place = try doors.book("2008-05-05T09:30", as: doors.bo())
    _ = try doors.noShows.run(
      MarkAttendance(participants: [place.id], mark: .noShow), as: doors.bo(), at: "2008-05-05T09:40")
    let check = try #require(try doors.noShows.tasks.first { $0.kind == .checkAbsence })
    _ = try doors.noShows.run(
      AddContactAttempt(task: check.id, way: .telephone, reached: true, note: ""), as: doors.karin,
      at: "2008-05-05T09:45")
    _ = try doors.noShows.run(
      CloseAbsenceCheck(task: check.id, version: doors.noShows.task(check.id).version, finding: .notValid(text: nil)),
      as: doors.karin, at: "2008-05-05T09:50")
    #expect(try doors.noShows.tasks.contains { $0.kind == .giveNewTime && $0.state == .open })
    _ = try doors.noShows.run(RedoLast(), as: doors.anna, at: "2008-05-05T10:00")
    let kista = doors.noShows.office.kista
    let new = try #require(try doors.noShows.tasks.first { $0.kind == .giveNewTime && $0.state == .open })
    #expect(try doors.enrolment().centre == kista && new.owner.unit == .centre(kista))
  }
}
