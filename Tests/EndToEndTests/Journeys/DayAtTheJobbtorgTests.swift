import Testing

/// The main job, end to end, with keys only and two programs open at once on one register.
@Suite(.runsPrograms) struct DayAtTheJobbtorgTests {
  static let rows = [
    "19800724-9934;Rut;Holm;Hässelby-Vällingby;försörjningsstöd arbetslöshet;2008-04-16;2008-04-17;somaliska;ja;försörjningsstöd;Karin Ek",
    "19660701-9855;Per;Lind;Hässelby-Vällingby;försörjningsstöd arbetslöshet;2008-04-16;2008-04-17;svenska;nej;försörjningsstöd;Karin Ek",
    "19680215-9928;Nils;Öberg;Hässelby-Vällingby;nybesök försörjningsstöd;2008-04-16;2008-04-17;svenska;nej;försörjningsstöd;Karin Ek",
  ]

  @Test func `a whole day, from the first search to the checked absence`() throws {
    let office = try TestOffice(rows: Self.rows)
    try answerFiveQuestionsAndBeKilled(in: office)
    try bookAndPlan(in: office)
    try layOutAMeeting(in: office)
    try callTheRollAndCheckTheAbsence(in: office)
  }

  /// Finds the client by name with two keys besides it, answers five questions, is killed, and finds them again.
  private func answerFiveQuestionsAndBeKilled(in office: TestOffice) throws {
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Klienter › Rut Holm")
    try coach.press("k")
    try coach.wait(for: "0 av 18 besvarade")
    try coach.type("Arbeta i kök.")
    try coach.press("Tab")
    try coach.type("Ha ett eget arbete.")
    try coach.press("PPage", "NPage")
    try coach.wait(for: "Vilken är din högsta avslutade utbildning?")
    try coach.type("gym")
    try coach.press("Tab")
    try coach.type("Restaurangskola, två år.")
    try coach.press("NPage")
    try coach.wait(for: "Vilka arbeten har du haft?")
    try coach.type("Kallskänka i fyra år.")
    try coach.press("Tab")
    try coach.wait(for: "5 av 18 besvarade")
    try coach.killHard()

    let again = try office.open(as: "anna")
    try again.wait(for: "I DAG")
    try again.openCard("rut")
    try again.wait(for: "Kartläggning 5/18")
    try again.press("k")
    try again.wait(for: "5 av 18 besvarade")
    try again.press("PPage", "PPage")
    try again.wait(for: "Arbeta i kök.")
    try again.wait(for: "Ha ett eget arbete.")
  }

  /// Books the plan meeting, drafts a plan and adopts it.
  private func bookAndPlan(in office: TestOffice) throws {
    // The first free time is half an hour off: it does not go by while a busy machine gets there.
    let coach = try office.open(as: "anna", at: "2008-04-21T09:31")
    try coach.wait(for: "I DAG")
    try coach.openCard("rut")
    try coach.wait(for: "Kartläggning 5/18")
    try coach.press("c")
    try coach.wait(for: "Anna Berg")
    try coach.press("Enter")
    try coach.wait(for: "Coach: Anna Berg")
    try coach.press("b")
    try coach.wait(for: "LEDIGA TIDER")
    try coach.press("Tab")
    try coach.type("planm")
    try coach.wait(for: "Ledigt: planmöte")
    try coach.press("C-s")
    try coach.wait(for: "✓ Planmöte")
    try coach.wait(for: "Klienter › Rut Holm")

    try coach.press("p")
    try coach.wait(for: "plan för kännedom")
    try coach.draftPlan(goal: "Bli kock.", until: "2009-06-15", followUp: "19/5", on: "mån 2008-05-19")
    try coach.press("C-f")
    try coach.wait(for: "Kartläggningen är inte klar.")
    try coach.press("s")
    try coach.wait(for: "Skäl")
    try coach.type("Praktikplatsen börjar redan på måndag.")
    try coach.press("C-s")
    try coach.wait(for: "Planen är fastställd.")
    try coach.wait(for: "version 1 · fastställd")
  }

  /// Lays out a group meeting at 13:00 today and gives all three a place.
  private func layOutAMeeting(in office: TestOffice) throws {
    let coach = try office.open(as: "anna")
    try coach.wait(for: "I DAG")
    try coach.press("3")
    try coach.wait(for: "Måndag 2008-04-21")
    try coach.press("+")
    try coach.wait(for: "Alla läggs upp på en gång.")
    try coach.press("Tab", "Tab", "Space", "Tab")
    try coach.type("13")
    try coach.press("Tab", "Tab", "Tab")
    try coach.type("idag")
    try coach.press("C-s")
    try coach.wait(for: "13:00–14:30")
    for (name, isGroupList) in [("rut", false), ("per", true), ("nils", true)] {
      try coach.openCard(name)
      try coach.press("b")
      if !isGroupList {
        try coach.wait(for: "LEDIGA TIDER")
        try coach.press("g")
      }
      try coach.wait(for: "GRUPPER MED LEDIGA PLATSER")
      try coach.press("Enter")
      try coach.wait(for: "✓ Introduktionsmöte mån 21/4 13:00")
    }
  }

  /// Calls the roll with one no-show; the handläggare's open screen shows the task within two seconds, records illness
  /// with its period and gives a new time; the coach's open screen shows it.
  private func callTheRollAndCheckTheAbsence(in office: TestOffice) throws {
    let caseworker = try office.open(as: "karin", at: "2008-04-21T13:05")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 0")
    let coach = try office.open(as: "anna", at: "2008-04-21T13:05")
    try coach.wait(for: "I DAG")
    try coach.press("3")
    try coach.wait(for: "Introduktionsmöte")
    try coach.press("Down", "Enter")
    try coach.wait(for: "registrerade 0 av 3")
    try coach.press("u")
    try coach.wait(for: "uppgift till Karin Ek senast ons 23/4")
    try caseworker.wait(for: "FRÅNVARO ATT KONTROLLERA · 1", within: 2)
    try coach.press("r")
    try coach.wait(for: "registrerade 3 av 3")
    try coach.openCard("rut")
    try coach.wait(for: "Kontrollera frånvaroorsak")

    // The selection stayed on the plan to read when the task came in above it.
    try caseworker.press("BTab", "Enter")
    try caseworker.wait(for: "Uteblev från Introduktionsmöte")
    try caseworker.type("s")
    try caseworker.press("Tab", "Tab")
    try caseworker.type("23/4")
    try caseworker.wait(for: "frånvaron räknas inte (giltigt skäl), Rut får ny tid")
    try caseworker.press("C-f")
    try caseworker.wait(for: "Sjuk mån 21/4 – ons 23/4, ny tid")
    try coach.wait(for: "sjuk 2008-04-21 – 2008-04-23", within: 2)
  }
}
