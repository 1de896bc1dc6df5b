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
    let eves = WorkingCalendar.Eves(rawValue: try settings().value(.eves, on: day)) ?? .free
    if let read = kept.officeDays { return WorkingCalendar(eves: eves, officeDays: read) }
    let days: [Day: String] = try Refusal.translating {
      let rows = try all("SELECT day, name FROM office_free_day") {
        (try $0.value("day") as Day, try $0.value("name") as String)
      }
      return Dictionary(rows) { first, _ in first }
    }
    kept.officeDays = days
    return WorkingCalendar(eves: eves, officeDays: days)
  }

  func centres() throws(Refusal) -> [JobCentre] {
    try Refusal.translating {
      try all("SELECT * FROM job_centre") { try JobCentre($0) }.sorted(by: RegisterTransaction.swedish(\.name))
    }
  }

  func districts() throws(Refusal) -> [HomeDistrict] {
    try Refusal.translating {
      try all("SELECT * FROM home_district ORDER BY valid_from") { try HomeDistrict($0) }
        .sorted(by: RegisterTransaction.swedish(\.name))
    }
  }

  func rooms(of centre: JobCentre.ID) throws(Refusal) -> [Room] {
    try Refusal.translating {
      try all("SELECT * FROM room WHERE centre_id = ?", [centre]) { try Room($0) }
        .sorted(by: RegisterTransaction.swedish(\.name))
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

  func addAssessmentForm(_ form: AssessmentForm) throws(Refusal) {
    try Refusal.translating {
      try execute(
        "INSERT INTO assessment_form (version, content) VALUES (?, ?)", [form.version, try JSONText.encode(form)])
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

  /// Names in Swedish order; equal ones stay as they stood.
  private static func swedish<Value>(_ name: @escaping (Value) -> String) -> (Value, Value) -> Bool {
    { SwedishSortKey.key(for: name($0)) < SwedishSortKey.key(for: name($1)) }
  }
}
