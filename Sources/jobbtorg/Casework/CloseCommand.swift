import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg close`: the end of an enrolment (R8.3).
struct CloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close an enrolment from a JSON message.",
    discussion: """
      Keys: version (1), caseNumber, day, reason (\(ClosureReason.chosen.map(\.rawValue).joined(separator: ", "))); \
      and text, caseworkerTold (for missedIntroduction: the day the caseworker was told), settlesOpen (true: open tasks are withdrawn and coming times cancelled).
      """)

  @OptionGroup var message: MessageOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let closure: ClosureMessage = try message.read()
    let enrolment = try desk.enrolment(numbered: closure.caseNumber)
    let line = try desk.run(
      CloseEnrolment(
        enrolment: enrolment.id, version: enrolment.version,
        closure: Closure(
          day: closure.day, reason: closure.reason, text: closure.text, caseworkerTold: closure.caseworkerTold),
        settlesOpen: closure.settlesOpen ?? false))
    try message.write(OutcomeMessage(command: "close", caseNumber: enrolment.caseNumber.text, message: line.text))
  }
}
