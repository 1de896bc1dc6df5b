import GRDB

extension Register {
  /// The drafts of those who work in this register: files beside it; in memory, where it is in memory, there are none.
  public func drafts() throws(RegisterFault) -> DraftFiles? {
    guard let path else { return nil }
    return try RegisterFault.translating(path, .notARegister) {
      let id = try queue.read { db in
        try String.fetchOne(db, sql: "SELECT value FROM register_info WHERE key = 'id'")
      }
      return DraftFiles(beside: path, register: id ?? "")
    }
  }
}
