extension SettingKey {
  /// What it is called on the screens.
  public var label: String {
    switch self {
    case .firstVisitDays: "Första tid inom"
    case .eves: "Midsommar-, jul-, nyårsafton"
    case .youthAges: "Målgruppen ungdom"
    case .secondStepStart: "Andra stegets målgrupper"
    case .absenceCheckDays: "Frånvaro kontrolleras inom"
    case .examinationNoShows: "Rätten prövas efter"
    case .examinationDays: "Rätten prövas inom"
    case .summonsDays: "Kallelse lämnas senast"
    case .answerDays: "Svar på kommunicering inom"
    case .closureNoShows: "Avslut föreslås efter"
    case .followUpMonths: "Egen försörjning följs upp"
    case .fullTimeHours: "Heltid"
    case .draftDays: "Utkast ligger kvar"
    case .printerSeconds: "Skrivaren väntas på"
    case .planPolicy: "Aktivitetsplan"
    }
  }

  /// A value of it in words; the text itself where it has not the form that is needed.
  public func words(_ value: String) -> String {
    switch self {
    case .firstVisitDays, .absenceCheckDays, .examinationDays, .answerDays:
      counted(value, "arbetsdag", "arbetsdagar")
    case .summonsDays: counted(value, "arbetsdag", "arbetsdagar") + " före"
    case .examinationNoShows: counted(value, "utebliven", "uteblivna") + " som räknas"
    case .closureNoShows: counted(value, "utebliven", "uteblivna") + " från introduktion"
    case .eves: value == "working" ? "arbetsdagar" : "lediga"
    case .youthAges: value.replacing("-", with: "–") + " år"
    case .secondStepStart: value.isEmpty ? "tas inte emot än" : "från \(value)"
    case .followUpMonths: "efter " + counted(value.replacing(",", with: ", "), "månad", "månader")
    case .fullTimeHours: counted(value, "timme", "timmar") + " i veckan"
    case .printerSeconds: counted(value, "sekund", "sekunder")
    case .draftDays: counted(value, "dag", "dagar")
    case .planPolicy: PlanPolicy(rawValue: value)?.label ?? value
    }
  }

  private func counted(_ value: String, _ one: String, _ many: String) -> String {
    Int(value)?.counted(one, many) ?? "\(value) \(many)"
  }
}
