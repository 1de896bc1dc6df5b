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
      // A plan's policy is a matter of the home district, so a jobbtorg sees one for each of its districts.
      if key == .planPolicy {
        for district in districts where session.unit.covers(centre: district.centre, district: district.id) {
          var row = settings.inForce(key, at: .district(district.id), named: district.name, on: session.today)
          row.district = district.name
          rows.append(row)
        }
      } else {
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
      let entries = entries.filter { $0.key == key && $0.unit == place && $0.validFrom <= day }
      if let latest = entries.max(by: { $0.validFrom < $1.validFrom }) {
        return SettingInForce(
          key: key, value: latest.value, validFrom: latest.validFrom, place: place == .city ? "hela staden" : words)
      }
    }
    return SettingInForce(key: key, value: key.defaultValue, place: "förval")
  }
}
