import Casework

/// A task of the guide, in the order in which they are proposed.
enum GuideTask: Int, CaseIterable {
  case openClient, answerQuestion, bookTime, markAttendance, checkAbsence

  /// What to do, Swedish.
  var title: String {
    switch self {
    case .openClient: "Öppna en klients kort"
    case .answerQuestion: "Svara i kartläggningen"
    case .bookTime: "Boka en tid"
    case .markAttendance: "Registrera närvaro i en grupp"
    case .checkAbsence: "Kontrollera en frånvaro"
    }
  }

  /// Which keys lead there, Swedish, in short: it fits in sixty columns. `key` names the key of an action.
  func keys(_ key: (String) -> String) -> String {
    switch self {
    case .openClient: "\(key("search")), skriv svensson, Enter"
    case .answerQuestion: "på kortet: \(key("card.assess")), skriv ett svar, Esc tillbaka"
    case .bookTime: "på kortet: \(key("card.book")), välj slag och en ledig tid, Enter"
    case .markAttendance:
      "\(key("section.attendance")), Enter öppnar gruppen, \(key("roll.present")) närvarande, "
        + "\(key("roll.noShow")) uteblev, \(key("undo")) ångrar"
    case .checkAbsence: "\(key("day.open")) på Min dag, fyll i försök, orsak och ny tid, \(key("absence.close"))"
    }
  }

  /// Whether a coach does it; the other one is the handläggare's.
  var isCoachs: Bool { self != .checkAbsence }

  /// The task that a verb which has been run does, nil for none.
  init?(doneBy verb: some Verb) {
    switch verb {
    case let opening as OpenClientCard where opening.isOpening: self = .openClient
    case is AnswerQuestion: self = .answerQuestion
    case is BookAppointment, is JoinOccasion: self = .bookTime
    case is MarkAttendance: self = .markAttendance
    case is CloseAbsenceCheck: self = .checkAbsence
    default: return nil
    }
  }
}
