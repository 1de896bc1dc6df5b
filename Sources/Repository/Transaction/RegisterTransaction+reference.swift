import Casework
import Domain
import GRDB

/// Settings and reference data.
extension RegisterTransaction {
  func registerID() throws(Refusal) -> String {
    try Refusal.translating {
      try first("SELECT value FROM register_info WHERE key = 'id'") { try $0.value("value") } ?? ""
    }
  }

  func settings() throws(Refusal) -> Settings {
    if let read = kept.settings { return read }
    let settings = try Refusal.translating {
      Settings(entries: try all("SELECT * FROM setting ORDER BY id") { try Settings.Entry($0) })
    }
    kept.settings = settings
    return settings
  }

  func workingCalendar(on day: Day) throws(Refusal) -> WorkingCalendar {
    WorkingCalendar(eves: try settings().eves(on: day), officeDays: try freeDays().known(on: day))
  }

  func freeDays() throws(Refusal) -> [OfficeFreeDay] {
    if let read = kept.freeDays { return read }
    let days = try Refusal.translating {
      try all("SELECT * FROM office_free_day ORDER BY day, decided") { try OfficeFreeDay($0) }
    }
    kept.freeDays = days
    return days
  }

  func centres() throws(Refusal) -> [JobCentre] {
    try Refusal.translating {
      try all("SELECT * FROM job_centre") { try JobCentre($0) }.inSwedishOrder(by: \.name)
    }
  }

  func districts() throws(Refusal) -> [HomeDistrict] {
    try Refusal.translating {
      let moves = try all("SELECT * FROM district_move ORDER BY valid_from") {
        (
          district: try $0.value("district_id") as HomeDistrict.ID,
          move: HomeDistrict.Move(to: try $0.value("centre_id"), from: try $0.value("valid_from"))
        )
      }
      return try all("SELECT * FROM home_district ORDER BY valid_from") { row in
        var district = try HomeDistrict(row)
        district.moves = moves.filter { $0.district == district.id }.map(\.move)
        return district
      }
      .inSwedishOrder(by: \.name)
    }
  }

  func rooms(of centre: JobCentre.ID) throws(Refusal) -> [Room] {
    try Refusal.translating {
      try all("SELECT * FROM room WHERE centre_id = ? AND open = 1", [centre]) { try Room($0) }
        .inSwedishOrder(by: \.name)
    }
  }

  func officeHours(of centre: JobCentre.ID) throws(Refusal) -> OfficeHours {
    try Refusal.translating {
      OfficeHours(
        openings: try all("SELECT * FROM office_hours WHERE centre_id = ? ORDER BY weekday, opens", [centre]) {
          try OfficeHours.Opening($0)
        })
    }
  }

  func usualMinutes(of kind: AppointmentKind, at centre: JobCentre.ID) throws(Refusal) -> Int {
    let minutes: Int? = try Refusal.translating {
      try first("SELECT minutes FROM usual_length WHERE centre_id = ? AND kind = ?", [centre, kind]) {
        try $0.value("minutes")
      }
    }
    guard let minutes else { throw Refusal.missing("usualLength", "Längden för \(kind.label)") }
    return minutes
  }

  func activities() throws(Refusal) -> [Activity] {
    try Refusal.translating { try all("SELECT * FROM activity ORDER BY ordinal") { try Activity($0) } }
  }

  func addAssessmentForm(_ form: AssessmentForm, by session: Session) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "INSERT INTO assessment_form (version, content, added_by, added_at) VALUES (?, ?, ?, ?)",
        [form.version, try JSONText.encode(form), session.user, session.now])
    }
  }

  func assessmentForms() throws(Refusal) -> [AssessmentFormVersion] {
    try Refusal.translating {
      try all(
        """
        SELECT f.content, f.added_at, u.full_name FROM assessment_form f LEFT JOIN user u ON u.id = f.added_by
        ORDER BY f.version DESC
        """
      ) { row in
        AssessmentFormVersion(
          form: try JSONText.decode(try row.value("content")), addedBy: try row.value("full_name"),
          addedAt: try row.value("added_at"))
      }
    }
  }

  func assessmentForm(version: Int?) throws(Refusal) -> AssessmentForm {
    let form: AssessmentForm? = try Refusal.translating {
      let sql = "SELECT content FROM assessment_form"
      let text: String? =
        if let version {
          try first(sql + " WHERE version = ?", [version]) { try $0.value("content") }
        } else {
          try first(sql + " ORDER BY version DESC LIMIT 1") { try $0.value("content") }
        }
      return try text.map { try JSONText.decode($0) }
    }
    guard let form else { throw Refusal.missing("assessmentForm", "Kartläggningens formulär") }
    return form
  }

  /// Every jobbtorg's key, by key, so that lists of the whole city merge their ranges.
  func centreKeys() throws -> [JobCentre.ID] {
    try all("SELECT id FROM job_centre WHERE id > 0 ORDER BY id") { try $0.value("id") }
  }
}
