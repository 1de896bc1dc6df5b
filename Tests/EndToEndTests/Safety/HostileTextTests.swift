import Foundation
import Testing

/// Text that got into the register past every filter reaches the terminal as letters only (R16.1).
@Suite(.runsPrograms) struct HostileTextTests {
  @Test func `every screen sends nothing but what is on the allow-list, and no row leaves its cell`() throws {
    let register = try HostileRegister()
    #expect(register.count >= 5000)
    for (user, walk) in [("anna", walkAsCoach), ("karin", walkAsCaseworker)] {
      let window = try PtyWindow(["--db", register.path, "--as", user, "--now", "2008-04-21T09:00"])
      try walk(window)
      try window.waitForEnd()
      #expect(window.screen.faults.isEmpty, "\(user): \(window.screen.faults.prefix(5))")
      #expect(window.screen.title == nil && window.screen.modes.isEmpty)
    }
  }

  /// The rows of the list of clients, cut where the headings say that columns begin.
  private func columns(_ screen: ScreenModel) throws -> [(number: String, born: String)] {
    let head = try #require(screen.cells.firstIndex { $0.joined().contains("Ärende") })
    let row = screen.cells[head].joined()
    let born = try #require(row.range(of: "Född")).lowerBound.utf16Offset(in: row)
    let number = try #require(row.range(of: "Ärende")).lowerBound.utf16Offset(in: row)
    return screen.cells[(head + 1)..<(screen.rows - 2)].map { cells in
      (cells[number..<number + 13].joined(), cells[born..<born + 10].joined())
    }
  }

  private func walkAsCoach(_ window: PtyWindow) throws {
    try window.wait(for: "I DAG")
    try window.press("2", for: "Ärende")
    for key in ["", "\u{1B}[6~", "\u{1B}[6~", "v", "\u{1B}[F"] {
      try window.type(key)
      try window.wait("the list's columns in their places") { screen in
        ((try? columns(screen)) ?? []).filter { $0.number.contains { $0 != " " } }.count > 5
      }
      for row in try columns(window.screen) where row.number.contains(where: { $0 != " " }) {
        #expect(row.number.wholeMatch(of: /JT-2008-\d{5}/) != nil, "\(row)")
        #expect(row.born.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil, "\(row)")
      }
    }
    try window.press("\u{1B}[H", for: "Klienter")
    try window.press("f", for: "› Filter")
    try window.press("\u{1B}", for: "ordning:")
    // The card with each of its tabs, of a client whose name is a million bytes long.
    try window.press("\r", for: "[Översikt]")
    for tab in ["Kartläggning", "Plan", "Närvaro", "Tider", "Anteckningar", "Historik"] {
      try window.press("\u{1B}[C", for: "[" + tab)
    }
    try window.press("r", for: "▸ Klient ")
    try window.press("q", for: "[Historik]")
    try window.press("k", for: "besvarade")
    try window.press("\u{1B}", for: "[Historik]")
    // The plan with all that opens from it.
    try window.press("p", for: "▸ MÅL 1")
    try window.press("v", for: "i dag")
    try window.press("v", for: "Följs upp")
    try window.press("d", for: "fanns i version 1")
    try window.press("\u{1B}", for: "▸ MÅL 1")
    try window.press("ä", for: "Klart till")
    try window.press("\u{1B}", for: "▸ MÅL 1")
    try window.press("\u{1B}[B", for: "▸ ")
    try window.press("ä", for: "Timmar i veckan")
    try window.press("\u{1B}", for: "MÅL 1")
    try window.press("\u{1B}[F", for: "▸ ")
    try window.press("ä", for: "med klientens ord")
    try window.press("\u{1B}", for: "MÅL 1")
    try window.press("q", for: "[Historik]")
    // Intag through all its steps.
    try window.press("i", for: "Stämmer det här?")
    try window.press("\u{E}\u{E}", for: "Vad vill du arbeta med?")
    try window.press("\u{E}", for: "utkast, inte fastställd")
    try window.press("\u{E}", for: "LEDIGA TIDER")
    try window.press("\u{1B}", for: "[Historik]")
    try window.press("b", for: "GRUPPER MED LEDIGA PLATSER")
    try window.press("g", for: "LEDIGA TIDER")
    try window.press("\u{1B}", for: "[Historik]")
    try window.press("n", for: "Dag   ")
    try window.press("\u{1B}", for: "[Historik]")
    try window.press("c", for: "Ansvarig coach för")
    try window.press("\u{1B}", for: "[Historik]")
    try window.press("3", for: "Närvaro")
    try window.press("\r", for: "Närvaro ›")
    try window.press("4", for: "› Uppgifter")
    try window.press("6", for: "› Statistik")
    try window.press("p", for: "Vilken period?")
    try window.press("d", for: "› Period")
    try window.press("\u{1B}", for: "Läget")
    try window.press("d", for: "› Definitioner")
    try window.press("\u{1B}", for: "Läget")
    try window.press("\r", for: "› Aktuella")
    try window.press("7", for: "› Inställningar")
    try window.press(":", for: "› Kommandon")
    try window.press("\u{1B}", for: "INSTÄLLNINGAR SOM GÄLLER")
    try window.press("1", for: "I DAG")
    try window.press("å", for: "Ja, ångra")
    try window.press("j", for: "Ångrat")
    #expect(window.screen.title == "Jobbtorg")
    try window.type("q")
  }

  private func walkAsCaseworker(_ window: PtyWindow) throws {
    try window.wait(for: "ATT KONTROLLERA")
    try window.press("4", for: "› Uppgifter")
    try window.press("\r", for: "KONTAKTFÖRSÖK")
    try window.press("\u{1B}", for: "› Uppgifter")
    try window.press("2", for: "Ärende")
    try window.press("r", for: "› Remisser")
    try window.press("+", for: "Personnummer")
    try window.press("\u{1B}", for: "› Remisser")
    try window.press("?", for: "› Hjälp")
    try window.type("\u{1B}1q")
  }

  @Test func `what is read out holds letters only, too`() throws {
    let register = try HostileRegister()
    let window = try PtyWindow(["--db", register.path, "--as", "anna", "--now", "2008-04-21T09:00", "--reader"])
    try window.wait(for: "Inloggad: ")
    try window.press("2", for: "Rad: 1 av")
    for _ in 0..<5 { try window.press("\u{1B}[B", for: "Rad: ") }
    try window.press("\u{1B}[H\r", for: "Nästa steg")
    for tab in ["Kartläggning", "Plan", "Närvaro", "Tider", "Anteckningar", "Historik"] {
      try window.press("\u{1B}[C", for: tab)
    }
    try window.press("k", for: "Avsnitt: ")
    try window.press("\u{1B}", for: "Historik")
    try window.press("p", for: "Summa: ")
    try window.press("q", for: "Historik")
    try window.press("4", for: "Uppgifter")
    try window.press("1", for: "Min dag")
    try window.type("q")
    try window.waitForEnd()
    #expect(window.screen.faults.isEmpty, "\(window.screen.faults.prefix(5))")
  }

  @Test func `what a model of a terminal does not know is a fault, so that the tests above can fail`() {
    for text in [
      "\u{1B}]0;x\u{7}", "\u{1B}[6n", "\u{1B}P1\u{1B}\\", "\u{9B}31m", "\t", "\u{0}", "\u{202E}", "\u{1B}[?1000h",
    ] {
      var screen = ScreenModel(columns: 20, rows: 5)
      screen.feed(Array(text.utf8))
      #expect(!screen.faults.isEmpty, "\(Array(text.utf8))")
    }
    var screen = ScreenModel(columns: 20, rows: 5)
    screen.feed([0xFF, 0xFF, 0xFF, 0xFF])
    #expect(!screen.faults.isEmpty)
  }
}
