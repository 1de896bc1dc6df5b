import Testing

/// Intag: one path from a referral to the kallelse to the next time, without leaving the keyboard.
@Suite(.runsPrograms) struct IntakeTests {
  @Test func `from referred to the next time within Intag, killed twice on the way and taken up again`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try checkDetailsAndBookTheMeeting(in: office)
    try markPresentAndAnswer(in: office)
    try finishAssessmentPlanAndBook(in: office)
  }

  private func open(_ office: TestOffice, at now: String, _ step: String) throws -> TmuxWindow {
    let coach = try office.open(as: "anna", at: now)
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.press("i")
    try coach.wait(for: "Klienter › Rut Holm › Intag")
    try coach.wait(for: step)
    return coach
  }

  /// In the morning: what is stored is gone through, a meeting is booked, and the program is killed.
  private func checkDetailsAndBookTheMeeting(in office: TestOffice) throws {
    let coach = try open(office, at: "2008-04-21T08:40", "▸ · Uppgifter")
    try coach.wait(for: "saknas: telefon")
    try coach.type("070-174 06 77")
    try coach.press("Tab", "Tab")
    try coach.type("Provgatan 1, 162 60 Vällingby")
    try coach.press("C-s")
    try coach.wait(for: "Uppgifterna är sparade: Holm, Rut.")
    try coach.wait(for: "▸ · Introduktionsmöte")
    try coach.wait(for: "Ledigt: mån 21/4 09:00")
    try coach.press("Enter")
    try coach.wait(for: "bokat mån 21/4 09:00")
    try coach.wait(for: "▸ · Kartläggning")
    try coach.killHard()
  }

  /// At the meeting: Intag knows where it was; the client is marked, half of the questions are answered, killed again.
  private func markPresentAndAnswer(in office: TestOffice) throws {
    let coach = try open(office, at: "2008-04-21T09:05", "▸ ◐ Introduktionsmöte")
    try coach.wait(for: "registrerade 0 av 1")
    try coach.press("n")
    try coach.wait(for: "✓ Introduktionsmöte")
    try coach.wait(for: "Vad vill du arbeta med?")
    for answer in AssessmentAnswers.all.prefix(9) {
      try coach.type(answer)
      try coach.press("Tab")
    }
    try coach.wait(for: "9 av 18 besvarade")
    try coach.killHard()
  }

  /// The rest: what was answered is there; the plan is adopted, the next time booked, and Intag says that it is done.
  private func finishAssessmentPlanAndBook(in office: TestOffice) throws {
    let coach = try open(office, at: "2008-04-21T10:05", "▸ ◐ Kartläggning")
    try coach.wait(for: "Vad behöver anpassas?")
    for answer in AssessmentAnswers.all.dropFirst(9).dropLast() {
      try coach.type(answer)
      try coach.press("Tab")
    }
    try coach.type(AssessmentAnswers.all[17])
    try coach.press("C-f")
    try coach.wait(for: "Klarmarkera kartläggningen?")
    try coach.press("j")
    try coach.wait(for: "✓ Kartläggning")
    try coach.wait(for: "▸ · Plan")
    try coach.draftPlan(goal: "Arbeta i restaurangkök.", until: "+6m", followUp: "+6v", on: "mån 2008-06-02")
    try coach.press("C-f")
    try coach.wait(for: "Fastställ planen?")
    try coach.press("j")
    try coach.wait(for: "✓ Plan")
    try coach.wait(for: "▸ · Nästa tid")
    try coach.wait(for: "✓ Ledigt")
    try coach.press("Enter")
    try coach.wait(for: "▸ · Brev")
    try coach.wait(for: "Till Rut Holm · på lättläst svenska")
    try coach.press("l")
    try coach.wait(for: "Ingen skrivare tog emot brevet.")
    try coach.press("Enter")
    try coach.press("k")
    try coach.wait(for: "Skriv det som har hänt")
    try coach.press("Right", "C-s")
    try coach.wait(for: "Intaget är klart. Nästa tid: mån 21/4")
    try coach.wait(for: "[Översikt]")
    try coach.wait(for: "Nästa steg: följ upp planen")
  }
}
