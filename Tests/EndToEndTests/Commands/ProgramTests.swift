import Testing

@Suite(.runsPrograms) struct ProgramTests {
  @Test func versionIsPrinted() throws {
    let outcome = try Program.run("--version")
    #expect(outcome.output == "0.1.0\n")
    #expect(outcome.code == 0)
  }

  @Test func anUnknownCommandEndsWith64() throws {
    let outcome = try Program.run("nonsense")
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("jobbtorg: "))
  }

  @Test func aFullDiskIsNotSuccess() throws {
    let outcome = try Program.run(
      shell: "\"$0\" calendar --from 2008-01-01 --to 2009-01-01 > /dev/full")
    #expect(outcome.code == 74)
    #expect(outcome.messages.contains("No space left on device"))
  }

  @Test func theKeyTablesArePrinted() throws {
    let outcome = try Program.run("keys", "--markdown")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("### Överallt\n"))
    #expect(outcome.output.contains("### Upprop\n"))
  }
}
