import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg book`: a meeting for a case (R3.1, R3.3).
struct BookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "book", abstract: "Book a meeting from a JSON message.",
    discussion: """
      Keys: version (1), caseNumber, kind (introductionMeeting, assessmentInterview, planMeeting, followUp, \
      threePartyMeeting, other), start; and minutes, coach (user name), room, place. What is left out is what the \
      screens propose.
      """)

  @OptionGroup var message: MessageOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let booking: BookingMessage = try message.read()
    let enrolment = try desk.enrolment(numbered: booking.caseNumber)
    let sheet = try desk.run(OpenBooking(enrolment: enrolment.id, week: booking.start.day, kind: booking.kind))
    var coach = sheet.coach
    if let name = booking.coach {
      guard let found = sheet.coaches.first(where: { $0.name == name }) else {
        throw CommandFailure(.noInput, "There is no coach with the user name at \"coach\" at that job centre.")
      }
      coach = found.id
    }
    let room = sheet.rooms.first { $0.name == booking.room }
    if booking.room != nil, room == nil {
      throw CommandFailure(.noInput, "There is no room with the name at \"room\" at that job centre.")
    }
    let outcome = try desk.run(
      BookAppointment(
        enrolment: enrolment.id,
        booking: Booking(
          kind: booking.kind, start: booking.start, minutes: booking.minutes ?? sheet.minutes, coach: coach,
          room: room?.id, place: booking.place)))
    try message.write(
      OutcomeMessage(
        command: "book", caseNumber: enrolment.caseNumber.text, start: outcome.occasion.start.iso,
        message: outcome.message))
  }
}
