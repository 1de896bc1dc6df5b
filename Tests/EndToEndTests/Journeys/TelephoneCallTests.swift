import Testing

/// A telephone call in the middle of a note, and Ctrl-Z in it (E1, R15.4).
@Suite(.runsPrograms) struct TelephoneCallTests {
  @Test
  func `half a note, a call about another client, back to the note: Ctrl-Z takes back typing in it and nothing else`()
    throws
  {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let anna = try office.open(as: "anna")
    try anna.wait(for: "I DAG")
    try anna.openCard("öberg")
    try anna.wait(for: "› Nils Öberg")
    try anna.press("n")
    try anna.wait(for: "Ny anteckning")
    try anna.type("Vill helst arbeta inom")
    try anna.wait(for: "arbeta inom")

    // The telephone: Rut Holm gets a coach.
    try anna.press("Escape")
    try anna.wait(for: "Utkastet ligger kvar")
    try anna.openCard("rut")
    try anna.wait(for: "› Rut Holm")
    try anna.press("c")
    try anna.wait(for: "Ansvarig coach")
    try anna.press("Enter")
    try anna.wait(for: "1 klient till Anna Berg")

    // Back to the note.
    try anna.openCard("öberg")
    try anna.wait(for: "› Nils Öberg")
    try anna.press("n")
    try anna.wait(for: "Utkast från 09.0")
    try anna.press("r")
    try anna.wait(for: "Vill helst arbeta inom")
    try anna.type(" vården")
    try anna.wait(for: "arbeta inom vården")
    try anna.press("C-z")
    try anna.wait("the last word is gone") { !$0.contains("vården") && $0.contains("arbeta inom") }
    try anna.press("C-z", "C-z", "C-z")
    try anna.press("C-y")
    #expect(try !anna.settled("arbeta inom vården").contains("Ångrat"))
    try anna.press("C-s")
    try anna.wait(for: "är sparad")

    // Nothing was taken back of what was done with Rut Holm meanwhile.
    try anna.press("1")
    try anna.wait(for: "I DAG")
    try anna.press(":")
    try anna.type("det du gjort")
    try anna.press("Enter")
    try anna.wait(for: "Det du gjort i dag")
    try anna.wait("what was done with Rut Holm stands") {
      $0.contains("1 klient till Anna Berg") && !$0.contains("ångrat")
    }
  }
}
