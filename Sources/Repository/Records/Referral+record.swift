import Domain
import GRDB

extension Referral {
  init(_ row: Row) throws {
    var content = Content(
      district: try row.value("district_id"), sent: try row.value("sent"), received: try row.value("received"),
      targetGroup: try row.value("target_group"), path: try row.value("path"))
    content.caseworkerName = try row.value("caseworker_name")
    content.groupDefinition = try row.value("group_definition")
    content.pathMotive = try row.value("path_motive")
    content.meansOfSupport = try row.value("means_of_support")
    content.unemployedSince = try row.value("unemployed_since")
    content.language = try row.value("language")
    content.needsInterpreter = (try row.value("needs_interpreter") as Int?).map { $0 == 1 }
    content.ground = try SharingGround(row)
    content.purpose = try row.value("purpose")
    content.note = try row.value("note")
    self.init(
      id: try row.value("id"), client: try row.value("client_id"), content: content,
      caseworker: try row.value("caseworker_id"), state: try row.value("state"),
      stateReason: try row.value("state_reason"), version: try row.value("version"))
  }
}

extension SharingGround {
  init(_ row: Row) throws {
    switch try row.value("ground") as String {
    case "consent": self = .consent(try row.value("consent_day"))
    case "other": self = .other(try row.value("ground_text") ?? "")
    default: self = .notStated
    }
  }

  /// The columns `ground`, `ground_text` and `consent_day`.
  var stored: (word: String, text: String?, day: Day?) {
    switch self {
    case .consent(let day): ("consent", nil, day)
    case .other(let text): ("other", text, nil)
    case .notStated: ("notStated", nil, nil)
    }
  }
}
