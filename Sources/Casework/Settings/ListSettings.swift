import Domain

/// The settings in force at the session's unit today, each with since when and where it was set. Open to every role.
public struct ListSettings: Verb {
  /// Lists the settings.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> [SettingInForce] {
    let settings = try work.settings()
    let districts = try work.districts().filter { $0.isValid(on: session.today) }
    var rows: [SettingInForce] = []
    for key in SettingKey.allCases {
      // A jobbtorg sees the plan's policy of each of its districts, and what else one of them has for itself.
      for district in districts
      where key.level == .district
        && session.unit.covers(
          centre: district.centre(on: session.today), district: district.id)
      {
        let unit = Unit.district(district.id)
        guard key == .planPolicy || settings.entry(key, at: unit, on: session.today) != nil else { continue }
        var row = settings.inForce(key, at: unit, named: district.name, on: session.today)
        row.district = district.name
        rows.append(row)
      }
      if key != .planPolicy, !rows.contains(where: { $0.key == key && session.unit.isDistrict }) {
        rows.append(settings.inForce(key, at: session.unit, named: session.unitName, on: session.today))
      }
    }
    return rows
  }
}

extension Settings {
  /// The entry that decides `value(_:at:on:)`, with where it was set.
  fileprivate func inForce(_ key: SettingKey, at unit: Unit, named name: String, on day: Day) -> SettingInForce {
    for (place, words) in [(unit, name), (.city, "hela staden")] {
      if let latest = entry(key, at: place, on: day) {
        return SettingInForce(
          key: key, value: latest.value, validFrom: latest.validFrom, place: place == .city ? "hela staden" : words)
      }
    }
    return SettingInForce(key: key, value: key.defaultValue, place: "förval")
  }
}
