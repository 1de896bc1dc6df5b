import ArgumentParser
import Domain
import Exchange

/// `jobbtorg check-ids`: says of each line whether it is a correct personnummer or samordningsnummer (R14.1, R14.2).
struct CheckIdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-ids",
    abstract: "Check identity numbers, one a line.",
    discussion: """
      One row an input line. kind is personnummer, samordningsnummer or none; number is written YYYYMMDD-NNNN; birth_date is \
      empty when the number does not state it; reason is Swedish. Exits with 65 when any line is not a correct number.
      """)

  @Argument(help: "The file with the numbers; - or nothing reads stdin.", completion: .file())
  var file = "-"

  @Option(
    help: ArgumentHelp("The date it is to be, YYYY-MM-DD. Default: today.", valueName: "date"), transform: Day.argument)
  var today: Day?

  @Option(help: "text, csv or json.")
  var format: TableFormat = .text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let today = today ?? options.now?.day ?? StockholmClock.now.day
    var lines = try LineReader(file)
    let output = StandardOutput()
    var table = TableWriter(
      format,
      columns: [
        .init("input", width: 15), .init("kind", width: 17), .init("number", width: 13),
        .init("birth_date", width: 10), .init("valid", width: 5), .init("reason"),
      ], output: output.write)
    var count = 0
    var faulty = 0
    try table.begin()
    while let line = try lines.next() {
      let check = IdentityCheck(line, today: today)
      count += 1
      if !check.isValid { faulty += 1 }
      try table.write([
        .text(check.input), .text(check.kind), .optional(check.number?.text),
        .optional(check.number?.birthDate?.iso), .flag(check.isValid), .optional(check.fault?.reason),
      ])
    }
    try table.end()
    try output.flush()
    if faulty > 0 {
      throw CommandFailure(.dataError, "\(faulty) of \(count) lines are not correct identity numbers.")
    }
  }
}
