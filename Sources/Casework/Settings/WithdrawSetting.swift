import Domain

/// Takes back a value of a setting that does not hold yet; what held before holds on.
public struct WithdrawSetting: Verb {
  /// Which setting.
  public var key: SettingKey
  /// For whom.
  public var unit: Unit
  /// The day from which it would have held.
  public var validFrom: Day

  /// Takes back a coming value.
  public init(key: SettingKey, unit: Unit, validFrom: Day) {
    self.key = key
    self.unit = unit
    self.validFrom = validFrom
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    guard
      let entry = try work.settings().entries.first(where: {
        $0.key == key && $0.unit == unit && $0.validFrom == validFrom
      })
    else { throw Refusal(.notFound, "noSetting", "Ändringen finns inte längre.") }
    guard validFrom > session.today else {
      throw Refusal(
        .impossible, "settingHolds", "Värdet gäller redan. Ändra det från en kommande dag i stället.")
    }
    try work.remove(entry)
    try work.trace(
      .settingChanged, detail: ["key": key.rawValue, "unit": unit.code, "from": validFrom.iso, "withdrawn": "1"],
      by: session)
    let title = ActLine("\(key.label): ändringen från \(validFrom.iso) togs bort")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
