import Foundation
import Testing

@Suite(.runsPrograms) struct RegisterCommandTests {
  @Test func initMakesARegisterForThisAccountAlone() throws {
    let place = try Workspace()
    let outcome = try place.run("init")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("Its administrator is \(NSUserName())."))
    let files = FileManager.default
    #expect(try files.attributesOfItem(atPath: place.register)[.posixPermissions] as? Int == 0o600)
    #expect(try files.attributesOfItem(atPath: place.path("data"))[.posixPermissions] as? Int == 0o700)
    #expect(try files.contentsOfDirectory(atPath: place.path("data")) == ["register.db"])
  }

  @Test func initNeverTouchesWhatIsThere() throws {
    let place = try Workspace(withRegister: true)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.register))
    let outcome = try place.run("init")
    #expect(outcome.code == 73)
    #expect(outcome.messages.contains("exists already. Nothing was changed."))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.register)) == before)
  }

  @Test func theRegisterLiesInTheDataDirectoryWhenNothingElseIsSaid() throws {
    let place = try Workspace()
    let home = ["JOBBTORG_DB": "", "XDG_DATA_HOME": place.path("share")]
    let missing = try Program.run(["user", "list"], environment: home)
    #expect(missing.code == 66)
    #expect(missing.messages.contains("\(place.path("share"))/jobbtorg/register.db"))
    #expect(missing.messages.contains("jobbtorg init"))
    #expect(!FileManager.default.fileExists(atPath: place.path("share")))
    #expect(try Program.run(["init"], environment: home).code == 0)
    #expect(try Program.run(["user", "list"], environment: home).code == 0)
    #expect(try Program.run(["user", "list", "--db", place.path("other.db")], environment: home).code == 66)
  }

  @Test func thePrintedReferenceDataCanBeEditedAndGivenBack() throws {
    let place = try Workspace()
    let printed = try place.run("init", "--print-reference")
    #expect(printed.code == 0)
    #expect(!FileManager.default.fileExists(atPath: place.register))
    let edited = printed.output.replacing("\"Vällingby\"", with: "\"Råcksta\"")
    #expect(try place.run("init", "--reference", try place.file("mine.toml", edited.utf8)).code == 0)
    let added = try place.run(
      "user", "add", "anna", "--full-name", "Anna Berg", "--role", "coach", "--centre", "Råcksta")
    #expect(added.code == 0)
  }

  @Test(arguments: [
    ("version = 1\nflavour = 2\n", "line 2"), ("not toml", "line 1"), ("", "version"),
  ])
  func wrongReferenceDataNamesTheLineAndMakesNoRegister(_ text: String, _ words: String) throws {
    let place = try Workspace()
    let outcome = try place.run("init", "--reference", try place.file("mine.toml", text.utf8))
    #expect(outcome.code == 78)
    #expect(outcome.messages.contains("mine.toml") && outcome.messages.contains(words), "\(outcome.messages)")
    #expect(!FileManager.default.fileExists(atPath: place.register))
  }

  @Test func usersAreAddedListedLinkedAndDeactivated() throws {
    let place = try Workspace(withRegister: true)
    _ = try place.run("import", Workspace.data("remisser-utf8.csv"))
    let coach = ["user", "add", "anna", "--full-name", "Anna Berg", "--role", "coach", "--centre", "Vällingby"]
    #expect(try place.run(coach).code == 0)
    #expect(try place.run(coach).code == 73)
    let list = try place.run("user", "list", "--format", "csv")
    #expect(list.output.hasPrefix("name,full_name,active,role,unit\nanna,Anna Berg,true,coach,Vällingby\n"))
    #expect(try place.run("user", "list", "--as", "anna").code == 77)
    #expect(try place.run("import", Workspace.data("remisser-utf8.csv"), "--as", "anna").code == 77)
    #expect(try place.run("user", "deactivate", "anna").code == 0)
    #expect(try place.run("user", "list", "--as", "anna").code == 64)
    #expect(try place.run("user", "list", "--format", "csv").output.contains("anna,Anna Berg,false,"))
    #expect(try place.run("user", "deactivate", NSUserName()).code == 65)
  }

  @Test(arguments: [
    (["--role", "coach"], "--centre NAME"), (["--role", "caseworker", "--centre", "Vällingby"], "--district NAME"),
    (["--role", "janitor"], "--role"), (["--role", "administrator", "--centre", "Vällingby"], "whole city"),
    (["--role", "unitHead", "--centre", "Vällingby", "--district", "Bromma"], "not both"),
  ])
  func aUserNeedsTheUnitOfTheRole(_ options: [String], _ words: String) throws {
    let place = try Workspace(withRegister: true)
    let outcome = try place.run(["user", "add", "anna", "--full-name", "Anna Berg"] + options)
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
  }

  @Test func theClockIsSetOnlyWhereTheRegisterAllowsIt() throws {
    let place = try Workspace()
    _ = try place.run("init")
    let report = [
      "report", "status", "--centre", "Vällingby", "--since", "2008-01-01", "--as-of", "2008-04-21", "--now",
      "2008-04-21T09:00",
    ]
    let refused = try place.run(report)
    #expect(refused.code == 64)
    #expect(refused.messages.contains("--test-clock"))
    let other = try Workspace(withRegister: true)
    #expect(try other.run(report).output.contains("Gjord 2008-04-21 kl. 09:00"))
  }
}
