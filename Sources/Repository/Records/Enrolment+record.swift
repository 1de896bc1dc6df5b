import Domain
import GRDB

extension Enrolment {
  init(_ row: Row) throws {
    var (closure, end): (Closure?, ReferralEnd?)
    let day: Day? = try row.value("closed_day")
    if let day, let kind: ReferralEnd.Kind = try row.value("ended_by") {
      end = ReferralEnd(kind: kind, day: day)
    } else if let day {
      closure = Closure(
        day: day, reason: try row.value("closure_reason"), text: try row.value("closure_text"),
        caseworkerTold: try row.value("caseworker_told"),
        ground: try (try row.value("closure_ground") as String?).map { try JSONText.decode($0) },
        isTakenOver: try row.flag("closure_taken_over"))
    }
    self.init(
      id: try row.value("id"), client: try row.value("client_id"), referral: try row.value("referral_id"),
      caseNumber: CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial")),
      centre: try row.value("centre_id"), district: try row.value("district_id"), coach: try row.value("coach_id"),
      caseworker: try row.value("caseworker_id"), sent: try row.value("sent"), received: try row.value("received"),
      firstTimeGiven: try row.value("first_time_given"), detailsChecked: try row.value("details_checked"),
      isTakenOver: try row.flag("taken_over"),
      state: try row.value("state"), noShows: try row.value("no_shows"), nextTime: try row.value("next_time"),
      closure: closure, referralEnd: end, restartOf: try row.value("restart_of"),
      version: try row.value("version"))
  }
}
