import Domain

/// Gives a setting another value from a coming day on (R1–R9, R15). What holds already is never changed, so that nothing
/// that was promised or counted is counted anew; a value that is still to come can be put in another's place.
public struct ChangeSetting: Verb {
  /// Which setting.
  public var key: SettingKey
  /// For whom.
  public var unit: Unit
  /// The value as typed.
  public var value: String
  /// The first day on which it holds, after today.
  public var validFrom: Day

  /// Another value.
  public init(key: SettingKey, unit: Unit = .city, value: String, validFrom: Day) {
    self.key = key
    self.unit = unit
    self.value = value
    self.validFrom = validFrom
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    guard let value = key.value(typed: value) else {
      throw Refusal(.invalid, "settingValue", "\(key.label): \(key.demand)", fields: ["value": key.demand])
    }
    let entry = Settings.Entry(
      key: key, unit: unit, validFrom: validFrom, value: value, changedBy: session.user, changedAt: session.now)
    let before = try work.settings().entries.first { $0.replaces(entry) }
    try work.require(.setting(.init(before: before, after: entry)), at: session.now)
    try work.save(entry)
    try work.trace(
      .settingChanged,
      detail: ["key": key.rawValue, "unit": unit.code, "from": validFrom.iso, "value": value], by: session)
    let place = try unit == .city ? SettingsSheet.city : work.name(of: unit)
    let title = ActLine("\(key.label), \(place): \(key.words(value)) från \(validFrom.iso)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}

extension SettingKey {
  /// Refuses a day that is not to come, or so far off that it is a slip of the fingers.
  static func requireComing(_ day: Day, today: Day) throws(Refusal) {
    let earliest = earliestStart(today: today)
    guard day >= earliest else {
      throw Refusal(
        .impossible, "settingPast",
        "Det som redan är räknat räknas inte om: tidigast \(earliest.iso).",
        fields: ["from": "Tidigast \(earliest.iso): det som redan är räknat räknas inte om."])
    }
    guard day <= today + 3660 else {
      throw Refusal(
        .invalid, "settingFar", "Dagen ligger mer än tio år bort.", fields: ["from": "Mer än tio år bort."])
    }
  }
}

extension Unit {
  /// The unit as the log's detail says it.
  var code: String {
    switch self {
    case .city: "city"
    case .centre(let id): "centre \(id.rawValue)"
    case .district(let id): "district \(id.rawValue)"
    }
  }
}
