import Casework
import Domain
import Foundation
import Repository

extension TestOffice {
  /// Rows of a district's file for `count` made-up people, Provsson, Ada and on.
  static func rows(_ count: Int) -> [String] {
    (0..<count).map { index in
      let name = String(UnicodeScalar(UInt8(65 + index))) + "da"
      return "\(number(index));\(name);Provsson;Hässelby-Vällingby;försörjningsstöd arbetslöshet;2008-04-16;2008-04-17;"
        + "svenska;nej;försörjningsstöd;Karin Ek"
    }
  }

  /// A number with the birth number 980 and on.
  private static func number(_ index: Int) -> String {
    let digits = "700301\(980 + index)".compactMap(\.wholeNumberValue)
    let sum = digits.enumerated().reduce(0) { sum, item in
      let weighted = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + (weighted > 9 ? weighted - 9 : weighted)
    }
    return "19700301-\(980 + index)\((10 - sum % 10) % 10)"
  }

  /// Lays out a meeting at `start` and in the `weeks` after it that Anna leads, and gives everybody a place at the first.
  func meeting(at start: String, weeks: Int = 1) throws {
    let register = try Register.open(at: register)
    let morning = LocalDateTime(iso: "2008-04-21T08:00")!
    let anna = try register.run(SignIn(name: "anna"), by: .nobody(at: morning))
    let moment = LocalDateTime(iso: start)!
    let meeting = try register.run(
      PlanSessions(
        kind: .appointment(.introductionMeeting),
        rule: WeeklyRule(
          weekdays: [moment.day.weekday], time: moment.time, minutes: 90, from: moment.day, to: moment.day + 7 * weeks),
        leader: anna.user, place: "sal A", places: 30), by: anna)[0]
    for row in try register.run(ListClients(query: ClientListQuery(limit: 50)), by: anna).rows {
      _ = try register.run(JoinOccasion(enrolment: row.id, occasion: meeting.id), by: anna)
    }
  }
}
