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

  /// What the role may do at a unit, inside it (R11.2): the unit's kind decides where a role has two sets.
  public func permissions(at unit: Unit) -> Set<Permission> {
    switch self {
    case .coach:
      [
        .seeCases, .seeNotes, .registerReferral, .decideReferral, .changeDetails, .assignCoach, .moveToCentre, .book,
        .registerAttendance, .writeAssessment, .writePlan, .sendLetter, .writeNote, .handleTasks, .closeTasks,
        .interrupt, .close, .match, .recordConsent, .seeFigures, .seeRowsBehindFigures,
      ]
    case .sessionLeader: [.seeCases, .registerAttendance]
    case .matcher: [.match]
    case .caseworker:
      [
        .seeCases, .registerReferral, .revokeReferral, .decideTargetGroup, .changeDetails, .book, .sendLetter,
        .checkAbsence, .decideRight, .approvePlan, .handleTasks, .closeTasks, .assignCaseworker, .seeFigures,
        .seeRowsBehindFigures,
      ]
    case .unitHead: unit.isDistrict ? Role.districtHead : Role.centreHead
    case .figuresReader: [.seeFigures]
    case .administrator: [.manageUsers, .manageSettings, .importReferrals, .seeFigures]
    case .logReviewer: [.readLog]
    }
  }

  /// The head of a jobbtorg: its cases and its attendance.
  private static let centreHead: Set<Permission> = [
    .seeCases, .seeNotes, .decideReferral, .assignCoach, .moveToCentre, .book, .sendLetter, .registerAttendance,
    .handleTasks, .closeTasks, .match, .seeFigures, .seeRowsBehindFigures,
  ]

  /// The head of a district: sees what its handläggare see and how much they have, and gives tasks to others; writes
  /// nothing in a case.
  private static let districtHead: Set<Permission> = [
    .seeCases, .handleTasks, .assignCaseworker, .seeFigures, .seeRowsBehindFigures,
  ]
}
