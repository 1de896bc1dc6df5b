import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg task close`: a task that is done; the check of an absence with what was found (R7.2).
struct TaskCloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a task from a JSON message.",
    discussion: """
      Keys: version (1), task (its number in "task list"); note; for checkAbsence finding (valid, ownFault, notValid, \
      notReached), validReason, ownFault, from, to, text, language, needsInterpreter. The coach gets a task to give the \
      new time.
      """)

  @OptionGroup var message: MessageOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let closing: TaskClosingMessage = try message.read()
    let item = try desk.run(ListCaseTasks(everybody: true)).first { $0.row.task.id.rawValue == closing.task }
    guard let item else {
      throw CommandFailure(.noInput, "There is no open task with that number at this unit. See \"jobbtorg task list\".")
    }
    let finding: AbsenceReason?
    do {
      finding = try closing.absence()
    } catch let fault as MessageFault {
      throw CommandFailure(.dataError, fault.message)
    }
    var opened: [Int64] = []
    let text: String
    if let finding {
      let outcome = try desk.run(
        CloseAbsenceCheck(
          task: item.row.task.id, version: item.row.task.version, finding: finding, language: closing.languageNeed))
      opened = outcome.opened.map { [$0.id.rawValue] } ?? []
      text = outcome.message
    } else {
      text = try desk.run(CloseTask(task: item.row.task.id, note: closing.note)).text
    }
    try message.write(
      OutcomeMessage(command: "task close", caseNumber: item.caseNumber.text, tasks: opened, message: text))
  }
}
