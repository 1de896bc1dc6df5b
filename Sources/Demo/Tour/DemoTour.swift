/// The scripted day that the demo plays where there is no terminal; its screens are the pictures of the documentation.
public enum DemoTour {
  /// The steps in order; the screens stay open from one to the next while the same person is at them.
  public static let steps: [TourStep] = [
    TourStep("my-day", "anna", "09:00", "Anna Berg, coach på Jobbtorget i Vällingby, börjar dagen.", []),
    TourStep("clients", "anna", "09:02", "Hon söker en klient; listan smalnar av för varje tangent.", ["s", "svens"]),
    TourStep("card", "anna", "09:03", "Klientkortet säger nästa steg först.", [" å", "<Enter>"]),
    TourStep(
      "intake", "anna", "10:30", "Åsa Svensson kommer. Intag leder från uppgifterna till nästa tid, ett steg i taget.",
      ["i"]),
    TourStep(
      "assessment", "anna", "10:35", "De fortsätter kartläggningen där de slutade.",
      ["<Esc>", "k", "30", "<Tab>", "Lär mig fort och är van vid att arbeta i team."]),
    TourStep(
      "plan", "anna", "11:40", "Örjan Svenssons plan är klar. Anna fastställer den, och handläggaren får läsa den.",
      ["<Esc>", "<Esc>", "s", "svensson ö", "<Enter>", "p", "<C-f>", "j"]),
    TourStep("timeline", "anna", "11:42", "Planen över veckorna, med i dag och uppföljningarna.", ["v"]),
    TourStep(
      "booking", "anna", "11:45", "En tid för planmöte: veckan som kalender, det första lediga är valt.",
      ["<Esc>", "b"]),
    TourStep(
      "roll-call", "anna", "13:10", "Upprop i Jobbsökarverkstaden: en tangent för varje person. En uteblev.",
      ["3", "<Down>", "<Down>", "<Down>", "<Enter>", "n", "n", "n", ".", "lind", "<Enter>", "u"]),
    TourStep("my-day-caseworker", "karin", "13:20", "Karin Ek, handläggare i stadsdelen, ser uppgiften direkt.", []),
    TourStep("tasks", "karin", "13:22", "Allt hon har att göra, med dagen då det ska vara klart.", ["4"]),
    TourStep(
      "absence", "karin", "13:25", "Hon ringer Per Lind, som är sjuk, och ger en ny tid i samma formulär.",
      [
        "1", "<Down>", "<Down>", "<Down>", "<Enter>", "+", "te", "<Tab>", "ja", "<C-s>", "s", "<Tab>", "<Tab>", "23/4",
        "<Tab>",
      ]),
    TourStep("checked", "karin", "13:28", "Frånvaron är kontrollerad; coachen ser det i dag.", ["<C-f>"]),
    TourStep(
      "participation", "karin", "13:40", "Underlaget för månadens beslut: de som har något oregistrerat står först.",
      ["1", "t"]),
    TourStep(
      "calendar", "anna", "14:00", "Annas vecka; det hon inte har plats att läsa i rutan står överst.", ["3", "v"]),
    TourStep(
      "matching", "anna", "14:10", "En plats att söka: vem som passar, och varför.",
      ["5", "<Down>", "<Enter>", "<Right>"]),
    TourStep("statistics", "anna", "15:00", "Läget, med täljare och nämnare, och raderna bakom varje siffra.", ["6"]),
    TourStep("settings", "anna", "15:10", "Ett tema provas så länge markören står på det.", ["7", "<Down>"]),
  ]
}
