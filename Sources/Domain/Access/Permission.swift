/// One thing that a role may or may not do (R11.1). A refusal names it by `label`.
public enum Permission: String, Codable, CaseIterable, Sendable {
  case seeCases, seeNotes, registerReferral, decideReferral, revokeReferral, decideTargetGroup, changeDetails,
    assignCoach, assignCaseworker, moveToCentre, book, registerAttendance, writeAssessment,
    writePlan
  case sendLetter, writeNote, approvePlan, checkAbsence, decideRight, handleTasks, closeTasks, interrupt, close
  case match, recordConsent
  case seeFigures, seeRowsBehindFigures, manageUsers, manageSettings, importReferrals, readLog

  /// What the permission is for, as it stands after "Du får inte …".
  public var label: String {
    switch self {
    case .seeCases: "öppna klienters ärenden"
    case .seeNotes: "läsa arbetsanteckningar"
    case .registerReferral: "registrera remisser"
    case .decideReferral: "ta emot och återsända remisser"
    case .revokeReferral: "återkalla remisser"
    case .decideTargetGroup: "ändra målgruppen"
    case .changeDetails: "ändra klienters uppgifter"
    case .assignCoach: "fördela klienter till coacher"
    case .assignCaseworker: "utse handläggare för klienter"
    case .moveToCentre: "flytta ärenden till ett annat jobbtorg"
    case .book: "boka tider"
    case .registerAttendance: "registrera närvaro"
    case .writeAssessment: "skriva i kartläggningen"
    case .writePlan: "skriva aktivitetsplaner"
    case .sendLetter: "skicka brev"
    case .writeNote: "skriva anteckningar"
    case .approvePlan: "godkänna planer"
    case .checkAbsence: "kontrollera frånvaroorsak"
    case .decideRight: "besluta om rätten till försörjningsstöd"
    case .handleTasks: "hantera uppgifter"
    case .closeTasks: "avsluta uppgifter"
    case .interrupt: "göra avbrott i inskrivningar"
    case .close: "avsluta inskrivningar"
    case .match: "matcha klienter mot platser"
    case .recordConsent: "registrera samtycken"
    case .seeFigures: "se statistik"
    case .seeRowsBehindFigures: "se raderna bakom en siffra"
    case .manageUsers: "hantera användare"
    case .manageSettings: "ändra inställningar"
    case .importReferrals: "läsa in remisser"
    case .readLog: "läsa loggen"
    }
  }
}
