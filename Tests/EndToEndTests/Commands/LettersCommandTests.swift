import Foundation
import Testing

/// Letters and calendars for those who look after the program and for other calendars (R3.2, R3.4).
@Suite(.runsPrograms) struct LettersCommandTests {
  @Test func `the languages are listed, and a fault in an own template is named with its line`() throws {
    let place = try Workspace(withRegister: true)
    let shipped = try place.run("letters")
    #expect(shipped.code == 0)
    #expect(shipped.output.contains("summons: svenska, lättläst svenska, engelska\n"))
    let folder = place.path("data/letters/templates")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "{{! language: somaliska }}\n{{when}} {{time}} {{place}} {{meets}} {{phone}}\n".write(
      toFile: folder + "/summons.somaliska.mustache", atomically: true, encoding: .utf8)
    let added = try place.run("letters")
    #expect(added.code == 0)
    #expect(added.output.contains("summons: svenska, lättläst svenska, engelska, somaliska\n"))
    try "# Hej\n\n{{#meets}}\n".write(
      toFile: folder + "/plan.svenska.mustache", atomically: true, encoding: .utf8)
    let faulty = try place.run("letters")
    #expect(faulty.code == 78)
    #expect(faulty.messages.contains("plan.svenska.mustache, rad "))
  }

  @Test func `the shipped templates are written to start from, and nothing is overwritten`() throws {
    let place = try Workspace(withRegister: true)
    let folder = place.path("data/letters/templates")
    #expect(try place.run("letters", "--write", folder).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 15)
    #expect(try place.run("letters").code == 0)
    #expect(try place.run("letters", "--write", folder).code != 0)
  }

  @Test func `one's own calendar is iCalendar with CR LF`() throws {
    let office = try TestOffice(rows: DayAtTheJobbtorgTests.rows)
    try office.meeting(at: "2008-04-25T09:00")
    let outcome = try Program.run(
      ["export", "calendar", "--db", office.register, "--as", "anna", "--now", "2008-04-21T09:00"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(outcome.output.contains("DTSTART;TZID=Europe/Stockholm:20080425T090000\r\n"))
    #expect(!outcome.output.contains("Holm"))
  }
}
