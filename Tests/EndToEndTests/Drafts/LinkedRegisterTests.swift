import Foundation
import Testing

@Suite(.runsPrograms) struct LinkedRegisterTests {
  @Test func `a register opened through a link has its drafts beside itself, not beside the link`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-link-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let link = home.appendingPathComponent("r.db").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: office.register)
    let linked = try office.openOnPty(as: "anna", register: link)
    try linked.beginNote()
    try linked.press("Halv anteckning", for: "Halv anteckning")
    kill(linked.child, SIGTERM)
    try linked.waitForEnd()
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["r.db"])

    let itself = try office.openOnPty(as: "anna")
    try itself.wait(for: "I DAG")
    try itself.press("2", for: "Ärende")
    try itself.press("srut", for: "1 träff")
    try itself.press("\r", for: "Nästa steg")
    try itself.press("n", for: "Återuppta")
  }

  @Test func `letters and exports of a register opened through a link lie beside it, not beside the link`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.meeting(at: "2008-04-25T09:00")
    let beside = URL(fileURLWithPath: office.register).deletingLastPathComponent()
    let home = FileManager.default.temporaryDirectory.appendingPathComponent("jobbtorg-link-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let link = home.appendingPathComponent("r.db").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: office.register)
    let templates = beside.appendingPathComponent("letters/templates")
    try FileManager.default.createDirectory(at: templates, withIntermediateDirectories: true)
    try "{{! language: somaliska }}\n{{when}} {{time}} {{place}} {{meets}} {{phone}}\n".write(
      to: templates.appendingPathComponent("summons.somaliska.mustache"), atomically: true, encoding: .utf8)
    #expect(try Program.run(["letters", "--db", link]).output.contains("somaliska"))

    let coach = try office.openOnPty(as: "anna", register: link)
    try coach.wait(for: "I DAG")
    try coach.press("3", for: "Närvaro")
    try coach.press("x", for: "Dina tider")
    kill(coach.child, SIGTERM)
    try coach.waitForEnd()
    let exports = try FileManager.default.contentsOfDirectory(atPath: beside.appendingPathComponent("exports").path)
    #expect(exports.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path) == ["r.db"])
  }
}
