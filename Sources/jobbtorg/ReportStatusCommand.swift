import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg report status`: current and closed enrolments of a job centre as of a day (R10.1, R10.10).
struct ReportStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Current and closed enrolments of a job centre as of a day.",
    discussion: """
      Closed on the as-of date counts as closed, referred on it counts as current, what happened after it is not seen. \
      Shares are of the closed. Labels are Swedish; CSV and JSON have English keys and every figure, text leaves out \
      reasons that nobody has.
      """)

  @Option(help: ArgumentHelp("The job centre.", valueName: "name"))
  var centre: String

  @Option(
    help: ArgumentHelp("The first day of the period, YYYY-MM-DD.", valueName: "date"), transform: Day.argument)
  var since: Day

  @Option(
    help: ArgumentHelp("The day as of which it is seen, YYYY-MM-DD.", valueName: "date"), transform: Day.argument)
  var asOf: Day

  @Option(help: "text, csv or json.")
  var format: TableFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let report = try desk.run(MakeStatusReport(unitName: centre, since: since, asOf: asOf))
    guard case .centre = report.unit else {
      throw CommandFailure(.noInput, "There is no job centre with that name; it is a district's. Name a job centre.")
    }
    let output = StandardOutput()
    let author = StatusReportFile.Author(
      name: desk.session.fullName, role: desk.session.role, program: ProgramVersion.program)
    try output.write(StatusReportFile(report: report, author: author).text(format))
    try output.flush()
  }
}
