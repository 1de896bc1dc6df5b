import Domain

/// Every setting with all its values, for the administrator (R11.2).
public struct OpenSettings: Verb {
  /// Opens the settings.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> SettingsSheet {
    try session.require(.manageSettings)
    let settings = try work.settings()
    let users = try work.users()
    let units = UserList(users: users, centres: try work.centres(), districts: try work.districts())
    var sheet = SettingsSheet(
      rows: [], centres: units.centres, districts: units.districts.filter { $0.isValid(on: session.today) },
      calendar: try work.workingCalendar(on: session.today))
    for key in SettingKey.allCases {
      let all = settings.entries.filter { $0.key == key }
      let own = Set(all.map(\.unit)).subtracting([.city]).map { ($0, units.name(of: $0)) }
        .inSwedishOrder { $0.1 }
      for (unit, name) in [(Unit.city, SettingsSheet.city)] + own {
        let values = all.filter { $0.unit == unit }.sorted { $0.validFrom > $1.validFrom }.map { entry in
          SettingsSheet.Value(
            value: entry.value, validFrom: entry.validFrom,
            changedBy: entry.changedBy.flatMap { id in users.first { $0.id == id }?.fullName },
            changedAt: entry.changedAt)
        }
        sheet.rows.append(
          SettingsSheet.Row(
            id: .init(key: key, unit: unit), place: name, values: values,
            inForce: values.first { $0.validFrom <= session.today },
            planned: values.last { $0.validFrom > session.today }))
      }
    }
    return sheet
  }
}
