extension SettingKey {
  /// What its value is.
  public var kind: SettingKind {
    switch self {
    case .firstVisitDays, .absenceCheckDays, .examinationDays: .number(1...60)
    case .summonsDays, .answerDays: .number(ExaminationTerms.fewestDays...60)
    case .examinationNoShows, .closureNoShows: .number(ExaminationTerms.fewestAbsences...20)
    case .draftDays: .number(1...90)
    case .printerSeconds: .number(1...120)
    case .fullTimeHours: .number(1...168)
    case .eves: .choice(WorkingCalendar.Eves.allCases.map(\.rawValue))
    case .planPolicy: .choice(PlanPolicy.allCases.map(\.rawValue))
    case .secondStepStart: .day
    case .followUpMonths: .months
    case .youthAges: .ages
    }
  }

  /// What it can be kept for besides the whole city: that for which the rule looks it up.
  public var level: SettingLevel {
    switch self {
    case .firstVisitDays, .followUpMonths, .fullTimeHours, .printerSeconds: .centre
    case .planPolicy, .absenceCheckDays, .examinationNoShows, .examinationDays, .summonsDays, .answerDays,
      .closureNoShows:
      .district
    case .eves, .youthAges, .secondStepStart, .draftDays: .city
    }
  }

  /// What it decides, and by which day it is looked up, so that nobody need guess what a change touches.
  public var explanation: String {
    switch self {
    case .firstVisitDays:
      "Så många arbetsdagar efter att remissen kom ska en första tid vara given. Remisser som kommer från och med "
        + "dagen räknas med det nya."
    case .eves:
      "Om midsommarafton, julafton och nyårsafton är lediga dagar när arbetsdagar räknas."
    case .youthAges:
      "Så gammal är den som hör till målgruppen ungdom, räknat på remissens dag. Den som redan hör dit blir kvar."
    case .secondStepStart:
      "Från den dagen tas andra stegets målgrupper emot: försörjningsstöd av annat skäl och funktionsnedsättning utan "
        + "försörjningsstöd. Tomt: inte än."
    case .absenceCheckDays:
      "Så många arbetsdagar har handläggaren på sig att kontrollera en frånvaroorsak. Uppgifter som redan är öppna "
        + "behåller sin dag."
    case .examinationNoShows:
      "Vid så många uteblivna som räknas öppnas uppgiften att pröva rätten till försörjningsstöd."
    case .examinationDays:
      "Så många arbetsdagar har handläggaren på sig att pröva rätten. Uppgifter som redan är öppna behåller sin dag."
    case .summonsDays:
      "Så många arbetsdagar före mötet ska kallelsen vara lämnad för att en frånvaro ska få leda till minskat stöd. "
        + "Prövningar som redan är öppna behåller sitt."
    case .answerDays:
      "Så många arbetsdagar ska klienten minst ha på sig att svara på en kommunicering. Prövningar som redan är öppna "
        + "behåller sitt."
    case .closureNoShows:
      "Vid så många uteblivna som räknas från introduktionsmöten föreslås att inskrivningen avslutas."
    case .followUpMonths:
      "Så många månader efter ett avslut till egen försörjning frågas det om den håller. Det som gällde avslutets dag "
        + "gäller."
    case .fullTimeHours: "Så många timmar i veckan är heltid; planens timmar visas mot det."
    case .planPolicy:
      "Om stadsdelen godkänner aktivitetsplanen innan den gäller, eller får den för kännedom. En plan som är fastställd "
        + "ändras inte."
    case .draftDays: "Så länge ligger ett utkast kvar efter att någon sist skrev i det."
    case .printerSeconds:
      "Så länge får skrivaren dröja med att ta emot ett brev. Sedan avbryts den, och brevet ligger kvar i Att skicka."
    }
  }

  /// The first day from which a value that is changed on `today` can hold: what has been counted is never counted anew.
  public static func earliestStart(today: Day) -> Day { today + 1 }
}
