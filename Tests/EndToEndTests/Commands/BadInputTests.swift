import Foundation
import Testing

/// What people get wrong: each gives a sentence that says what and what to do, and nothing is lost or half done.
@Suite(.runsPrograms) struct BadInputTests {
  static let row = "19800724-9934;Ulrik;Ek;Bromma;nybesök försörjningsstöd;2008-04-01\n"
  static let header = "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum\n"

  @Test func aFileThatIsNoRegisterKeepsItsBytes() throws {
    let place = try Workspace()
    try FileManager.default.createDirectory(atPath: place.path("data"), withIntermediateDirectories: true)
    try place.database(place.path("data/other.db")) { try $0.execute(sql: "CREATE TABLE letters (text)") }
    let other = try Data(contentsOf: URL(fileURLWithPath: place.path("data/other.db")))
    for bytes in [Array("not a register".utf8), [UInt8](repeating: 0, count: 4096), [], Array(other)] {
      let file = try place.file("data/register.db", bytes)
      for command in [["user", "list"], ["import", Workspace.data("remisser-utf8.csv")], []] {
        let outcome = try place.run(command)
        #expect(outcome.code == 65)
        #expect(outcome.messages.contains("is not a register. Nothing in it was changed."))
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(bytes))
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("data")).count == 2)
    }
  }

  @Test func aRegisterOfANewerProgramIsLeftAlone() throws {
    let place = try Workspace(withRegister: true)
    try place.database { try $0.execute(sql: "PRAGMA user_version = 99") }
    let before = try Data(contentsOf: URL(fileURLWithPath: place.register))
    let outcome = try place.run("user", "list")
    #expect(outcome.code == 78)
    #expect(outcome.messages.contains("newer program") && outcome.messages.contains("Use that program."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.register)) == before)
  }

  @Test func aDirectoryThatCannotBeWrittenIsSaid() throws {
    let outcome = try Program.run(["init", "--db", "/proc/jobbtorg/register.db"])
    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("/proc/jobbtorg cannot be created"))
    let place = try Workspace(withRegister: true)
    let rejects = try place.run("import", Workspace.data("remisser-utf8.csv"), "--rejects", "/proc/rejects.csv")
    #expect(rejects.code == 73)
    #expect(rejects.messages.contains("cannot be created"))
    #expect(
      try place.run("import", Workspace.data("remisser-utf8.csv"), "--format", "json").output.contains(
        "\"accepted\": 400"))
  }

  @Test func aDirectoryForARegisterIsSaid() throws {
    let place = try Workspace()
    let outcome = try place.run("user", "list", "--db", place.folder.path)
    #expect(outcome.code == 65)
    #expect(outcome.messages.contains("is a directory, not a register."))
  }

  @Test(
    arguments: [
      (Array("".utf8), 65, "The file is empty."), (Array("\n\n".utf8), 65, "The file is empty."),
      ([0xFF, 0xFE, 0x70, 0x00], 65, "encoding is not known"),
      (Array("PK\u{3}\u{4}zip".utf8), 65, "encoding is not known"),
      (Array("personnummer;förnamn;efternamn;stadsdel;remissdatum\n".utf8), 65, "'målgrupp'"),
      (Array("f\u{F6}rnamn;f\u{F6}rnamn\n".utf8), 65, "there twice"),
    ] as [([UInt8], Int32, String)])
  func aFileThatIsNoListOfReferralsIsSaid(_ bytes: [UInt8], _ code: Int32, _ words: String) throws {
    let place = try Workspace(withRegister: true)
    let outcome = try place.run("import", try place.file("list.csv", bytes))
    #expect(outcome.code == code)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
  }

  @Test func aMissingFileAndADirectoryForAFileAreSaid() throws {
    let place = try Workspace(withRegister: true)
    let missing = try place.run("import", place.path("nothing.csv"))
    #expect(missing.code == 66)
    #expect(missing.messages.contains("There is no file"))
    let directory = try place.run("import", place.folder.path)
    #expect(directory.code == 66)
    #expect(directory.messages.contains("is a directory. Name the CSV file in it."))
  }

  @Test func aHeaderWithoutRecordsIsNoError() throws {
    let place = try Workspace(withRegister: true)
    let outcome = try place.run("import", try place.file("list.csv", Self.header.utf8))
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("records     0\n"))
  }

  @Test func aLockedRegisterSaysSoAndTakesNothing() throws {
    let place = try Workspace(withRegister: true)
    let file = try place.file("list.csv", (Self.header + Self.row).utf8)
    let outcome = try place.database { database in
      try database.execute(sql: "BEGIN EXCLUSIVE")
      defer { try? database.execute(sql: "ROLLBACK") }
      return try place.run("import", file, "--today", "2008-04-21")
    }
    #expect(outcome.code == 75)
    #expect(outcome.messages.contains("try again"))
    #expect(try place.run("import", file, "--today", "2008-04-21").output.contains("accepted    1\n"))
  }

  @Test func anUnknownUserOrThemeIsWrongUse() throws {
    let place = try Workspace(withRegister: true)
    let user = try place.run("user", "list", "--as", "nobody")
    #expect(user.code == 64)
    #expect(user.messages.contains("There is no such user"))
    for command in [["--theme", "neon"], ["user", "list", "--theme", "neon"]] {
      let theme = try place.run(command)
      #expect(theme.code == 64)
      #expect(theme.messages.contains("there is no theme \"neon\"; shipped are kvallsljus, dagsljus, hogkontrast"))
    }
  }

  @Test(arguments: ["dumb", "xterm-256color"])
  func withoutATerminalTheScreensNameTheCommandsThatWork(_ kind: String) throws {
    let place = try Workspace(withRegister: true)
    let outcome = try place.run([], environment: ["TERM": kind])
    #expect(outcome.code == 69)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.split(separator: "\n").count == 1)
    for command in ["init", "import", "report", "calendar", "check-ids", "demo --tour"] {
      #expect(outcome.messages.contains(command))
    }
  }
}
