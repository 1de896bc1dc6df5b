/// The scripted day that the demo plays where there is no terminal; its screens are the README's pictures.
public enum DemoTour {
  /// The steps in order; the screens stay open from one to the next while the same person is at them.
  public static let steps: [TourStep] = [
    TourStep("my-day", "anna", "09:00", "Anna Berg, coach på Jobbtorget i Vällingby, börjar dagen.", []),
    TourStep("clients", "anna", "09:02", "Hon söker en klient; listan smalnar av för varje tangent.", ["s", "svens"]),
    TourStep("card", "anna", "09:03", "Klientkortet säger nästa steg först.", [" å", "<Enter>"]),
    TourStep(
      "assessment", "anna", "10:35", "Åsa Svensson kommer, och de fortsätter kartläggningen där de slutade.",
      ["k", "30", "<Tab>", "Lär mig fort och är van vid att arbeta i team."]),
    TourStep(
      "plan", "anna", "11:40", "Örjan Svenssons plan är klar. Anna fastställer den, och handläggaren får läsa den.",
      ["<Esc>", "<Esc>", "s", "svensson ö", "<Enter>", "p", "<C-f>", "j"]),
    TourStep(
      "roll-call", "anna", "13:10", "Upprop i Jobbsökarverkstaden: en tangent för varje person. En uteblev.",
      ["3", "<Down>", "<Down>", "<Down>", "<Enter>", "n", "n", "n", ".", "lind", "<Enter>", "u"]),
    TourStep("my-day-caseworker", "karin", "13:20", "Karin Ek, handläggare i stadsdelen, ser uppgiften direkt.", []),
    TourStep(
      "absence", "karin", "13:25", "Hon ringer Per Lind, som är sjuk, och ger en ny tid i samma formulär.",
      [
        "<Down>", "<Down>", "<Down>", "<Enter>", "+", "te", "<Tab>", "ja", "<C-s>", "s", "<Tab>", "<Tab>", "23/4",
        "<Tab>",
        "<Down>",
      ]),
    TourStep("checked", "karin", "13:28", "Frånvaron är kontrollerad; coachen ser det i dag.", ["<C-f>"]),
    TourStep("statistics", "anna", "15:00", "Läget, med täljare och nämnare, och raderna bakom varje siffra.", ["6"]),
  ]
}
