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

  /// Which keys lead there, Swedish, in short: it fits in sixty columns.
  var keys: String {
    switch self {
    case .openClient: "s, skriv svensson, Enter"
    case .answerQuestion: "på kortet: k, skriv ett svar, Esc tillbaka"
    case .bookTime: "på kortet: b, välj slag och en ledig tid, Enter"
    case .markAttendance: "3, Enter öppnar gruppen, n närvarande, u uteblev, å ångrar"
    case .checkAbsence: "ö på Min dag, fyll i försök, orsak och ny tid, Ctrl-F"
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
