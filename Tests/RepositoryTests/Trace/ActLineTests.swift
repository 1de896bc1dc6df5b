import Casework
import TestSupport
import Testing

/// Whatever was done has a line with the act first, then the name (screens.md, "Input, questions, undo").
@Suite("The line of an act") struct ActLineTests {
  @Test(
    "The act with all that follows from it, then the name",
    arguments: [
      (ActLine("närvarande", of: "Holm, Rut"), "Närvarande: Holm, Rut."),
      (
        ActLine("uteblev", ["uppgift till Karin Ek senast ons 23/4"], of: "Boman, Gun-Britt"),
        "Uteblev, uppgift till Karin Ek senast ons 23/4: Boman, Gun-Britt."
      ),
      (ActLine("anmäld frånvaro: sjuk", of: "Holm, Rut"), "Anmäld frånvaro: sjuk – Holm, Rut."),
      (ActLine("Planmöte tis 22/4 10:00", ["rum 4"], of: "Ek, Siv"), "Planmöte tis 22/4 10:00, rum 4: Ek, Siv."),
      (ActLine("2 tillfällen upplagda", of: "Datakurs"), "2 tillfällen upplagda: Datakurs."),
      (ActLine("3 klienter till Karin Ek"), "3 klienter till Karin Ek."),
      (
        ActLine("R-00001 är åter två klienter", note: "Läs båda korten."),
        "R-00001 är åter två klienter. Läs båda korten."
      ),
      (ActLine("ångrat", of: "Närvarande: Holm, Rut."), "Ångrat: Närvarande: Holm, Rut."),
    ])
  func text(_ line: ActLine, _ text: String) {
    #expect(line.text == text)
  }

  @Test(
    "What else follows stands with the act, before the name, whatever colons the act has",
    arguments: [
      (ActLine("närvarande", of: "Holm, Rut"), "Närvarande, beslutet omprövas: Holm, Rut."),
      (ActLine("anmäld frånvaro: sjuk", of: "Holm, Rut"), "Anmäld frånvaro: sjuk, beslutet omprövas – Holm, Rut."),
      (
        ActLine("orsaken ändrad", ["vårt fel: kallelsen kom inte fram"], of: "Noor, Amal"),
        "Orsaken ändrad, vårt fel: kallelsen kom inte fram, beslutet omprövas – Noor, Amal."
      ),
      (ActLine("3 klienter till Karin Ek"), "3 klienter till Karin Ek, beslutet omprövas."),
      (
        ActLine("R-00001 är åter två klienter", note: "Läs båda korten."),
        "R-00001 är åter två klienter, beslutet omprövas. Läs båda korten."
      ),
      (ActLine("ångrat", of: "Uteblev: Holm, Rut."), "Ångrat, beslutet omprövas: Uteblev: Holm, Rut."),
    ])
  func adding(_ line: ActLine, _ text: String) {
    var told = line
    told.add(["beslutet omprövas"])
    #expect(told.text == text)
  }

  @Test("No verb and no screen builds a line with the name first", arguments: ["Casework", "Screens"])
  func sources(of module: String) throws {
    let nameFirst = #/"\\\((?:[^"]*(?:[lL]ist|[tT]itle)Text|[a-zA-Z.]*[nN]ame|who)\): /#
    let lines = try SourceLine.all(in: module)
    #expect(lines.count > 5_000)
    // A screen's title says whose it is: "Rut Holm: kontrollera frånvaroorsak".
    let found = lines.filter { $0.text.contains(nameFirst) }
      .filter { !$0.after(2).contains { $0.contains("var title: String") } }
    #expect(found.map(\.place) == [])
  }
}
