/// What a log entry says was done (R12.1); `label` is the line in Historik.
public enum LogAction: String, CaseIterable, Sendable {
  case referralRegistered, referralImported, referralAccepted, referralReturned, referralRevoked, targetGroupDecided
  case importRun, coachAssigned, caseworkerAssigned, districtFollowed, clientChanged, detailsChecked, cardOpened
  case occasionBooked, bookingCancelled, bookingRebooked, occasionNotHeld, sessionsPlanned
  case attendanceMarked, attendanceCorrected
  case taskOpened, taskClosed, taskWithdrawn, taskReassigned, contactAttempted, findingChanged
  case examinationRecorded, rightDecided, decisionReceived
  case assessmentStarted, assessmentAnswered, assessmentCompleted, assessmentReopened
  case planDrafted, planSubmitted, planApproved, planReturned, planAdopted
  case letterMade, letterQueued, letterPrinted, letterNotPrinted, letterSent, letterCameBack, letterDiscarded
  case partnerAdded, partnerChanged, openingAdded, openingChanged, openingOpened
  case clientProposed, outcomeRecorded, consentRecorded, consentRevoked
  case noteWithdrawn, planWithdrawn, decisionWithdrawn, letterWithdrawn, returnWithdrawn
  case noteWritten, interruptionBegun, interruptionProlonged, interruptionEnded
  case enrolmentClosed, enrolmentMoved, clientsMerged, clientsParted, undone, redone
  case settingChanged, officeChanged
  case userAdded, userActivated, userDeactivated, formReplaced, registerMade, reportMade, refused, searchEnded,
    listExported

  /// The line in Historik, Swedish.
  public var label: String {
    switch self {
    case .referralRegistered: "remiss registrerad"
    case .referralImported: "remiss inläst"
    case .referralAccepted: "remiss antagen"
    case .referralReturned: "remiss återsänd"
    case .referralRevoked: "remiss återkallad"
    case .targetGroupDecided: "målgrupp prövad"
    case .importRun: "fil inläst"
    case .coachAssigned: "coach utsedd"
    case .caseworkerAssigned: "handläggare utsedd"
    case .districtFollowed: "överfört till stadsdelens efterträdare"
    case .clientChanged: "uppgifter ändrade"
    case .detailsChecked: "uppgifter kontrollerade"
    case .cardOpened: "kort öppnat"
    case .occasionBooked: "tid bokad"
    case .bookingCancelled: "tid avbokad"
    case .bookingRebooked: "tid ombokad"
    case .occasionNotHeld: "möte ej genomfört"
    case .sessionsPlanned: "tillfällen lagda"
    case .attendanceMarked: "närvaro registrerad"
    case .attendanceCorrected: "närvaro rättad"
    case .taskOpened: "uppgift öppnad"
    case .taskClosed: "uppgift klar"
    case .taskWithdrawn: "uppgift återtagen"
    case .taskReassigned: "uppgift överlämnad"
    case .contactAttempted: "kontaktförsök"
    case .findingChanged: "frånvaroorsak ändrad"
    case .examinationRecorded: "prövning: underlag tillagt"
    case .rightDecided: "rätten till försörjningsstöd prövad"
    case .decisionReceived: "beslut mottaget"
    case .assessmentStarted: "kartläggning påbörjad"
    case .assessmentAnswered: "kartläggning besvarad"
    case .assessmentCompleted: "kartläggning klar"
    case .assessmentReopened: "kartläggning öppnad igen"
    case .planDrafted: "plan utkast"
    case .planSubmitted: "plan skickad för godkännande"
    case .planApproved: "plan godkänd"
    case .planReturned: "plan återsänd"
    case .planAdopted: "plan fastställd"
    case .letterMade: "brev gjort"
    case .letterQueued: "brev till skrivaren"
    case .letterPrinted: "brev utskrivet"
    case .letterNotPrinted: "brev inte utskrivet"
    case .letterSent: "brev skickat"
    case .letterCameBack: "brev kom tillbaka"
    case .letterDiscarded: "brev skickas inte"
    case .partnerAdded: "samarbetspart tillagd"
    case .partnerChanged: "samarbetspart ändrad"
    case .openingAdded: "plats tillagd"
    case .openingChanged: "plats ändrad"
    case .openingOpened: "plats öppnad"
    case .clientProposed: "föreslagen till en plats"
    case .outcomeRecorded: "utfall av förslag"
    case .consentRecorded: "samtycke registrerat"
    case .consentRevoked: "samtycke återkallat"
    case .noteWritten: "anteckning skriven"
    case .noteWithdrawn: "anteckning återkallad"
    case .planWithdrawn: "plan återkallad"
    case .decisionWithdrawn: "beslut återkallat"
    case .letterWithdrawn: "brev återkallat"
    case .returnWithdrawn: "brev kom inte tillbaka, rättat"
    case .interruptionBegun: "avbrott påbörjat"
    case .interruptionProlonged: "avbrott förlängt"
    case .interruptionEnded: "avbrott avslutat"
    case .enrolmentClosed: "inskrivning avslutad"
    case .enrolmentMoved: "flyttad till annat jobbtorg"
    case .clientsMerged: "sammanförd med en annan klient"
    case .clientsParted: "delad från en annan klient"
    case .undone: "ångrat"
    case .redone: "gjort om"
    case .userAdded: "användare tillagd"
    case .userActivated: "användare aktiv igen"
    case .userDeactivated: "användare avslutad"
    case .settingChanged: "inställning ändrad"
    case .officeChanged: "utbud eller lokaler ändrade"
    case .formReplaced: "kartläggningens formulär bytt"
    case .registerMade: "register skapat"
    case .reportMade: "rapport gjord"
    case .refused: "nekat"
    case .searchEnded: "sökning"
    case .listExported: "lista exporterad"
    }
  }

  /// Whether it shows in Historik: what was done in the case, not who opened it.
  public var isHistory: Bool {
    switch self {
    case .cardOpened, .refused, .searchEnded, .listExported, .importRun, .reportMade, .registerMade, .userAdded,
      .userActivated, .userDeactivated, .formReplaced, .settingChanged,
      .officeChanged:
      false
    default: true
    }
  }
}
