import Testing

extension TmuxWindow {
  /// Gives the empty plan on the screen a goal with one activity, the next follow-up and the client's part; `followUp` is typed
  /// and stands as `day` afterwards.
  func draftPlan(goal: String, until target: String, followUp: String, on day: String) throws {
    try press("+")
    try wait(for: "› Mål 1")
    try type(goal)
    try press("Tab")
    try type(target)
    try press("C-s")
    try wait(for: "MÅL 1")
    try press("+")
    try wait(for: "Vad ska läggas till?")
    try press("a")
    try wait(for: "Skriv början av aktivitetens namn.")
    try type("valid")
    try press("Tab", "Tab", "Tab", "Tab")
    try type("28/4")
    try press("C-s")
    try wait(for: "Summa 12 av 40")
    try press("Down", "Enter")
    try wait(for: "Klientens del: deltog")
    try type(followUp)
    try press("Tab", "Space", "Tab")
    try type("inst")
    try press("Tab")
    try type("Det här vill jag.")
    try press("C-s")
    try wait(for: day)
  }
}
