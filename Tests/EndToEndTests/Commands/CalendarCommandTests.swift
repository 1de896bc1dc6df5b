import Testing

@Suite(.runsPrograms) struct CalendarCommandTests {
  @Test func csvHasARowADayAndTheFifthWorkingDay() throws {
    let outcome = try Program.run("calendar", "--from", "2008-04-30", "--to", "2008-05-02", "--format", "csv")
    #expect(
      outcome.output == """
        date,weekday,working,holiday,fifth_working_day
        2008-04-30,wednesday,true,,2008-05-08
        2008-05-01,thursday,false,Första maj och Kristi himmelsfärdsdag,2008-05-08
        2008-05-02,friday,true,,2008-05-09

        """)
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
  }

  @Test(arguments: [("free", "false", "\"Julafton\""), ("working", "true", "null")])
  func theEvesAreFreeOrWorking(_ eves: String, _ working: String, _ holiday: String) throws {
    let outcome = try Program.run(
      "calendar", "--from", "2008-12-24", "--to", "2008-12-24", "--eves", eves, "--format", "json")
    #expect(outcome.output.contains("\"holiday\":\(holiday),\"weekday\":\"wednesday\",\"working\":\(working)"))
  }

  @Test(arguments: [
    (["--from", "2008-02-30", "--to", "2008-03-01"], "There is no such date."),
    (["--from", "2008-03-02", "--to", "2008-03-01"], "--to 2008-03-01 lies before --from 2008-03-02."),
    (["--from", "2008-03-02"], "Missing expected argument '--to <date>'"),
  ])
  func wrongUseIsExplainedOnStandardError(_ arguments: [String], _ message: String) throws {
    let outcome = try Program.run(["calendar"] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("jobbtorg: "))
    #expect(outcome.messages.contains(message))
  }
}
