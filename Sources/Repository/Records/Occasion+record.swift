import Domain
import GRDB

extension Occasion {
  /// Reads the columns of `occasion`, which in a join with `participant` stand under names of their own.
  init(_ row: Row, id: String = "id", state: String = "state", version: String = "version") throws {
    let start: LocalDateTime = try row.value("start")
    let end: LocalDateTime = try row.value("end")
    let kind: Kind
    if let appointment: AppointmentKind = try row.value("appointment_kind") {
      kind = .appointment(appointment)
    } else {
      kind = .session(try row.value("activity_id"))
    }
    self.init(
      id: try row.value(id), kind: kind, title: try row.value("title"), centre: try row.value("centre_id"),
      start: start, minutes: end.seconds(since: start) / 60, room: try row.value("room_id"),
      place: try row.value("place"), leader: try row.value("leader_id"), places: try row.value("places"),
      state: try row.value(state), stateReason: try row.value("state_reason"), version: try row.value(version))
  }

  /// The activity, nil for an appointment.
  var session: Activity.ID? { if case .session(let activity) = kind { activity } else { nil } }
}
