import Testing

/// The keystroke budgets of screens.md, counted while the work is done; what is typed as data does not count.
@Suite(.runsPrograms) struct KeystrokeBudgetTests {
  @Test func `a client is opened by name with two keys`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Klienter › Rut Holm")
    #expect(coach.keysPressed <= 2)
  }

  @Test func `the roll of twenty with three who did not come takes twelve keys from Min dag`() throws {
    let office = try TestOffice(rows: TestOffice.rows(20))
    try office.meeting(at: "2008-04-21T09:00")
    let coach = try office.open(as: "anna", at: "2008-04-21T09:05")
    try coach.wait(for: "▸ 09:00  Introduktionsmöte")
    try coach.press("Enter")
    try coach.wait(for: "registrerade 0 av 20")
    for (count, name) in ["Provsson, Cda", "Provsson, Hda", "Provsson, Pda"].enumerated() {
      try coach.press(".")
      try coach.type(name)
      try coach.wait(for: "▸ ○  \(name)")
      try coach.press("Enter", "u")
      try coach.wait(for: "registrerade \(count + 1) av 20")
    }
    try coach.press("r")
    let screen = try coach.settled("registrerade 20 av 20")
    #expect(screen.split(separator: "\n").count { $0.contains("✗") && $0.contains("uteblev") } == 3)
    #expect(coach.keysPressed <= 12)
  }

  @Test func `a no-show from the mark to the closed task takes fourteen keys of both people`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.meeting(at: "2008-04-21T09:00")
    let caseworker = try office.open(as: "karin", at: "2008-04-21T09:05")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 0")
    let coach = try office.open(as: "anna", at: "2008-04-21T09:05")
    try coach.wait(for: "▸ 09:00  Introduktionsmöte")
    try coach.press("Enter")
    try coach.wait(for: "registrerade 0 av 3")
    try coach.press(".")
    try coach.type("Lind")
    try coach.wait(for: "▸ ○  Lind, Per")
    try coach.press("Enter", "u")
    try coach.wait(for: "uppgift till Karin Ek senast ons 23/4")

    try caseworker.wait(for: "▸ Lind, Per", within: 5)
    try caseworker.press("Enter")
    try caseworker.wait(for: "Uteblev från Introduktionsmöte")
    try caseworker.press("s", "Tab", "Tab")
    try caseworker.type("23/4")
    try caseworker.wait(for: "frånvaron räknas inte (giltigt skäl), Per får ny tid")
    try caseworker.press("C-f")
    try caseworker.wait(for: "Sjuk mån 21/4 – ons 23/4, ny tid")
    try caseworker.wait(for: "Till Per Lind · på")
    try caseworker.press("l")
    try caseworker.wait(for: "Ingen skrivare tog emot brevet.")
    try caseworker.press("Enter")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 0")
    #expect(coach.keysPressed + caseworker.keysPressed <= 14)
  }

  @Test func `the eighteen questions of the kartläggning take a key each besides their answers`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.press("k")
    try coach.wait(for: "0 av 18 besvarade")
    let before = coach.keysPressed
    for answer in AssessmentAnswers.all.dropLast() {
      try coach.type(answer)
      try coach.press("Tab")
    }
    try coach.type(AssessmentAnswers.all[17])
    try coach.press("C-s")
    try coach.wait(for: "18 av 18 besvarade")
    #expect(coach.keysPressed - before <= 18)
  }

  @Test func `the report of this tertial takes four keys`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.press("6")
    try coach.wait(for: "Aktuella")
    try coach.press("p")
    try coach.wait(for: "Tertial 1 (jan–apr)")
    try coach.press("1")
    try coach.wait("the tertial's figures") {
      $0.contains("2008-01-01 – 2008-04-21") && $0.contains("Aktuella") && !$0.contains("Vilken period?")
    }
    #expect(coach.keysPressed <= 4)
  }
}
