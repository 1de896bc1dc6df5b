import Casework
import Domain
import GRDB

/// The reference data of a new register.
extension RegisterTransaction {
  func load(reference: ReferenceData, form: AssessmentForm, catalogue: [ActivityCatalogueItem]) throws(Refusal) {
    kept.settings = nil
    kept.freeDays = nil
    try Refusal.translating {
      let centres = try load(reference)
      let districts = try load(reference.districts, centres: centres)
      for setting in reference.settings { try load(setting, centres: centres, districts: districts) }
      try execute(
        "INSERT INTO assessment_form (version, content) VALUES (?, ?)", [form.version, try JSONText.encode(form)])
      for (ordinal, item) in catalogue.enumerated() {
        try execute(
          """
          INSERT INTO activity (ordinal, code, name, provider_kind, provider, usual_hours, places, contract_from,
            contract_to)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
          [
            ordinal, item.code, item.name, item.providerKind, item.provider, item.usualHours, item.places,
            item.contractFrom, item.contractTo,
          ])
      }
    }
  }

  private func load(_ reference: ReferenceData) throws -> [String: JobCentre.ID] {
    var keys: [String: JobCentre.ID] = [:]
    for centre in reference.centres {
      let key: JobCentre.ID = try insert(
        "INSERT INTO job_centre (name, address, directions, phone) VALUES (?, ?, ?, ?)",
        [centre.name, centre.address, centre.directions, centre.phone])
      keys[centre.name] = key
      for room in centre.rooms {
        try execute("INSERT INTO room (centre_id, name, places) VALUES (?, ?, ?)", [key, room.name, room.places])
      }
      for opening in reference.officeHours(of: centre.name).openings {
        try execute(
          "INSERT INTO office_hours (centre_id, weekday, opens, closes) VALUES (?, ?, ?, ?)",
          [key, opening.weekday.index, opening.from, opening.to])
      }
      for (kind, minutes) in reference.appointmentMinutes {
        try execute("INSERT INTO usual_length (centre_id, kind, minutes) VALUES (?, ?, ?)", [key, kind, minutes])
      }
    }
    return keys
  }

  /// Districts first, then who followed whom; a name can stand for several stretches of time, the last one is meant.
  private func load(
    _ districts: [HomeDistrictReference], centres: [String: JobCentre.ID]
  ) throws -> [String: HomeDistrict.ID] {
    var keys: [String: HomeDistrict.ID] = [:]
    var followed: [(key: HomeDistrict.ID, successor: String)] = []
    for district in districts.sorted(by: { $0.validFrom < $1.validFrom }) {
      guard let centre = centres[district.centre] else { throw RegisterTransaction.unknown(district.centre) }
      let key: HomeDistrict.ID = try insert(
        "INSERT INTO home_district (name, centre_id, valid_from, valid_to) VALUES (?, ?, ?, ?)",
        [district.name, centre, district.validFrom, district.validTo])
      keys[district.name] = key
      if let successor = district.successor { followed.append((key, successor)) }
    }
    for (key, name) in followed {
      guard let successor = keys[name] else { throw RegisterTransaction.unknown(name) }
      try execute("UPDATE home_district SET successor_id = ? WHERE id = ?", [successor, key])
    }
    return keys
  }

  private func load(
    _ setting: SettingReference, centres: [String: JobCentre.ID], districts: [String: HomeDistrict.ID]
  ) throws {
    var centre: JobCentre.ID?
    var district: HomeDistrict.ID?
    switch setting.scope {
    case .city: break
    case .centre(let name):
      guard let key = centres[name] else { throw RegisterTransaction.unknown(name) }
      centre = key
    case .district(let name):
      guard let key = districts[name] else { throw RegisterTransaction.unknown(name) }
      district = key
    }
    try execute(
      "INSERT INTO setting (key, centre_id, district_id, valid_from, value) VALUES (?, ?, ?, ?, ?)",
      [setting.key, centre, district, setting.validFrom, setting.value])
  }

  private static func unknown(_ name: String) -> Refusal {
    Refusal(.invalid, "unknownReference", "Referensdata nämner \(name), som inte finns i samma fil.")
  }
}
