import ArgumentParser
import Domain
import Exchange

/// `jobbtorg calendar`: which days are worked, and where the fifth working day after each falls (R2.1, R2.2).
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Print working days, public holidays and the fifth working day after each date.",
    discussion: """
      One row a day. fifth_working_day is the last day on which a person whose referral is received that day must be \
      given a time for the first visit. Holidays have their Swedish names.
      """)

  @Option(help: ArgumentHelp("The first date, YYYY-MM-DD.", valueName: "date"), transform: Day.argument)
  var from: Day

  @Option(help: ArgumentHelp("The last date, YYYY-MM-DD.", valueName: "date"), transform: Day.argument)
  var to: Day

  @Option(help: "Midsummer Eve, Christmas Eve and New Year's Eve: free or working.")
  var eves: WorkingCalendar.Eves = .free

  @Option(help: "text, csv or json.")
  var format: TableFormat = .text

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if to < from { throw ValidationError("--to \(to) lies before --from \(from). Give the earlier date first.") }
  }

  func run() throws {
    let output = StandardOutput()
    var table = TableWriter(
      format,
      columns: [
        .init("date", width: 10), .init("weekday", width: 9), .init("working", width: 7),
        .init("holiday", width: 37), .init("fifth_working_day"),
      ], output: output.write)
    try table.begin()
    for row in CalendarTable(days: from...to, calendar: WorkingCalendar(eves: eves)) {
      try table.write([
        .text(row.date.iso), .text(row.weekday.rawValue), .flag(row.isWorking), .optional(row.holiday),
        .text(row.fifthWorkingDay.iso),
      ])
    }
    try table.end()
    try output.flush()
  }
}
