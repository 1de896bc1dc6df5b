import Testing

/// The work in reader mode, in a real terminal: what a person with a screen reader or a braille line goes through.
@Suite(.runsPrograms) struct ReaderTests {
  @Test func `an intake in plain lines, from the details to the next time`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let morning = try open(office, at: "2008-04-21T08:40", "Steg 1 av 6: Uppgifter")
    try morning.type("070-174 06 77")
    try morning.press("C-s")
    try morning.wait(for: "Meddelande: Uppgifterna är sparade: Holm, Rut.")
    try morning.wait(for: "Steg 2 av 6: Introduktionsmöte")
    try morning.wait(for: "Tiden är: ledig")
    #expect(try line(of: morning).hasPrefix("Tid: mån 21/4 09:00"))
    try morning.press("Enter")
    try morning.wait(for: "Steg 3 av 6: Kartläggning")
    try morning.killHard()

    let coach = try open(office, at: "2008-04-21T09:05", "Steg 2 av 6: Introduktionsmöte")
    try coach.wait(for: "Närvaro: ej registrerad")
    #expect(try line(of: coach).hasPrefix("Namn: Holm, Rut"))
    try coach.press("n")
    try coach.wait(for: "Avsnitt: Mål och önskemål, 1 av 9")
    for answer in AssessmentAnswers.all.dropLast() {
      try coach.type(answer)
      try coach.press("Tab")
    }
    try coach.wait(for: "Avsnitt: Sammanfattning, 9 av 9")
    try coach.type(AssessmentAnswers.all[17])
    try coach.press("C-f")
    try coach.wait(for: "Fråga: Klarmarkera kartläggningen?")
    try coach.press("j")
    try coach.wait(for: "Steg 4 av 6: Plan")
    try plan(coach)
    try coach.wait(for: "Steg 5 av 6: Nästa tid")
    try coach.wait(for: "Tiden är: ledig")
    try coach.press("Enter")
    try coach.wait(for: "Steg 6 av 6: Brev")
    try coach.press("l")
    try coach.wait(for: "Ingen skrivare tog emot brevet.")
    try coach.press("Enter")
    try coach.press("k")
    try coach.wait(for: "Skriv det som har hänt")
    try coach.press("Right", "C-s")
    try coach.wait(for: "Meddelande: Intaget är klart.")
    try coach.wait(for: "Flik: Översikt, 1 av 7")
  }

  private func plan(_ coach: TmuxWindow) throws {
    try coach.press("+")
    try coach.wait(for: "Intag, Mål 1")
    try coach.type("Arbeta i restaurangkök.")
    try coach.press("Tab")
    try coach.type("+6m")
    try coach.press("C-s")
    try coach.wait(for: "Mål 1: Arbeta i restaurangkök.")
    try coach.press("+")
    try coach.wait(for: "a: En aktivitet under mål 1")
    try coach.press("a")
    try coach.wait(for: "Aktivitet: tomt")
    try coach.type("valid")
    try coach.press("Tab", "Tab", "Tab", "Tab")
    try coach.type("28/4")
    try coach.press("C-s")
    try coach.wait(for: "Aktivitet: Validering")
    try coach.press("Down", "Enter")
    try coach.wait(for: "Klienten: tomt")
    try coach.type("+6v")
    try coach.press("Tab", "Space", "Tab")
    try coach.type("inst")
    try coach.press("Tab")
    try coach.type("Det här vill jag.")
    try coach.press("C-s")
    try coach.wait(for: "Nästa uppföljning: mån 2008-06-02")
    try coach.press("C-f")
    try coach.wait(for: "Fråga: Fastställ planen?")
    try coach.press("j")
  }

  @Test func `the roll call, in plain lines`() throws {
    let demo = try TmuxWindow(["demo", "--reader"], columns: 80, rows: 24)
    try demo.wait(for: "Tid: 09:00")
    #expect(try line(of: demo).hasPrefix("Tid: 09:00"))
    try demo.press("Enter")
    try demo.wait(for: "Registrerade: 0 av 12")
    try demo.press("n")
    try demo.wait(for: "Registrerade: 1 av 12")
    try demo.wait(for: "Rad: 2 av 12")
    let missing = try line(of: demo)
    #expect(missing.hasPrefix("Namn: "))
    try demo.press("u")
    try demo.wait(for: "Registrerade: 2 av 12")
    try demo.wait(for: "Rad: 3 av 12")
    try demo.press("Up")
    try demo.wait(for: "Närvaro: uteblev, uppgift till")
    #expect(try line(of: demo) == missing)
    try demo.press("r")
    try demo.wait(for: "Registrerade: 12 av 12")
  }

  @Test func `the follow-up of who did not come, in plain lines`() throws {
    let demo = try TmuxWindow(["demo", "--reader", "--as", "caseworker"], columns: 80, rows: 24)
    try demo.wait(for: "Missade: ")
    let missing = try line(of: demo)
    #expect(missing.hasPrefix("Namn: "))
    try demo.press("Enter")
    try demo.wait(for: "Uteblev från: ")
    #expect(try line(of: demo).hasPrefix("ORSAK: tomt"))
    try demo.type("s")
    try demo.wait(for: "ORSAK: sjuk")
    try demo.press("Tab", "Tab")
    try demo.type("23/4")
    try demo.wait(for: "Betyder: ons 2008-04-23")
    try demo.press("Tab")
    try demo.wait(for: "Val: ")
    #expect(try line(of: demo).hasPrefix("NY TID: "))
    try demo.press("C-f")
    try demo.wait {
      $0.contains("Meddelande: ") && $0.contains(": Sjuk ") && $0.contains("/4, ny tid ") && $0.contains("å ångrar.")
    }
    try demo.wait("a day without the task") { !$0.split(separator: "\n").contains { $0 == missing } }
  }

  @Test func `moving a row writes the lines that changed and no others`() throws {
    let demo = try TmuxWindow(["demo", "--reader"], columns: 80, rows: 24)
    try demo.wait(for: "Tid: 09:00")
    try demo.press("2")
    try demo.wait { $0.contains("Rad: 1 av") && $0.contains("523") }
    try demo.record()
    try demo.press("Down")
    try demo.wait(for: "Rad: 2 av")
    try demo.wait("the recording") { _ in !demo.recorded().isEmpty }
    let bytes = demo.recorded()
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    for whole in ["\\u{1B}[2J", "\\u{1B}[J", "\\u{1B}[3J", "\\u{1B}c"] { #expect(!text.contains(whole), "\(text)") }
    for still in ["Skärm", "Ordning", "Vy", "Inloggad", "Tangenter"] { #expect(!text.contains(still), "\(text)") }
    #expect(bytes.count < 600, "\(text)")
  }

  // MARK: What stands where the cursor is

  private func open(_ office: TestOffice, at now: String, _ step: String) throws -> TmuxWindow {
    let coach = try office.open(as: "anna", at: now, environment: ["ACCESSIBLE": "1"])
    try coach.wait(for: "Inloggad: Anna Berg")
    try coach.openCard("rut")
    try coach.press("i")
    try coach.wait(for: step)
    return coach
  }

  /// The line that a braille display shows.
  private func line(of window: TmuxWindow) throws -> String {
    let rows = try window.settled("any screen") { _ in true }.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let y = try window.cursor().y
    return rows.indices.contains(y) ? rows[y] : ""
  }
}
