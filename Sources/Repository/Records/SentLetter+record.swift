import Domain
import GRDB

extension SentLetter {
  init(_ row: Row, letter: ClientLetter) throws {
    self.init(
      id: try row.value("id"), letter: letter, way: try row.value("way"), day: try row.value("day"),
      recorded: try row.value("recorded"), by: try row.value("by_id"), agreed: try row.value("agreed"),
      cameBack: try Return(row), lapses: try JSONText.decode(try row.value("lapses")))
  }
}

extension SentLetter.Return {
  init?(_ row: Row) throws {
    guard let day: Day = try row.value("came_back") else { return nil }
    self.init(day: day, noted: try row.value("came_back_noted"), by: try row.value("came_back_by_id"))
  }
}
