import Testing

/// `jobbtorg demo`: what it says first, and the guide that leads through five tasks.
@Suite(.runsPrograms) struct GuideTests {
  @Test func `the demo opens with what to try first`() throws {
    let demo = try TmuxWindow(["demo"], columns: 80, rows: 24)
    let screen = try demo.settled("I DAG")
    #expect(screen.contains("Prova först: s, skriv svensson, Enter. ? tangenter, 0 byt roll, q sluta."))
  }

  @Test func `the guide leads through five tasks, and notices when each is done`() throws {
    let demo = try TmuxWindow(["demo", "--guide"], columns: 80, rows: 24)
    try demo.wait(for: "Uppgift 1: Öppna en klients kort · 0 av 5 klara")
    try demo.press("s")
    try demo.type("svensson")
    try demo.wait(for: "träffar")
    try demo.press("Enter")
    try demo.wait(for: "Uppgift 2: Svara i kartläggningen · 1 av 5 klara")
    try demo.press("k")
    try demo.wait(for: "› Kartläggning")
    try demo.type("Inom vården")
    try demo.wait(for: "Inom vården")
    try demo.press("Escape")
    try demo.wait(for: "Uppgift 3: Boka en tid · 2 av 5 klara")
    try demo.press("b")
    try demo.wait(for: "LEDIGA TIDER")
    try demo.press("Enter")
    try demo.wait(for: "Uppgift 4: Registrera närvaro i en grupp · 3 av 5 klara")
    try demo.press("3")
    try demo.wait(for: "Vällingby › Närvaro")
    try demo.press("Enter")
    try demo.wait(for: "ej registrerad")
    try demo.press("n")
    try demo.wait(for: "Uppgift 5: Kontrollera en frånvaro · 4 av 5 klara")
    try demo.wait(for: "0 byter till handläggaren")
    try demo.press("0")
    try demo.wait(for: "FRÅNVARO ATT KONTROLLERA")
    try demo.wait(for: "ö på Min dag, fyll i försök, orsak och ny tid, Ctrl-F")
    try demo.press("Enter")
    try demo.wait(for: "Uteblev från")
    try demo.type("s")
    try demo.press("Tab", "Tab")
    try demo.type("23/4")
    try demo.wait(for: "frånvaron räknas inte (giltigt skäl)")
    try demo.press("C-f")
    try demo.wait(for: "Alla fem uppgifter är klara.")
  }
}
