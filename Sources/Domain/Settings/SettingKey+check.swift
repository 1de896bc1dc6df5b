extension SettingKey {
  /// Whether `value` has the form that this setting needs.
  public func accepts(_ value: String) -> Bool {
    switch self {
    case .firstVisitDays, .absenceCheckDays, .examinationDays, .summonsDays:
      Int(value).map { (1...60).contains($0) } ?? false
    case .examinationNoShows, .closureNoShows: Int(value).map { (1...20).contains($0) } ?? false
    case .followUpMonths: SettingKey.isRisingMonths(value)
    case .draftDays: Int(value).map { (1...90).contains($0) } ?? false
    case .fullTimeHours: Int(value).map { (1...168).contains($0) } ?? false
    case .eves: value == "free" || value == "working"
    case .secondStepStart: value.isEmpty || Day(iso: value) != nil
    case .planPolicy: PlanPolicy(rawValue: value) != nil
    case .youthAges: SettingKey.isAgeRange(value)
    }
  }

  private static func isRisingMonths(_ value: String) -> Bool {
    let months = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return !months.isEmpty && months[0] > 0 && months.allSatisfy { $0 <= 60 }
      && zip(months, months.dropFirst()).allSatisfy(<)
  }

  private static func isAgeRange(_ value: String) -> Bool {
    let ages = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ages.count == 2, let youngest = ages[0], let oldest = ages[1] else { return false }
    return youngest >= 0 && youngest <= oldest && oldest < 130
  }
}
