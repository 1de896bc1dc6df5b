import Casework
import Foundation
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
    ])
  func text(_ line: ActLine, _ text: String) {
    #expect(line.text == text)
  }

  @Test("No verb builds a line with the name first") func sources() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Sources/Casework")
    let nameFirst = #/"\\\((?:[^"]*[lL]istText|[a-zA-Z.]*[nN]ame|who)\): /#
    var read = 0
    var found: [String] = []
    for case let url as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) ?? .init()
    where url.pathExtension == "swift" {
      read += 1
      for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n") where line.contains(nameFirst) {
        found.append("\(url.lastPathComponent): \(line.trimmingCharacters(in: .whitespaces))")
      }
    }
    #expect(read > 100)
    #expect(found == [])
  }
}
