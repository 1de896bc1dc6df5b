import Casework
import Domain
import GRDB

/// What the office has: districts, rooms, hours, free days and activities, as an administrator changes them.
extension RegisterTransaction {
  // MARK: Districts

  func add(_ district: HomeDistrict) throws(Refusal) -> HomeDistrict {
    var added = district
    added.id = try Refusal.translating {
      try insert(
        """
        INSERT INTO home_district (name, centre_id, valid_from, valid_to, successor_id, ended_by_id, handed_over)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, columns(of: district))
    }
    try setMoves(of: added)
    record(.office(.district(.init(before: nil, after: added))))
    return added
  }

  func update(_ district: HomeDistrict) throws(Refusal) {
    let before = try districts().first { $0.id == district.id }
    record(.office(.district(.init(before: before, after: district))))
    try Refusal.translating {
      try execute(
        """
        UPDATE home_district SET name = ?, centre_id = ?, valid_from = ?, valid_to = ?, successor_id = ?,
          ended_by_id = ?, handed_over = ? WHERE id = ?
        """, columns(of: district) + [district.id])
      if db.changesCount == 0 {
        try execute(
          """
          INSERT INTO home_district (name, centre_id, valid_from, valid_to, successor_id, ended_by_id, handed_over, id)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """, columns(of: district) + [district.id])
      }
    }
    try setMoves(of: district)
  }

  func remove(_ district: HomeDistrict) throws(Refusal) {
    record(.office(.district(.init(before: district, after: nil))))
    try Refusal.translating {
      try execute("DELETE FROM district_move WHERE district_id = ?", [district.id])
      try execute("DELETE FROM home_district WHERE id = ?", [district.id])
    }
  }

  private func columns(of district: HomeDistrict) -> StatementArguments {
    [
      district.name, district.centre, district.validFrom, district.validTo, district.successor, district.endedBy,
      district.handedOver,
    ]
  }

  private func setMoves(of district: HomeDistrict) throws(Refusal) {
    try Refusal.translating {
      try execute("DELETE FROM district_move WHERE district_id = ?", [district.id])
      for move in district.moves {
        try execute(
          "INSERT INTO district_move (district_id, valid_from, centre_id) VALUES (?, ?, ?)",
          [district.id, move.from, move.centre])
      }
    }
  }

  // MARK: Rooms and hours

  func rooms() throws(Refusal) -> [Room] {
    try Refusal.translating { try all("SELECT * FROM room ORDER BY centre_id, name") { try Room($0) } }
  }

  func add(_ room: Room) throws(Refusal) -> Room {
    var added = room
    added.id = try Refusal.translating {
      try insert(
        "INSERT INTO room (centre_id, name, places, open) VALUES (?, ?, ?, ?)",
        [room.centre, room.name, room.places, room.isOpen.stored])
    }
    record(.office(.room(.init(before: nil, after: added))))
    return added
  }

  func update(_ room: Room) throws(Refusal) {
    let before = try rooms().first { $0.id == room.id }
    record(.office(.room(.init(before: before, after: room))))
    try Refusal.translating {
      try execute(
        "UPDATE room SET name = ?, places = ?, open = ? WHERE id = ?",
        [room.name, room.places, room.isOpen.stored, room.id])
      if db.changesCount == 0 {
        try execute(
          "INSERT INTO room (id, centre_id, name, places, open) VALUES (?, ?, ?, ?, ?)",
          [room.id, room.centre, room.name, room.places, room.isOpen.stored])
      }
    }
  }

  func remove(_ room: Room) throws(Refusal) {
    record(.office(.room(.init(before: room, after: nil))))
    try Refusal.translating { try execute("DELETE FROM room WHERE id = ?", [room.id]) }
  }

  func set(_ hours: OfficeHours, of centre: JobCentre.ID) throws(Refusal) {
    let before = OfficeChange.Hours(centre: centre, hours: try officeHours(of: centre))
    record(.office(.hours(.init(before: before, after: .init(centre: centre, hours: hours)))))
    try Refusal.translating {
      try execute("DELETE FROM office_hours WHERE centre_id = ?", [centre])
      for opening in hours.openings {
        try execute(
          "INSERT INTO office_hours (centre_id, weekday, opens, closes) VALUES (?, ?, ?, ?)",
          [centre, opening.weekday.index, opening.from, opening.to])
      }
    }
  }

  // MARK: Free days

  func save(_ day: OfficeFreeDay) throws(Refusal) {
    let before = try freeDays().first { $0.day == day.day && $0.decided == day.decided }
    record(.office(.freeDay(.init(before: before, after: day))))
    kept.freeDays = nil
    try Refusal.translating {
      try execute(
        """
        INSERT INTO office_free_day (day, name, decided, withdrawn) VALUES (?, ?, ?, ?)
        ON CONFLICT (day, decided) DO UPDATE SET name = excluded.name, withdrawn = excluded.withdrawn
        """, [day.day, day.name, day.decided, day.withdrawn])
    }
  }

  func remove(_ day: OfficeFreeDay) throws(Refusal) {
    record(.office(.freeDay(.init(before: day, after: nil))))
    kept.freeDays = nil
    try Refusal.translating {
      try execute("DELETE FROM office_free_day WHERE day = ? AND decided = ?", [day.day, day.decided])
    }
  }

  // MARK: Activities

  func add(_ activity: Activity) throws(Refusal) -> Activity {
    var added = activity
    added.id = try Refusal.translating {
      try insert(activity, id: nil)
      return Identifier(db.lastInsertedRowID)
    }
    record(.office(.activity(.init(before: nil, after: added))))
    return added
  }

  func update(_ activity: Activity) throws(Refusal) {
    let before = try activities().first { $0.id == activity.id }
    record(.office(.activity(.init(before: before, after: activity))))
    try Refusal.translating {
      try execute(
        """
        UPDATE activity SET name = ?, provider_kind = ?, provider = ?, usual_hours = ?, places = ?, contract_from = ?,
          contract_to = ?, withdrawn = ? WHERE id = ?
        """, columns(of: activity) + [activity.id])
      if db.changesCount == 0 { try insert(activity, id: activity.id) }
    }
  }

  func remove(_ activity: Activity) throws(Refusal) {
    record(.office(.activity(.init(before: activity, after: nil))))
    try Refusal.translating { try execute("DELETE FROM activity WHERE id = ?", [activity.id]) }
  }

  /// Adds it at the end of the catalogue.
  private func insert(_ activity: Activity, id: Activity.ID?) throws {
    let ordinal = try count("SELECT ifnull(max(ordinal), -1) + 1 FROM activity")
    try execute(
      """
      INSERT INTO activity (name, provider_kind, provider, usual_hours, places, contract_from, contract_to, withdrawn,
        ordinal, code, id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, columns(of: activity) + [ordinal, "own_\(ordinal)", id])
  }

  private func columns(of activity: Activity) -> StatementArguments {
    [
      activity.name, activity.providerKind, activity.provider, activity.usualHours, activity.places,
      activity.contractFrom, activity.contractTo, activity.withdrawn,
    ]
  }
}
