import Casework
import Domain
import GRDB

/// What an administrator changes.
extension RegisterTransaction {
  func save(_ entry: Settings.Entry) throws(Refusal) {
    let earlier = try settings().entries.first { $0.replaces(entry) }
    record(.office(.setting(.init(before: earlier, after: entry))))
    try delete(entry)
    try Refusal.translating {
      try execute(
        """
        INSERT INTO setting (key, centre_id, district_id, valid_from, value, changed_by, changed_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          entry.key, entry.unit.centre, entry.unit.district, entry.validFrom, entry.value, entry.changedBy,
          entry.changedAt,
        ])
    }
  }

  func remove(_ entry: Settings.Entry) throws(Refusal) {
    record(.office(.setting(.init(before: entry, after: nil))))
    try delete(entry)
  }

  private func delete(_ entry: Settings.Entry) throws(Refusal) {
    kept.settings = nil
    try Refusal.translating {
      try execute(
        "DELETE FROM setting WHERE key = ? AND centre_id IS ? AND district_id IS ? AND valid_from = ?",
        [entry.key, entry.unit.centre, entry.unit.district, entry.validFrom])
    }
  }
}
