import Domain

/// What the office can have, as things are now: asked by each verb before it writes a row, and by an undo or redo before it
/// gives one back.
extension UnitOfWork {
  /// Refuses what a row of the office cannot become; of one that is only taken away the register itself says what rests on it.
  func require(_ change: OfficeChange, at now: LocalDateTime) throws(Refusal) {
    switch change {
    case .setting(let pair): try pair.after.map { setting throws(Refusal) in try require(setting, on: now.day) }
    case .district(let pair):
      try pair.after.map { district throws(Refusal) in try require(district, was: pair.before, on: now.day) }
    case .room(let pair):
      try pair.after.map { room throws(Refusal) in try require(room, was: pair.before, at: now) }
    case .hours(let pair):
      try pair.after.map { hours throws(Refusal) in try require(hours.hours, of: hours.centre, at: now) }
    case .freeDay(let pair):
      try pair.after.map { day throws(Refusal) in try require(day, was: pair.before, at: now) }
    case .activity(let pair): try pair.after.map { activity throws(Refusal) in try require(activity) }
    }
  }

  private func require(_ setting: Settings.Entry, on today: Day) throws(Refusal) {
    let (key, unit) = (setting.key, setting.unit)
    try requireLevel(of: key, for: unit, on: setting.validFrom)
    try SettingKey.requireComing(setting.validFrom, today: today)
    if try settings().entry(key, at: unit, on: setting.validFrom)?.value == setting.value {
      let words = "\(key.words(setting.value)) gäller redan då."
      throw Refusal(.impossible, "settingSame", "\(key.label): \(words)", fields: ["value": words])
    }
  }

  private func requireLevel(of key: SettingKey, for unit: Unit, on day: Day) throws(Refusal) {
    guard key.level.holds(for: unit) else {
      let words = key.level == .city ? "Gäller bara hela staden." : "Kan inte ha ett eget värde där."
      throw Refusal(.impossible, "settingLevel", "\(key.label): \(words)", fields: ["unit": words])
    }
    let isThere =
      switch unit {
      case .city: true
      case .centre(let id): try centres().contains { $0.id == id }
      case .district(let id): try districts().contains { $0.id == id && $0.validTo.map { day <= $0 } ?? true }
      }
    guard isThere else {
      throw Refusal(
        .notFound, "unknownUnit", "Enheten finns inte den dagen.", fields: ["unit": "Finns inte den dagen."])
    }
  }

  private func require(_ room: Room, was before: Room?, at now: LocalDateTime) throws(Refusal) {
    let place = try centre(room.centre)
    guard (1...500).contains(room.places) else {
      throw Refusal(.invalid, "places", "Ange platser, 1–500.", fields: ["places": "Ange platser, 1–500."])
    }
    let isTaken = try rooms().contains {
      $0.centre == place.id && $0.id != room.id && $0.name.isSameName(as: room.name)
    }
    if isTaken {
      throw Refusal(
        .impossible, "roomThere", "\(place.name) har redan \(room.name).",
        fields: ["name": "Finns redan på \(place.name)."])
    }
    guard before != nil else { return }
    let booked = try coming(at: place.id, from: now).filter {
      $0.room == room.id && (!room.isOpen || ($0.isGroup && $0.places > room.places))
    }
    guard booked.isEmpty else {
      let words = "\(booked.bookedWords) där. Boka om först."
      throw Refusal(.occupied, "roomBooked", words, fields: [room.isOpen ? "places" : "open": words])
    }
  }

  private func require(_ hours: OfficeHours, of centre: JobCentre.ID, at now: LocalDateTime) throws(Refusal) {
    guard !hours.openings.isEmpty else {
      let words = "Minst en veckodag behöver en öppettid."
      throw Refusal(.invalid, "noHours", words, fields: [Weekday.monday.rawValue: words])
    }
    let before = try officeHours(of: centre)
    guard before != hours else { throw Refusal(.impossible, "settingSame", "Tiderna gäller redan.") }
    // What lies outside already is not what this change leaves there.
    let outside = try coming(at: centre, from: now).filter { !hours.contains($0) && before.contains($0) }
    guard outside.isEmpty else {
      let words = "\(outside.bookedWords), utanför de nya tiderna. Boka om först."
      let weekdays = Set(outside.map(\.start.day.weekday.rawValue))
      throw Refusal(
        .occupied, "outsideHours", words,
        fields: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, words) }))
    }
  }

  private func require(_ free: OfficeFreeDay, was before: OfficeFreeDay?, at now: LocalDateTime) throws(Refusal) {
    guard free.withdrawn == nil else {
      guard free.day > now.day else {
        throw Refusal(.impossible, "settingPast", "Dagen har varit och räknas som den räknades.")
      }
      return
    }
    do { try SettingKey.requireComing(free.day, today: now.day) } catch {
      throw Refusal(error.kind, error.code, error.message, fields: ["day": error.fields["from"] ?? error.message])
    }
    let calendar = try workingCalendar(on: now.day)
    guard calendar.isWorking(free.day) else {
      let words = "Dagen är redan ledig: \(calendar.holiday(on: free.day) ?? free.day.weekday.long)."
      throw Refusal(.impossible, "alreadyFree", words, fields: ["day": words])
    }
    let booked = try coming(from: now).filter { $0.start.day == free.day }
    guard booked.isEmpty else {
      let words = "\(booked.bookedWords). Boka om först."
      throw Refusal(.occupied, "dayBooked", words, fields: ["day": words])
    }
  }

  private func require(_ activity: Activity) throws(Refusal) {
    if try activities().contains(where: { $0.id != activity.id && $0.name.isSameName(as: activity.name) }) {
      throw Refusal(
        .impossible, "activityThere", "\(activity.name) finns redan i utbudet.", fields: ["name": "Finns redan."])
    }
    guard (0...168).contains(activity.usualHours) else {
      throw Refusal(.invalid, "hours", "Ange timmar, 0–168.", fields: ["hours": "Ange timmar, 0–168."])
    }
    guard activity.places.map({ (1...500).contains($0) }) ?? true else {
      throw Refusal(
        .invalid, "places", "Ange platser, 1–500, eller inget.", fields: ["places": "Ange 1–500, eller inget."])
    }
    if let from = activity.contractFrom, let to = activity.contractTo, to < from {
      throw Refusal(
        .invalid, "contract", "Avtalet slutar före det börjar.", fields: ["contractTo": "Före avtalets första dag."])
    }
  }
}

extension OfficeHours {
  fileprivate func contains(_ occasion: Occasion) -> Bool {
    contains(occasion.start.day.weekday, from: occasion.start.time, to: occasion.end.time)
  }
}
