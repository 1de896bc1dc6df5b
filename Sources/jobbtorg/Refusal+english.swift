import ArgumentParser
import Domain

/// What the command line says of a refusal: messages to administrators are English, those of the screens Swedish.
extension Refusal {
  /// The exit code; an unknown user is wrong use, not a missing file.
  var exitCode: ExitCode {
    switch code {
    case "unknownUser", "userName", "fullName": .usage
    case "userExists": .cannotCreate
    case "unknownDistrict", "replacedDistrict": .noInput
    case "damaged", "unreadableRow", "noOutcome": .dataError
    default: ExitCode(kind)
    }
  }

  /// A sentence or two in English; what has none of its own is named by its code, with the Swedish words: so where they
  /// name somebody or a day, as an old district's successor (R1.7).
  var english: String {
    if kind == .notPermitted { return notPermitted }
    return Refusal.sentences[code] ?? "Refused (\(code)): \(message)"
  }

  private var notPermitted: String {
    if code.hasPrefix("permission.") {
      return "This user's role may not do that (\(code.dropFirst(11))). Name another user with --as."
    }
    return Refusal.sentences[code] ?? "This user may not do that (\(code)). Name another user with --as."
  }

  private static let sentences: [String: String] = [
    "unknownUser": "There is no such user, or the user is deactivated. \"jobbtorg user list\" shows who there is.",
    "noRole": "The user does not have that role.",
    "switchedOff": "This user was deactivated meanwhile. Nothing was saved. Name another user with --as.",
    "userName": "A user's name has letters a to z, digits, '.', '-' and '_', at most 40 of them.",
    "fullName": "The user needs a full name: --full-name \"Given Family\".",
    "userExists": "There is a user with that name already. Choose another name.",
    "self": "You cannot deactivate yourself. Let another administrator do it.",
    "openTasks":
      "The user still has open tasks, clients or coming meetings. Name who takes over: --to NAME, or --to-unit.",
    "nobodyLeft": "Nobody else in the unit may do the open tasks. Add a user there first, or name one with --to.",
    "leaderMissing": "The user leads coming meetings. Name who takes them over with --meetings-to.",
    "leaderOccupied": "Who takes over has something else at the time of a meeting. Name another with --meetings-to.",
    "receiver": "That user cannot take over.",
    "unknownUnit": "There is no job centre and no district with that name.",
    "unknownCentre":
      "There is no job centre with that name. \"jobbtorg init --print-reference\" shows the shipped ones.",
    "unknownDistrict":
      "There is no district with that name. \"jobbtorg init --print-reference\" shows the shipped ones.",
    "otherUnit": "This user sees the figures and cases of the own unit only.",
    "noCentre": "This is done as a user of a job centre. Name one with --as.",
    "period": "--since lies after --as-of. Give the earlier date first.",
    "month": "The month has not begun. Name one that has.",
    "noUnit": "This is shown for a district or a job centre. Name one with --district.",
    "interruption": "The case is interrupted then; no attendance is expected.",
    "alreadyMade": "The register is filled already.",
    "unknownCase": "There is no such case.",
    "unknownPlace": "The client has no place at an occasion that begins then.",
    "enrolmentOpen": "The person has an open enrolment already; the referral was not registered.",
    "beforeStart": "The occasion has not begun; only excused can be registered before it.",
    "unregistered": "Past occasions are unregistered. Register each, or that it was not held, first.",
    "openLeft": "There are open tasks or coming times. With \"settlesOpen\": true they are withdrawn and cancelled.",
    "absenceUnchecked": "An absence has not been checked by the caseworker yet.",
    "ownForm":
      "This task has a form of its own. The check of an absence is closed with what was found: \"finding\"; the others are "
      + "closed where they are decided.",
    "findingIncomplete": "The finding is not complete, or nobody has tried to reach the client yet.",
    "stopped": "Stopped. Nothing was changed.",
    "locked": "Another program holds the register. Nothing was changed; try again in a moment.",
    "diskFull": "The disk is full. Nothing was saved; make room and try again.",
    "readOnly": "The register can be read but not written. Check its permissions and those of its directory.",
    "damaged": "The register is damaged or holds what this program cannot read. Nothing was changed.",
    "unreadableRow": "The register holds what this program cannot read. Nothing was changed.",
    "storage": "The register could not be read or written. Nothing was changed; check the disk and try again.",
    "interrupted": "It was interrupted. Nothing was changed.",
  ]
}
