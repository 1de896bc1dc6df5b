import Domain
import GRDB

extension FollowUpTask {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), kind: try row.value("kind"), enrolment: try row.value("enrolment_id"),
      client: try row.value("client_id"), occasion: try row.value("occasion_id"), plan: try row.value("plan_id"),
      ordinal: try row.value("ordinal"),
      owner: Owner(
        user: try row.value("owner_id"),
        unit: Unit(centre: try row.value("owner_centre_id"), district: try row.value("owner_district_id"))),
      due: try row.value("due"), opened: try row.value("opened"), state: try row.value("state"),
      finding: try (try row.value("finding") as String?).map { try JSONText.decode($0) },
      found: try (try row.value("found") as String?).map { try JSONText.decode($0) },
      decision: try (try row.value("decision") as String?).map { try JSONText.decode($0) },
      reconsiders: try (try row.value("reconsiders") as String?).map { try JSONText.decode($0) },
      support: try row.value("support"), note: try row.value("note"),
      version: try row.value("version"))
  }
}

extension ContactAttempt {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), at: try row.value("at"), way: try row.value("way"), reached: try row.flag("reached"),
      note: try row.value("note"), by: try row.value("by_id"), written: try row.value("written"))
  }
}

extension ExaminationRecord {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), content: try JSONText.decode(try row.value("content")), at: try row.value("at"),
      by: try row.value("by_id"))
  }
}
