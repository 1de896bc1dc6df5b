import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg export participation`: how a district's clients took part in a month (R6.4).
struct ExportParticipationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participation",
    abstract: "Write how a district's clients took part in a month: the basis for the benefit decision.",
    discussion: """
      A row a client with at least one occasion in the month, those with an unregistered occasion first, then in Swedish \
      order. Not registered is not absence; the share is of what is registered, empty where nothing is. Time in an \
      interruption is not planned. A caseworker sees the own district, a user of a job centre its own clients. The JSON \
      has a version. The export is logged. Exits with 66 for an unknown district, 73 when FILE exists, 77 when not \
      permitted.
      """)

  @Option(help: ArgumentHelp("The home district. Default: all of the user's unit.", valueName: "name"))
  var district: String?

  @Option(help: ArgumentHelp("The month.", valueName: "YYYY-MM"), transform: Month.argument)
  var month: Month

  @Option(help: "csv, json, or text as on paper.")
  var format: TableFormat = .csv

  @Option(
    help: ArgumentHelp("Write to a new file that only you can read. Default: stdout.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let file = try output.map { try NewFileWriter(path: $0) }
    do {
      let report = try desk.run(MakeParticipationReport(district: district, month: month, use: .file))
      let text = try ParticipationFile(report: report, program: ProgramVersion.program).text(format)
      if let file {
        try file.write(Array(text.utf8))
        try file.finish()
      } else {
        let output = StandardOutput()
        try output.write(text)
        try output.flush()
      }
    } catch {
      file?.discard()
      throw error
    }
  }
}
