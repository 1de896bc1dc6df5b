import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg task list`: open tasks by last day.
struct TaskListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the open tasks of the user, or of everybody at the unit.")

  @Flag(help: "Those of everybody at the unit.")
  var everybody = false

  @Flag(help: "Write them as JSON.")
  var json = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let rows = try desk.run(ListCaseTasks(everybody: everybody))
    let output = StandardOutput()
    if json {
      try output.write(
        TaskListMessage(tasks: rows.map { TaskListMessage.Item($0.row, caseNumber: $0.caseNumber) }).json())
    } else {
      var table = TableWriter(
        .text,
        columns: [
          .init("task", width: 6), .init("due", width: 10), .init("kind", width: 22), .init("case", width: 13),
          .init("client"),
        ], output: output.write)
      try table.begin()
      for (row, number) in rows.map({ ($0.row, $0.caseNumber) }) {
        try table.write([
          .text("\(row.task.id.rawValue)"), .text(row.task.due.iso), .text(row.task.kind.rawValue), .text(number.text),
          .text(row.name.listText),
        ])
      }
      try table.end()
    }
    try output.flush()
  }
}
