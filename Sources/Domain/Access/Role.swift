/// What a user may be at a unit (R11.1). One user can have several, each at its unit.
public enum Role: String, Codable, CaseIterable, Sendable {
  case coach, sessionLeader, matcher, caseworker, unitHead, figuresReader, administrator, logReviewer

  /// The word on the screens.
  public var label: String {
    switch self {
    case .coach: "coach"
    case .sessionLeader: "ledare"
    case .matcher: "matchare"
    case .caseworker: "handläggare"
    case .unitHead: "enhetschef"
    case .figuresReader: "läsare av statistik"
    case .administrator: "administratör"
    case .logReviewer: "loggranskare"
    }
  }

  /// What the role may do, inside its unit (R11.2).
  public var permissions: Set<Permission> {
    switch self {
    case .coach:
      [
        .seeCases, .seeNotes, .registerReferral, .decideReferral, .changeDetails, .assignCoach, .moveToCentre,
        .book,
        .registerAttendance, .writeAssessment, .writePlan, .sendLetter, .writeNote, .handleTasks, .interrupt, .close,
        .match, .recordConsent, .seeFigures, .seeRowsBehindFigures,
      ]
    case .sessionLeader: [.seeCases, .registerAttendance]
    case .matcher: [.match]
    case .caseworker:
      [
        .seeCases, .registerReferral, .revokeReferral, .decideTargetGroup, .changeDetails, .book, .sendLetter,
        .checkAbsence, .decideRight, .approvePlan, .handleTasks, .seeFigures,
        .seeRowsBehindFigures,
      ]
    case .unitHead:
      [
        .seeCases, .seeNotes, .decideReferral, .assignCoach, .moveToCentre, .book, .sendLetter, .registerAttendance,
        .handleTasks,
        .match, .seeFigures,
        .seeRowsBehindFigures,
      ]
    case .figuresReader: [.seeFigures]
    case .administrator: [.manageUsers, .manageSettings, .importReferrals, .seeFigures]
    case .logReviewer: [.readLog]
    }
  }
}
