import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg export calendar`: one's own occasions in iCalendar form (R3.2).
struct ExportCalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Write your own occasions as iCalendar (RFC 5545).",
    discussion: """
      Occasions keep their UID; import the file again and again: changed ones are moved, cancelled and rebooked ones \
      taken out. Names of clients are left out unless --with-names.
      """)

  @Option(help: ArgumentHelp("The first date, YYYY-MM-DD. Default: today.", valueName: "date"), transform: Day.argument)
  var from: Day?

  @Option(
    help: ArgumentHelp("The last date, YYYY-MM-DD. Default: 90 days on.", valueName: "date"), transform: Day.argument)
  var to: Day?

  @Flag(help: "Let single meetings carry the client's name, except for protected persons.")
  var withNames = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let from = from ?? desk.session.today
    let export = try desk.run(ExportCalendar(from: from, to: to ?? from + 90, withNames: withNames))
    let output = StandardOutput()
    try output.write(CalendarFile(export).text)
    try output.flush()
  }
}
