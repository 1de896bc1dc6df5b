import ArgumentParser
import Casework
import Domain
import Exchange
import Foundation

/// `jobbtorg import`: a district's file of referrals, or a take-over from an earlier system (R1.9).
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a district's file of referrals.",
    discussion: """
      The header decides encoding, separator and the order of the columns. Rows with avslutsdatum and avslutsorsak are \
      a take-over. The good rows go in together; exits with 65 when any row was rejected. Reasons are Swedish, for the \
      district; code is a stable English word.
      """)

  /// The forms of the report.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The CSV file.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp("The import day, YYYY-MM-DD. Default: today.", valueName: "date"), transform: Day.argument)
  var today: Day?

  @Flag(help: "Give the same report and write nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Write the rejected records, each with its reason, to a new file that can be corrected and imported.",
      valueName: "file"), completion: .file())
  var rejects: String?

  @Option(help: "text or json.")
  var format: Format = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if dryRun, rejects != nil {
      throw ValidationError("--dry-run writes nothing: leave --rejects out, or import without --dry-run.")
    }
  }

  func run() throws {
    let desk = try options.openDesk()
    try desk.session.require(.importReferrals)
    let today = today ?? desk.session.today
    let bar = ProgressLine()
    let source = try DelimitedReferralSource(path: file, today: today, rejects: rejects, progress: bar.show)
    for warning in source.columnWarnings { StandardError.print(warning) }
    let report: ImportReport
    do {
      report = try desk.run(ImportReferrals(source: source, today: today, isDryRun: dryRun))
    } catch {
      bar.clear()
      source.discard()
      throw source.fault ?? error as any Error
    }
    bar.clear()
    let hasRejects = try source.finish()
    let output = StandardOutput()
    let summary = ImportSummary(report: report, isDryRun: dryRun)
    switch format {
    case .text: try summary.printText(to: output.write)
    case .json: try summary.printJSON(to: output.write)
    }
    try output.flush()
    try end(report, hasRejects ? rejects : nil)
  }

  private func end(_ report: ImportReport, _ rejects: String?) throws {
    guard !report.rejected.isEmpty else { return }
    var message = "\(report.rejected.count) of \(report.records) records were rejected."
    if !dryRun { message += " The others are in." }
    if let rejects {
      message += " Correct \(rejects) and import it."
    } else if !dryRun {
      message += " With --rejects FILE they are written to a file to be corrected."
    }
    throw CommandFailure(.dataError, message)
  }
}
