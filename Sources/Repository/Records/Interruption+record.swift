import Domain
import GRDB

extension Interruption {
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), enrolment: try row.value("enrolment_id"), reason: try row.value("reason"),
      text: try row.value("text"), from: try row.value("first_day"), expectedReturn: try row.value("expected_return"),
      ended: try row.value("ended"), version: try row.value("version"))
  }
}
