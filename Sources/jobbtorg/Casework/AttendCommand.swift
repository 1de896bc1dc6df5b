import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg attend`: a client's attendance at an occasion, with the task that a no-show opens (R6.2, R7.1).
struct AttendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attend", abstract: "Register attendance from a JSON message.",
    discussion: """
      Keys: version (1), caseNumber, start (when the occasion begins), mark (present, excused, noShow, notExpected, \
      unregistered); and minutesLate, minutesEarly, reason (for excused and notExpected), enteredInError.
      """)

  @OptionGroup var message: MessageOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let attendance: AttendanceMessage = try message.read()
    let enrolment = try desk.enrolment(numbered: attendance.caseNumber)
    let place = try desk.run(FindPlace(enrolment: enrolment.id, start: attendance.start))
    let outcome = try desk.run(
      MarkAttendance(
        participants: [place.id], mark: attendance.attendance, enteredInError: attendance.enteredInError ?? false))
    try message.write(
      OutcomeMessage(
        command: "attend", caseNumber: enrolment.caseNumber.text, start: attendance.start.iso,
        tasks: outcome.tasks.map(\.id.rawValue), message: outcome.message))
  }
}
