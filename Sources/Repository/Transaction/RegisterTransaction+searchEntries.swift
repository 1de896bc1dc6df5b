import Domain
import GRDB

/// The search table, kept in the verbs' own transactions.
extension RegisterTransaction {
  func addSearchEntries(of enrolment: Enrolment, details: Client.Details) throws {
    let sortKey = details.sortKey
    let table = kept.bulk == nil ? "client_search" : "temp.put_off_search"
    for prefix in SearchEntries.all(details, enrolment.caseNumber) {
      try execute(
        "INSERT INTO \(table) (centre_id, prefix, sort_key, enrolment_id) VALUES (?, ?, ?, ?)",
        [enrolment.centre, prefix, sortKey, enrolment.id])
    }
  }

  func removeSearchEntries(of enrolment: Enrolment, details: Client.Details) throws {
    kept.bulk?.superseded.insert(enrolment.id.rawValue)
    let sortKey = details.sortKey
    for prefix in SearchEntries.all(details, enrolment.caseNumber) {
      try execute(
        "DELETE FROM client_search WHERE centre_id = ? AND prefix = ? AND sort_key = ? AND enrolment_id = ?",
        [enrolment.centre, prefix, sortKey, enrolment.id])
    }
  }
}
