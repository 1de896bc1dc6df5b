import Domain

/// The file of jobbtorg, districts, office hours, lengths and settings (R1.7).
public enum ReferenceFile {
  /// The text of the example that ships, as `init --print-reference` prints it.
  public static var example: String { EmbeddedText.reference }

  /// Reads a reference file's text; a fault names `file`, line and key.
  public static func read(_ text: String, file: String) throws(ReferenceFault) -> ReferenceData {
    let root = try TOMLSource(file: file, text: text).table
    try root.expect(keys: ["version", "job_centre", "home_district", "office_hours", "appointment_minutes", "setting"])
    guard try root.number("version", in: 1...Int.max) == 1 else {
      throw root.fault("version", "this program reads version 1")
    }
    var centres = try centres(root)
    let names = Set(centres.map(\.name))
    let districts = try districts(root, centres: names)
    let hours = try officeHours(root, centres: names)
    for index in centres.indices { centres[index].officeHours = hours.own[centres[index].name] }
    return ReferenceData(
      centres: centres, districts: districts, officeHours: hours.city,
      appointmentMinutes: try appointmentMinutes(root),
      settings: try settings(root, centres: names, districts: Set(districts.map(\.name))))
  }

  private static func centres(_ root: TOMLSection) throws(ReferenceFault) -> [JobCentreReference] {
    var seen: Set<String> = []
    var centres: [JobCentreReference] = []
    for entry in try root.sections("job_centre") {
      try entry.expect(keys: ["name", "address", "phone", "directions", "room"])
      let name = try entry.string("name")
      try entry.requireNew(name, "name", in: &seen)
      var rooms: [RoomReference] = []
      var seenRooms: Set<String> = []
      for room in try entry.sections("room") {
        try room.expect(keys: ["name", "places"])
        let roomName = try room.string("name")
        try room.requireNew(roomName, "name", in: &seenRooms)
        rooms.append(RoomReference(name: roomName, places: try room.number("places", in: 1...500)))
      }
      centres.append(
        JobCentreReference(
          name: name, address: try entry.string("address"), directions: try entry.string("directions"),
          phone: try entry.string("phone"), rooms: rooms))
    }
    return centres
  }

  private static func districts(
    _ root: TOMLSection, centres: Set<String>
  ) throws(ReferenceFault) -> [HomeDistrictReference] {
    let entries = try root.sections("home_district")
    var districts: [HomeDistrictReference] = []
    for entry in entries {
      try entry.expect(keys: ["name", "job_centre", "valid_from", "valid_to", "successor"])
      let district = HomeDistrictReference(
        name: try entry.string("name"), centre: try named("job_centre", of: centres, in: entry),
        validFrom: try entry.day("valid_from"), validTo: try entry.optionalDay("valid_to"),
        successor: try entry.optionalString("successor"))
      if let last = district.validTo, last < district.validFrom {
        throw entry.fault("valid_to", "lies before valid_from")
      }
      if district.successor != nil, district.validTo == nil {
        throw entry.fault("successor", "needs valid_to, the last day of the old name")
      }
      let overlaps = districts.contains { other in
        other.name == district.name && other.validFrom <= district.validTo ?? other.validFrom
          && district.validFrom <= other.validTo ?? district.validFrom
      }
      if overlaps { throw entry.fault("name", "\"\(district.name)\" is there already for some of these days") }
      districts.append(district)
    }
    let names = Set(districts.map(\.name))
    for (entry, district) in zip(entries, districts) where district.successor != nil {
      _ = try named("successor", of: names, in: entry)
    }
    return districts
  }

  private static func officeHours(
    _ root: TOMLSection, centres: Set<String>
  ) throws(ReferenceFault) -> (city: OfficeHours, own: [String: OfficeHours]) {
    var city: [OfficeHours.Opening] = []
    var own: [String: [OfficeHours.Opening]] = [:]
    for entry in try root.sections("office_hours") {
      try entry.expect(keys: ["weekday", "from", "to", "job_centre"])
      let opening = OfficeHours.Opening(
        weekday: try entry.word("weekday", of: Weekday.allCases.map { ($0.rawValue, $0) }),
        from: try entry.time("from"), to: try entry.time("to"))
      guard opening.from < opening.to else { throw entry.fault("to", "must be later than from") }
      let centre = try entry.optionalString("job_centre")
      if centre != nil { _ = try named("job_centre", of: centres, in: entry) }
      let others = centre.map { own[$0] ?? [] } ?? city
      if others.contains(where: {
        $0.weekday == opening.weekday && $0.from < opening.to && opening.from < $0.to
      }) {
        throw entry.fault("from", "overlaps other office hours of the same weekday")
      }
      if let centre { own[centre, default: []].append(opening) } else { city.append(opening) }
    }
    return (OfficeHours(openings: city), own.mapValues { OfficeHours(openings: $0) })
  }

  private static func appointmentMinutes(_ root: TOMLSection) throws(ReferenceFault) -> [AppointmentKind: Int] {
    let section = try root.section("appointment_minutes")
    let keys: [(key: String, kind: AppointmentKind)] = [
      ("introduction_meeting", .introductionMeeting), ("assessment_interview", .assessmentInterview),
      ("plan_meeting", .planMeeting), ("follow_up", .followUp), ("three_party_meeting", .threePartyMeeting),
      ("other", .other),
    ]
    try section.expect(keys: keys.map(\.key))
    var minutes: [AppointmentKind: Int] = [:]
    for (key, kind) in keys { minutes[kind] = try section.number(key, in: 5...480) }
    return minutes
  }

  private static func settings(
    _ root: TOMLSection, centres: Set<String>, districts: Set<String>
  ) throws(ReferenceFault) -> [SettingReference] {
    var settings: [SettingReference] = []
    for entry in try root.sections("setting", atLeast: 0) {
      try entry.expect(keys: ["key", "value", "job_centre", "home_district", "valid_from"])
      let key = try entry.word("key", of: SettingKey.allCases.map { ($0.rawValue, $0) })
      guard let value = try entry.optionalString("value") else { throw entry.fault("value", "is missing") }
      guard key.accepts(value) else {
        throw entry.fault("value", "\"\(value)\" does not fit \(key.rawValue); like \"\(key.defaultValue)\"")
      }
      var scope = SettingReference.Scope.city
      if try entry.optionalString("job_centre") != nil {
        scope = .centre(try named("job_centre", of: centres, in: entry))
      }
      if try entry.optionalString("home_district") != nil {
        guard scope == .city else { throw entry.fault("home_district", "cannot stand beside job_centre") }
        scope = .district(try named("home_district", of: districts, in: entry))
      }
      let level: SettingLevel =
        switch scope {
        case .city: key.level
        case .centre: .centre
        case .district: .district
        }
      guard level == key.level else {
        throw entry.fault("key", "\(key.rawValue) is not kept for such a unit")
      }
      let validFrom = try entry.optionalDay("valid_from") ?? Day(year: 1900, month: 1, day: 1)!
      if settings.contains(where: { $0.key == key && $0.scope == scope && $0.validFrom == validFrom }) {
        throw entry.fault("key", "\(key.rawValue) has a value for this unit and day already")
      }
      settings.append(SettingReference(key: key, scope: scope, validFrom: validFrom, value: value))
    }
    return settings
  }

  /// A name that must be among those the file declares.
  private static func named(
    _ key: String, of names: Set<String>, in entry: TOMLSection
  ) throws(ReferenceFault) -> String {
    let name = try entry.string(key)
    guard names.contains(name) else { throw entry.fault(key, "there is no \"\(name)\" in this file") }
    return name
  }
}
