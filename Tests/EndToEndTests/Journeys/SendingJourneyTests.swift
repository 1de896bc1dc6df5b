import Casework
import Domain
import Foundation
import GRDB
import Repository
import Testing

/// Letters in a real terminal with an `lp` of the test's: printed is not sent, and nothing is what the program supposes
/// (R3.4).
@Suite(.runsPrograms) struct SendingJourneyTests {
  private let office: TestOffice
  private let folder: String

  init() throws {
    office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.meeting(at: "2008-04-25T09:00")
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("lp-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// The first screen of a coach whose path begins with a folder in which `lp` does what `lines` say.
  private func coach(_ lines: String) throws -> TmuxWindow {
    try ("#!/bin/sh\n" + lines + "\n").write(toFile: folder + "/lp", atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/lp")
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let coach = try office.open(as: "anna", environment: ["PATH": "\(folder):\(path)"])
    try coach.wait(for: "I DAG")
    return coach
  }

  /// Rut's kallelse, looked at from the card.
  private func atTheLetter(_ lines: String) throws -> TmuxWindow {
    let coach = try coach(lines)
    try coach.openCard("rut")
    try coach.press("l")
    try coach.wait(for: "inte skickad")
    try coach.press("Enter")
    try coach.wait(for: "Till Rut Holm")
    return coach
  }

  private func rows(_ sql: String) throws -> Int? {
    try DatabaseQueue(path: office.register).read { try Int.fetchOne($0, sql: sql) }
  }

  @Test func `a letter goes to the lp on the path, with a title that names nobody, and is sent when somebody says so`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let coach = try atTheLetter(
      "printf '%s ' \"$@\" > $(dirname $0)/arguments\nfor last; do :; done; cat \"$last\" > $(dirname $0)/letter\n"
        + "echo 'request id is P-12 (1 file(s))'")
    try coach.press("l")
    try coach.wait(for: "Är kallelsen skickad eller lämnad?")
    try coach.press("n")
    try coach.press("Escape")
    try coach.wait(for: "i skrivarkön")
    let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
    #expect(arguments.hasPrefix("-c -t Jobbtorg brev -o media=a4 -- /"))
    #expect(!arguments.contains("Rut") && !arguments.contains("Holm"))
    #expect(try String(contentsOfFile: folder + "/letter", encoding: .utf8).contains("fredag 25 april 2008"))
    #expect(try rows("SELECT count(*) FROM sent_letter") == 0)
    try coach.press("k")
    try coach.wait(for: "Skriv det som har hänt")
    try coach.press("Right", "C-s")
    try coach.wait(for: "Kallelse lämnad i handen: Holm, Rut.")
    #expect(try rows("SELECT count(*) FROM sent_letter") == 1)
  }

  @Test func `without a printer the letter is made and not sent`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let coach = try atTheLetter("exit 1")
    try coach.press("l")
    try coach.wait(for: "Ingen skrivare tog emot brevet.")
    try coach.press("Enter")
    try coach.wait(for: "ej utskriven, ej skickad")
    #expect(try rows("SELECT count(*) FROM sent_letter") == 0)
  }

  @Test func `Esc ends a printer that never answers, and nothing is printed or sent`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let coach = try atTheLetter("sleep 600")
    try coach.press("l")
    try coach.wait(for: "Väntar på skrivaren")
    try coach.press("Escape")
    try coach.wait(for: "Utskriften avbruten")
    try coach.press("Escape")
    try coach.wait(for: "ej utskriven, ej skickad")
  }

  @Test func `the window closed while the printer does not answer: nothing is printed or sent, the letter waits`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let coach = try atTheLetter("echo $$ > $(dirname $0)/pid\nexec sleep 600")
    try coach.press("l")
    try coach.wait(for: "Väntar på skrivaren")
    try coach.wait { _ in (try? String(contentsOfFile: folder + "/pid", encoding: .utf8).isEmpty) == false }
    let printer = try String(contentsOfFile: folder + "/pid", encoding: .utf8)
    try coach.end(with: SIGHUP)
    #expect(try rows("SELECT count(*) FROM sent_letter") == 0)
    #expect(try rows("SELECT count(*) FROM letter WHERE queued IS NOT NULL OR printed IS NOT NULL") == 0)
    #expect(try rows("SELECT count(*) FROM letter WHERE pending = 1") == 1)
    let id = try #require(pid_t(printer.trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(id, 0) == -1, "the printer's command is left")
  }

  @Test func `a printer that never answers is ended after the setting's seconds, and the letter waits in Att skicka`()
    throws
  {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try DatabaseQueue(path: office.register).write {
      try $0.execute(
        sql: "INSERT INTO setting (key, valid_from, value) VALUES ('printerSeconds', '2008-04-02', '1')")
    }
    let coach = try atTheLetter("sleep 600")
    try coach.press("l")
    try coach.wait(for: "Skrivaren svarar inte.")
    try coach.press("Enter")
    try coach.wait(for: "ej utskriven, ej skickad")
    #expect(try rows("SELECT count(*) FROM sent_letter") == 0)
  }

  @Test func `of a batch in which one client's time changes meanwhile the others are printed and kept`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // The first letter lies with the printer until the test lets it go.
    let coach = try coach(
      "touch $(dirname $0)/came\nuntil [ -e $(dirname $0)/go ]; do sleep 0.05; done\n"
        + "echo \"request id is P-$$ (1 file(s))\"")
    try coach.press("2")
    try coach.wait(for: "Öberg, Nils")
    try coach.press("Space", "Space", "Space")
    try coach.wait(for: "3 markerade")
    try coach.press("l")
    try coach.wait(for: "3 klienter kallas")
    try coach.press("l")
    try coach.wait { _ in FileManager.default.fileExists(atPath: folder + "/came") }
    try moveTheLast()
    try "".write(toFile: folder + "/go", atomically: true, encoding: .utf8)
    try coach.wait(for: "står inte längre som kommande tid")
    try coach.press("Enter")
    #expect(try rows("SELECT count(*) FROM letter WHERE queued IS NOT NULL") == 2)
    #expect(try rows("SELECT count(*) FROM sent_letter") == 0)
    try coach.wait(for: "2 i Att skicka")
    try coach.press("k")
    try coach.wait(for: "Skriv det som har hänt")
    try coach.press("Right", "C-s")
    try coach.wait(for: "2 brev lämnade i handen.")
    #expect(try rows("SELECT count(*) FROM sent_letter") == 2)
  }

  /// Another program moves Nils Öberg, the last of the list, to the meeting of the week after.
  private func moveTheLast() throws {
    let register = try Register.open(at: office.register)
    let anna = try register.run(
      SignIn(name: "anna"), by: .nobody(at: LocalDateTime(iso: "2008-04-21T09:00")!))
    let found = try register.run(ListClients(query: ClientListQuery(search: "öberg")), by: anna).rows
    let card = try register.run(OpenClientCard(enrolment: try #require(found.first).id), by: anna)
    let later = try #require(try rows("SELECT id FROM occasion ORDER BY start DESC LIMIT 1"))
    _ = try register.run(
      RebookAppointment(
        participant: try #require(card.places.first).participant.id, asked: .client, reason: "Kan inte då.",
        time: .occasion(.init(Int64(later)), interpreter: nil)), by: anna)
  }
}
