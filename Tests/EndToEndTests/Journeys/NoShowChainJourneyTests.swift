import Testing

/// The no-show chain to its end, with the handläggare's and the coach's programs on one register.
@Suite(.runsPrograms) struct NoShowChainJourneyTests {
  @Test
  func `no-show, not reached, second no-show: the checklist stops the negative outcome until everything is there`()
    throws
  {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.meeting(at: "2008-05-05T09:00", weeks: 2)
    try missTheMeeting(in: office, at: "2008-05-05T09:05")
    try findNotReached(in: office, at: "2008-05-06T09:00") { caseworker in
      // The meeting in two weeks: a letter reaches the client in time.
      try caseworker.press("Tab", "Down")
      try caseworker.wait(for: "Rut får ny tid mån 19/5 09:00")
    }
    try missTheMeeting(in: office, at: "2008-05-19T09:05")
    try findNotReached(in: office, at: "2008-05-20T09:00") { caseworker in
      try caseworker.press("Tab")
      try caseworker.type("jobb")
      try caseworker.wait(for: "och du får uppgiften att pröva rätten")
    }
    try addWhatIsMissing(in: office)
    try theCoachOnlyReadsIt(in: office)
    try reduce(in: office)
    try theCoachTakesAMarkBack(in: office)
  }

  /// Anna calls the roll: Rut did not come, the rest did.
  private func missTheMeeting(in office: TestOffice, at now: String) throws {
    let coach = try office.open(as: "anna", at: now)
    try coach.wait(for: "▸ 09:00  Introduktionsmöte")
    try coach.press("Enter")
    try coach.wait(for: "registrerade 0 av")
    try coach.press(".")
    try coach.type("Holm")
    try coach.wait(for: "▸ ○  Holm, Rut")
    try coach.press("Enter", "u")
    try coach.wait(for: "uppgift till Karin Ek")
    try coach.press("r")
    try coach.wait { !$0.contains("○") }
  }

  /// Karin Ek tries to reach Rut by telephone, in vain.
  private func findNotReached(
    in office: TestOffice, at now: String, _ newTime: (TmuxWindow) throws -> Void
  ) throws {
    let caseworker = try office.open(as: "karin", at: now)
    try caseworker.wait(for: "▸ Holm, Rut")
    try caseworker.press("Enter")
    try caseworker.wait(for: "Uteblev från Introduktionsmöte")
    try caseworker.press("+")
    try caseworker.type("tel")
    try caseworker.press("Tab")
    try caseworker.type("nej")
    try caseworker.press("C-s")
    try caseworker.wait(for: "nådde inte Rut")
    try caseworker.type("går")
    try caseworker.wait(for: "frånvaron räknas (gick inte att nå)")
    try newTime(caseworker)
    try caseworker.press("C-f")
    try caseworker.wait(for: "Gick inte att nå, ")
  }

  /// Nedsatt is stopped; letter, hearing and interpreter are added one by one, and the client still has time to answer.
  private func addWhatIsMissing(in office: TestOffice) throws {
    let caseworker = try office.open(as: "karin", at: "2008-05-20T10:00")
    try caseworker.wait(for: "▸ Holm, Rut")
    try caseworker.press("Enter")
    try caseworker.wait(for: "CHECKLISTA · 6 av 10")
    try decide(
      "ned", in: caseworker, stoppedBy: "Saknas: kallelse mån 5/5 09:00, kallelse mån 19/5 09:00, kommunicering,")
    for (meeting, day) in [("Right", "21/4"), ("Right", "6/5")] {
      try caseworker.press("+")
      try caseworker.type("kal")
      try caseworker.press("Tab", meeting)
      if day == "6/5" { try caseworker.press("Right") }
      try caseworker.press("Tab")
      try caseworker.type("i handen")
      try caseworker.press("Tab")
      try caseworker.type(day)
      try caseworker.press("C-s")
      try caseworker.wait(for: "Sparat: kallelse lämnad i handen")
    }
    try caseworker.wait(for: "CHECKLISTA · 8 av 10")
    try caseworker.type("kom")
    try caseworker.press("Tab", "Tab")
    try caseworker.type("brev")
    try caseworker.press("Tab")
    try caseworker.type("30/5")
    try caseworker.press("Tab", "Space", "Right", "Space", "Tab")
    try caseworker.type("närvarolistan och kallelserna")
    try caseworker.press("C-s")
    try caseworker.wait(for: "svar senast fre 30/5")
    try caseworker.type("språk")
    try caseworker.press("Tab", "Tab", "Tab")
    try caseworker.type("brevet på somaliska, tolk ringde")
    try caseworker.press("C-s")
    try caseworker.wait(for: "CHECKLISTA · 9 av 10")
    try caseworker.press("Tab")
    try caseworker.press("C-f")
    try caseworker.wait(for: "Kan inte avslutas som nedsatt än. Saknas: kommunicering")
  }

  private func decide(_ outcome: String, in caseworker: TmuxWindow, stoppedBy words: String) throws {
    try caseworker.press("Tab")
    try caseworker.type(outcome)
    try caseworker.press("Tab", "Tab")
    try caseworker.type("Uteblev från två introduktionsmöten.")
    try caseworker.press("C-f")
    try caseworker.wait(for: words)
    try caseworker.press("BTab")
  }

  /// The coach finds it on the card, reads it, and has no way to decide.
  private func theCoachOnlyReadsIt(in office: TestOffice) throws {
    let coach = try office.open(as: "anna", at: "2008-05-20T11:00")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Pröva rätten till försörjn")
    try coach.type(".pröva rätten\r")
    try coach.press("Enter")
    try coach.wait(for: "CHECKLISTA · 9 av 10")
    try coach.wait { !$0.contains("LÄGG TILL") && !$0.contains("klar  ") }
  }

  /// When the time to answer has passed, Karin Ek decides, and says when the client received it.
  private func reduce(in office: TestOffice) throws {
    let caseworker = try office.open(as: "karin", at: "2008-06-02T09:00")
    try caseworker.wait(for: "▸ Holm, Rut")
    try caseworker.press("Enter")
    // Thirteen days later the draft has lapsed (R15.2).
    try caseworker.wait(for: "CHECKLISTA · 10 av 10")
    try caseworker.press("Tab")
    try caseworker.type("ned")
    try caseworker.press("Tab", "Tab")
    try caseworker.type("Uteblev från två introduktionsmöten.")
    try caseworker.press("Tab")
    try caseworker.type("idag")
    try caseworker.press("C-f")
    try caseworker.wait(for: "nedsatt, beslut 2008-06-02?")
    try caseworker.press("j")
    try caseworker.wait(for: "Prövningen avslutad, nedsatt, överklagas senast mån 23/6")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 0")
  }

  /// The coach finds that a mark was wrong: the handläggare, whose program stands open, has the decision to reconsider.
  private func theCoachTakesAMarkBack(in office: TestOffice) throws {
    let now = "2008-06-02T10:00"
    let caseworker = try office.open(as: "karin", at: now)
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 0")
    let coach = try office.open(as: "anna", at: now)
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.press("Right", "Right", "Right", "Right")
    try coach.wait(for: "✗ uteblev")
    try coach.press("Enter")
    try coach.wait(for: "registrerade 1 av 1")
    try coach.press("w")
    try coach.wait(for: "Beslutet mån 2/6 omprövas av Karin Ek.")
    try coach.press("j")
    try coach.wait(for: "Felregistrerad markering borttagen")
    let started = ContinuousClock.now
    try caseworker.wait(for: "ompröva")
    print("the task to reconsider stood there after \(ContinuousClock.now - started)")
    try caseworker.press("Enter")
    try caseworker.wait(for: "! Underlaget ändrat: närvaro registrerad")
    try caseworker.press("Enter")
    try caseworker.wait(for: "CHECKLISTA · 10 av 10 · som den var mån 2/6 09:00, Karin Ek")
  }
}
