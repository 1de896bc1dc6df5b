import Testing

/// Every other screen in a real terminal: referrals, tasks, statistics, help, palette, settings, small windows.
@Suite(.runsPrograms) struct RoundTheHouseTests {
  @Test func `a referral typed in by the handläggare is in the coach's list within two seconds`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.press("2")
    try coach.wait(for: "Holm, Rut")
    try coach.press("r")
    try coach.wait(for: "Klienter › Remisser")

    let caseworker = try office.open(as: "karin")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA")
    try caseworker.press("+")
    try caseworker.wait(for: "Börja med personnumret")
    try caseworker.type("19800724-9934")
    try caseworker.press("Enter")
    try caseworker.wait(for: "JT-2008-00001")
    try caseworker.press("Escape")
    try caseworker.wait(for: "Utkastet ligger kvar")
    try caseworker.press("+")
    try caseworker.wait(for: "Släng utkastet")
    try caseworker.press("x")
    try caseworker.wait(for: "Utkastet är slängt; det finns i dag")
    try caseworker.wait(for: "Börja med personnumret")
    try caseworker.type("19850312-9804")
    try caseworker.press("Tab")
    try caseworker.wait(for: "Personen är ny i registret.")
    try caseworker.type("Åsa")
    try caseworker.press("Tab")
    try caseworker.type("Svensson")
    try caseworker.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    try caseworker.type("ungdom")
    try caseworker.press("Tab")
    try caseworker.type("för")
    try caseworker.press("C-s")
    try caseworker.wait(for: "Remiss registrerad, JT-2008-00004, första tid senast mån 28/4: Svensson, Åsa.")
    try coach.wait(for: "Svensson, Åsa", within: 2)
  }

  @Test func `what was done is undone, and done again after the program was closed`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.press("c")
    try coach.wait(for: "Ansvarig coach")
    try coach.press("Enter")
    try coach.wait(for: "1 klient till Anna Berg. å ångrar.")
    try coach.type("å")
    try coach.wait(for: "Ångrat: 1 klient till Anna Berg.")
    try coach.killHard()

    // It was not done on Min dag: it is named and asked about first.
    let again = try office.open(as: "anna")
    try again.wait(for: "I DAG")
    try again.press("C-y")
    try again.wait(for: "Göra om det du gjorde")
    try again.press("Enter")
    try again.wait(for: "Göra om det du gjorde")
    try again.type("j")
    try again.wait(for: "Gjort om: 1 klient till Anna Berg.")
    try again.type("å")
    try again.wait(for: "Ångra det du gjorde")
    try again.type("j")
    try again.wait(for: "Ångrat: 1 klient till Anna Berg.")
    try again.type("å")
    try again.wait(for: "Det finns inget att ångra i dag.")
  }

  @Test func `statistics open the rows behind a figure, and help and palette find what can be done`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.press("6")
    try coach.wait { $0.contains("Aktuella") && $0.contains("avslutade") }
    try coach.press("Enter")
    try coach.wait(for: "Holm, Rut")
    try coach.press("Escape")
    try coach.wait(for: "Vällingby › Statistik")
    try coach.press("?")
    try coach.wait(for: "Statistik › Hjälp")
    try coach.type("orsak")
    try coach.wait { $0.contains("Visa orsakerna") && !$0.contains("Välj period") }
    try coach.press("Escape")
    try coach.wait(for: "Vällingby › Statistik")
    try coach.press(":")
    try coach.wait(for: "Kommandon")
    try coach.type("uppg")
    try coach.press("Enter")
    try coach.wait(for: "Vällingby › Uppgifter")
    try coach.press("7")
    try coach.wait(for: "Vällingby › Inställningar")
    try coach.wait(for: "Dagsljus")
    try coach.press("5")
    try coach.wait(for: "Vällingby › Matchning")
    try coach.press("1")
    try coach.wait(for: "I DAG")
  }

  @Test func `a window that is too small says so, and all is back when it grows`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.press("2")
    try coach.wait(for: "Holm, Rut")
    try coach.resize(40, 5)
    try coach.wait(for: "Fönstret är för litet: minst 60×16")
    try coach.resize(60, 16)
    try coach.wait(for: "Holm, Rut")
    try coach.resize(100, 30)
    try coach.wait(for: "JT-2008-00001")
  }

  @Test func `the cursor stands on the selected row, and without colours all the words are there`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let coach = try TmuxWindow(
      ["--db", office.register, "--as", "anna", "--now", TestOffice.now, "--theme", "dagsljus"],
      environment: ["NO_COLOR": "1"])
    try coach.wait(for: "I DAG")
    try coach.press("2")
    let screen = try coach.settled("▸ Holm, Rut")
    let row = screen.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("▸ Holm, Rut") }
    #expect(try coach.cursor().y == row)
    try coach.press("Down")
    _ = try coach.settled("▸ Lind, Per")
    #expect(try coach.cursor().y == row.map { $0 + 1 })
  }
}
