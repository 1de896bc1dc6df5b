import Testing

/// Issue 4's journey (d), in two programs at once: a plan for a district that approves plans (R5.3, R5.4).
@Suite(.runsPrograms) struct PlanApprovalTests {
  static let rows = [
    "19680215-9928;Nils;Öberg;Bromma;försörjningsstöd arbetslöshet;2008-04-16;2008-04-17;svenska;nej;försörjningsstöd;Lars Nyman"
  ]

  @Test func `a plan is submitted, returned, changed, approved, adopted, revised, and the difference is shown`() throws
  {
    let office = try TestOffice(rows: Self.rows)
    try office.succeed(
      "user", "add", "lars", "--full-name", "Lars Nyman", "--role", "caseworker", "--district", "Bromma", "--db",
      office.register)
    let coach = try office.open(as: "anna")
    try draftAndSubmit(coach)
    let caseworker = try office.open(as: "lars")
    try returnWithComment(caseworker)
    try changeAndSubmitAgain(coach)
    try approve(caseworker)
    try adopt(coach)
    try reviseAndCompare(coach)
  }

  private func draftAndSubmit(_ coach: TmuxWindow) throws {
    try coach.wait(for: "I DAG")
    try coach.openCard("öberg")
    try coach.wait(for: "Klienter › Nils Öberg")
    try coach.press("p")
    try coach.wait(for: "Bromma: plan godkänns av stadsdelen")
    try coach.draftPlan(goal: "Arbeta i kök", until: "+6m", followUp: "+6v", on: "mån 2008-06-02")
    try coach.wait(for: "deltog, instämmer: ”Det här vill jag.”")
    try coach.press("C-f")
    try coach.wait(for: "Skicka planen till Bromma för godkännande?")
    try coach.press("j")
    try coach.wait(for: "Planen är skickad till Bromma för godkännande.")
    try coach.wait(for: "Väntar på godkännande sedan mån 21/4")
    // It cannot be changed meanwhile, and says why.
    try coach.press("+")
    try coach.wait(for: "Planen väntar på stadsdelens godkännande")
  }

  private func returnWithComment(_ caseworker: TmuxWindow) throws {
    try caseworker.wait(for: "att godkänna")
    try caseworker.press("Enter")
    try caseworker.wait(for: "Nils Öberg: aktivitetsplan")
    try caseworker.press("r")
    try caseworker.wait(for: "Coachen får planen tillbaka med din kommentar.")
    try caseworker.type("Vilket kök?")
    try caseworker.press("C-s")
    try caseworker.wait(for: "Planen är återsänd till coachen")
  }

  private func changeAndSubmitAgain(_ coach: TmuxWindow) throws {
    // The other program's step shows by itself.
    try coach.wait(for: "Återsänd: Vilket kök?")
    try coach.press("Home", "e")
    try coach.wait(for: "› Mål 1")
    try coach.type(" på skola")
    try coach.press("C-s")
    try coach.wait(for: "”Arbeta i kök på skola”")
    try coach.press("C-f")
    try coach.wait(for: "Skicka planen till Bromma för godkännande?")
    try coach.press("j")
    try coach.wait(for: "Väntar på godkännande sedan")
  }

  private func approve(_ caseworker: TmuxWindow) throws {
    try caseworker.wait(for: "”Arbeta i kök på skola”")
    try caseworker.wait(for: "Väntar på godkännande sedan")
    try caseworker.press("C-f")
    try caseworker.wait(for: "Godkänn planen?")
    try caseworker.press("j")
    try caseworker.wait(for: "Planen är godkänd.")
  }

  private func adopt(_ coach: TmuxWindow) throws {
    try coach.wait(for: "Godkänd.")
    try coach.press("C-f")
    try coach.wait(for: "Kartläggningen är inte klar.")
    try coach.press("s")
    try coach.wait(for: "Skälet sparas i planen med ditt namn.")
    try coach.type("Praktiken börjar i morgon")
    try coach.press("C-s")
    try coach.wait(for: "Planen är fastställd.")
    try coach.wait(for: "Fastställd utan färdig kartläggning av Anna Berg: Praktiken börjar i morgon")
  }

  private func reviseAndCompare(_ coach: TmuxWindow) throws {
    try coach.press("Home", "e")
    try coach.wait(for: "› Mål 1")
    try coach.type(" i Bromma")
    try coach.press("C-s")
    try coach.wait(for: "version 2 · utkast")
    try coach.press("d")
    try coach.wait(for: "› Version 2 mot")
    try coach.wait(for: "~ före: Mål 1: ”Arbeta i kök på skola”")
    try coach.wait(for: "~ nu:   Mål 1: ”Arbeta i kök på skola i Bromma”")
    try coach.press("Escape")
    try coach.wait(for: "version 2 · utkast")
  }
}
