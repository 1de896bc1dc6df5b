import Domain
import GRDB

extension JobCentre {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), name: try row.value("name"), address: try row.value("address"),
      directions: try row.value("directions"), phone: try row.value("phone"))
  }
}

extension HomeDistrict {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), name: try row.value("name"), centre: try row.value("centre_id"),
      validFrom: try row.value("valid_from"), validTo: try row.value("valid_to"),
      successor: try row.value("successor_id"), endedBy: try row.value("ended_by_id"),
      handedOver: try row.value("handed_over"))
  }
}

extension Room {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), name: try row.value("name"), centre: try row.value("centre_id"),
      places: try row.value("places"), isOpen: try row.flag("open"))
  }
}

extension OfficeFreeDay {
  init(_ row: Row) throws {
    self.init(
      day: try row.value("day"), name: try row.value("name"), decided: try row.value("decided"),
      withdrawn: try row.value("withdrawn"))
  }
}

extension Activity {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), name: try row.value("name"), providerKind: try row.value("provider_kind"),
      provider: try row.value("provider"), usualHours: try row.value("usual_hours"), places: try row.value("places"),
      contractFrom: try row.value("contract_from"), contractTo: try row.value("contract_to"),
      withdrawn: try row.value("withdrawn"))
  }
}

extension Settings.Entry {
  init(_ row: Row) throws {
    self.init(
      key: try row.value("key"),
      unit: Unit(centre: try row.value("centre_id"), district: try row.value("district_id")),
      validFrom: try row.value("valid_from"), value: try row.value("value"),
      changedBy: try row.value("changed_by"), changedAt: try row.value("changed_at"))
  }
}

extension OfficeHours.Opening {
  init(_ row: Row) throws {
    let weekday: Int = try row.value("weekday")
    guard Weekday.allCases.indices.contains(weekday) else { throw Refusal.damaged("weekday") }
    self.init(weekday: Weekday.allCases[weekday], from: try row.value("opens"), to: try row.value("closes"))
  }
}
