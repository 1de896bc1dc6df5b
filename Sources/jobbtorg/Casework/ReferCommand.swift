import ArgumentParser
import Casework
import Domain
import Exchange

/// `jobbtorg refer`: one referral from another system (R1.1, R1.2).
struct ReferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refer", abstract: "Register a referral from a JSON message.",
    discussion: """
      Keys: version (1), number, given, family, district, sent, targetGroup; and, where they are known, phone, email, \
      address, caseworker, received, groupDefinition, path, pathMotive, meansOfSupport, unemployedSince, language, \
      needsInterpreter, consentDay, otherGround, purpose, note.
      """)

  @OptionGroup var message: MessageOptions
  @OptionGroup var options: CommonOptions

  func run() throws {
    let desk = try options.openDesk()
    let referral: ReferralMessage = try message.read()
    let today = desk.session.today
    let person: Client.Details
    do {
      person = try referral.person(today: today)
    } catch let fault as MessageFault {
      throw CommandFailure(.dataError, fault.message)
    }
    let directory = try desk.run(ReadDistricts())
    let district = try directory.district(named: referral.district, on: referral.sent)
    let outcome = try desk.run(
      RegisterReferral(person: person, content: referral.content(district: district.id, today: today)))
    let due = try desk.run(OpenBooking(enrolment: outcome.enrolment.id, week: today, kind: .introductionMeeting))
    try message.write(
      OutcomeMessage(
        command: "refer", caseNumber: outcome.enrolment.caseNumber.text, firstTimeDue: due.promise.lastDay.iso,
        message: outcome.message))
  }
}
