import Casework
import Domain
import Foundation
import Testing

@testable import Exchange

/// R6.4, R16.1: the participation on paper and as a table.
@Suite struct ParticipationFileTests {
  private let file: ParticipationFile

  init() {
    func place(_ id: Int64, _ family: String?, _ mark: AttendanceMark?) -> ParticipationPlace {
      ParticipationPlace(
        enrolment: .init(id), caseNumber: CaseNumber(year: 2008, serial: Int(id)),
        name: family.map { PersonName(given: "Siv", family: $0) }, start: LocalDateTime(iso: "2008-04-10T09:00")!,
        minutes: 90, mark: mark)
    }
    let now = LocalDateTime(iso: "2008-05-02T09:00")!
    file = ParticipationFile(
      report: ParticipationReport(
        unitName: "Hässelby-Vällingby", month: Month(iso: "2008-04")!, made: now, madeBy: "Karin Ek",
        role: .caseworker,
        participation: MonthlyParticipation(
          of: [
            place(1, "Ek<b>\u{1B}[2J", .present), place(2, "@Alm", nil), place(3, nil, .noShow),
            place(4, String(repeating: "Lång", count: 20), .excused(reason: "sjuk")),
          ], stages: [.init(3): .examining], before: now)), program: "jobbtorg 0.1.0")
  }

  @Test func theTableIsHarmlessAndNamesNobodyProtected() {
    let lines = file.table.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix("JT-2008-00002,\"'@Alm, Siv\",90,0,1,0,0,,0,0,1,none"))
    #expect(lines[4] == "JT-2008-00003,,90,0,1,0,1,0,0,1,0,examining")
    #expect(!file.table.unicodeScalars.contains("\u{1B}"))
  }

  @Test func onPaperEveryLineFitsAndSaysHowItIsCountedAndMade() {
    let lines = file.paper.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 79 })
    for words in [
      "Deltagande april 2008, Hässelby-Vällingby", "skyddade uppgifter    JT-2008-00003",
      "  frånvarokedjan: rätten prövas",
      "  Andel: Tillfällen klienten kom till", "    anmälda eller giltiga. Hela procent; – när inget sådant finns.",
      "Gjord 2008-05-02 kl. 09:00 av Karin Ek (handläggare) med jobbtorg 0.1.0.",
    ] {
      #expect(file.paper.contains(words), "\(words)")
    }
  }

  @Test func thePageForABrowserEscapesNamesAndMarksWhatWaits() {
    let html = file.html
    #expect(html.contains("<title>Deltagande</title>"))
    #expect(html.contains("<h1>Deltagande april 2008, Hässelby-Vällingby</h1>"))
    #expect(html.contains("Ek&lt;b&gt;"))
    #expect(!html.contains("<b>") && !html.unicodeScalars.contains("\u{1B}"))
    #expect(html.contains(#"<tr class="waiting"><td>@Alm, Siv</td>"#))
    #expect(html.components(separatedBy: "<tr").count == 7)
  }
}
