import Domain
import GRDB

extension Participant {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), occasion: try row.value("occasion_id"), enrolment: try row.value("enrolment_id"),
      client: try row.value("client_id"), given: try row.value("given"),
      interpreterLanguage: try row.value("interpreter_language"),
      isInterpreterBooked: try row.flag("interpreter_booked"), state: try row.value("state"),
      rebooking: try Rebooking.read(row), mark: try AttendanceMark.read(row), version: try row.value("version"))
  }
}

extension Rebooking {
  /// The columns `rebooked_to_id`, `rebooked_by` and `rebooked_reason`; nil where the place was not moved.
  static func read(_ row: Row) throws -> Rebooking? {
    guard let to: Participant.ID = try row.value("rebooked_to_id") else { return nil }
    return Rebooking(to: to, asked: try row.value("rebooked_by"), reason: try row.value("rebooked_reason"))
  }
}

extension AttendanceMark {
  /// The columns `mark`, `minutes_late`, `minutes_early` and `excuse`; nil is not registered (R6.2).
  static func read(_ row: Row) throws -> AttendanceMark? {
    switch try row.value("mark") as String? {
    case nil: nil
    case "present": .present(late: try row.value("minutes_late"), leftEarly: try row.value("minutes_early"))
    case "excused": .excused(reason: try row.value("excuse") ?? "")
    case "noShow": .noShow
    case "notExpected": .notExpected(reason: try row.value("excuse") ?? "")
    case .some: throw Refusal.damaged("mark")
    }
  }

  /// The columns of a mark.
  static func stored(_ mark: AttendanceMark?) -> (mark: String?, late: Int, early: Int, excuse: String?) {
    switch mark {
    case .present(let late, let early): ("present", late, early, nil)
    case .excused(let reason): ("excused", 0, 0, reason)
    case .noShow: ("noShow", 0, 0, nil)
    case .notExpected(let reason): ("notExpected", 0, 0, reason)
    case nil: (nil, 0, 0, nil)
    }
  }
}
