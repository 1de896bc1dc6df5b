import Casework
import Domain
import GRDB

/// Referrals, clients and enrolments.
extension HistoryAct {
  static let cases: [HistoryAct] = [
    HistoryAct("RegisterReferral") { history in
      let number = history.chance(3) ? nil : Office.number(history.number(1...20))
      history.attempt(
        RegisterReferral(
          name: PersonName(given: "Rut", family: "Holm"), contact: ContactDetails(phone: "070", address: "Gatan 1"),
          number: number,
          content: HistoryOffice.content(
            history.pick(history.office.districts)!, sent: history.day(),
            means: history.pick(["försörjningsstöd", "introduktionsersättning", "a-kassa", nil])!)),
        as: history.session(.coach, .caseworker))
    },
    HistoryAct("ImportReferrals", weight: 4) { history in
      // Most often a client whose case is closed, under another name.
      let source = HistoryRows(
        name: PersonName(given: "Siv", family: history.chance(2) ? "Holm" : "Ek"),
        number: history.chance(2) ? HistoryOffice.closed : history.number(1...20),
        closed: history.chance(4) ? history.now.day : nil, sent: history.day())
      history.attempt(
        ImportReferrals(source: source, today: history.now.day, isDryRun: history.chance(5)),
        as: history.session(.administrator))
      history.decideName()
    },
    HistoryAct("AcceptReferrals", weight: 4) { history in
      guard let enrolment = history.enrolment() else { return }
      let centre = "(SELECT centre_id FROM enrolment WHERE id = \(enrolment[0] as Int64))"
      history.attempt(
        AcceptReferrals(
          enrolments: history.ids("SELECT id FROM enrolment WHERE NOT removed AND centre_id = \(centre)").map {
            .init($0)
          }),
        as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("EndReferral", weight: 1) { history in
      guard let enrolment = history.enrolment() else { return }
      let isReturned = history.chance(2)
      history.attempt(
        EndReferral(
          enrolment: .init(enrolment[0]), version: enrolment[1], kind: isReturned ? .returned : .revoked,
          reason: "Samtycke saknas."),
        as: isReturned ? history.session(.coach, of: enrolment[0]) : history.session(.caseworker, of: enrolment[0]))
    },
    HistoryAct("AskToReconsider") { history in
      guard let enrolment = history.enrolment() else { return }
      history.attempt(
        AskToReconsider(enrolment: .init(enrolment[0]), motive: "Läser sfi."),
        as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("DecideTargetGroup") { history in
      guard let task = history.task("kind = 'reconsiderTargetGroup'") else { return }
      history.attempt(
        DecideTargetGroup(task: .init(task[0]), group: .newApplicant, answer: "Prövat."),
        as: history.session(.caseworker, of: task[2]))
    },
    HistoryAct("AssignResponsible", weight: 3) { history in
      guard let enrolment = history.enrolment() else { return }
      let coach = history.pick(history.ids("SELECT user_id FROM user_role WHERE role <> 'administrator'"))
      history.attempt(
        AssignResponsible(enrolments: [.init(enrolment[0])], coach: history.chance(5) ? nil : coach.map { .init($0) }),
        as: history.session(.coach, .unitHead, of: enrolment[0]))
    },
    HistoryAct("AssignResponsible", weight: 2) { history in
      guard let enrolment = history.enrolment() else { return }
      let users = history.ids("SELECT user_id FROM user_role WHERE role IN ('caseworker', 'unitHead')")
      history.attempt(
        AssignResponsible(
          enrolments: [.init(enrolment[0])], caseworker: history.chance(5) ? nil : history.pick(users).map { .init($0) }
        ),
        as: history.session(.caseworker, .unitHead, of: enrolment[0]))
    },
    HistoryAct("MergeClients", "CompareClients", weight: 4) { history in
      guard let enrolment = history.enrolment(),
        let other = history.any(
          "SELECT number FROM client WHERE number NOT GLOB '-*'"
            + (history.chance(4)
              ? "" : " AND id NOT IN (SELECT client_id FROM enrolment WHERE closed_day IS NULL)")),
        let number = IdentityNumber(stored: other[0] as String)
      else { return }
      let who = history.session(.coach, of: enrolment[0])
      guard let pair = history.attempt(CompareClients(enrolment: .init(enrolment[0]), number: number), as: who)
      else { return }
      history.attempt(MergeClients(pair, taking: history.chance(2) ? [.name] : [], reason: "Visat."), as: who)
    },
    HistoryAct("PartClients", weight: 5) { history in
      guard
        let merge = history.any(
          "SELECT m.id, e.id FROM client_merge m JOIN enrolment e ON e.client_id = m.kept_id WHERE NOT m.parted")
      else { return }
      history.attempt(
        PartClients(enrolment: .init(merge[1]), merge: .init(merge[0])), as: history.session(.coach, of: merge[1]))
    },
    HistoryAct("ReplaceNumber") { history in
      guard let enrolment = history.enrolment() else { return }
      history.attempt(
        ReplaceNumber(
          enrolment: .init(enrolment[0]), version: enrolment[2],
          number: Office.number(history.number(1...20), from: history.chance(3) ? "1992-01-01" : "1960-01-01")),
        as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("CheckDetails", "OpenIntake", weight: 1) { history in
      guard let enrolment = history.enrolment() else { return }
      let who = history.session(.coach, of: enrolment[0])
      history.attempt(OpenIntake(enrolment: .init(enrolment[0])), as: who)
      history.attempt(
        CheckDetails(
          enrolment: .init(enrolment[0]), version: enrolment[2],
          contact: ContactDetails(phone: "070", address: "Gatan 1", language: "somaliska", needsInterpreter: true)),
        as: who)
    },
    HistoryAct("OpenClientCard", "EndSearch", "FindByNumber", weight: 1) { history in
      guard let enrolment = history.enrolment() else { return }
      let who = history.session(.coach, .caseworker, of: enrolment[0])
      history.attempt(FindByNumber(number: Office.number(history.number(1...6))), as: who)
      history.attempt(OpenClientCard(enrolment: .init(enrolment[0])), as: who)
      history.attempt(EndSearch(hits: 3, opened: .init(enrolment[0])), as: who)
    },
    HistoryAct("CloseEnrolment", weight: 5) { history in
      guard let enrolment = history.enrolment() else { return }
      let reason = history.pick([
        ClosureReason.missedIntroduction, .missedIntroduction, .ownWorkFullTime, .movedAway, .transferred, .notStated,
      ])!
      history.attempt(
        CloseEnrolment(
          enrolment: .init(enrolment[0]), version: enrolment[1],
          closure: Closure(
            day: history.chance(3) ? history.day() : history.now.day, reason: reason,
            caseworkerTold: reason == .missedIntroduction ? history.now.day : nil),
          settlesOpen: !history.chance(4)), as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("MoveToCentre", weight: 3) { history in
      guard let enrolment = history.enrolment() else { return }
      history.attempt(
        MoveToCentre(
          enrolment: .init(enrolment[0]), version: enrolment[1], centre: history.pick(history.office.centres)!,
          reason: "Vill byta."), as: history.session(.coach, .unitHead, of: enrolment[0]))
    },
    HistoryAct("AnswerSupportFollowUp") { history in
      guard let task = history.task("kind = 'followUpSupport' AND state = 'open'")
      else { return }
      history.attempt(
        AnswerSupportFollowUp(task: .init(task[0]), outcome: .held), as: history.session(.coach, of: task[2]))
    },
  ]
}

extension History {
  /// Any enrolment: its id, its version, its client's version.
  func enrolment() -> Row? {
    let all = "SELECT e.id, e.version, c.version FROM enrolment e JOIN client c ON c.id = e.client_id"
    return (chance(2) ? nil : any(all + " WHERE e.id = \(hero)")) ?? any(all + " WHERE NOT e.removed")
  }
}

/// A file of one row.
final class HistoryRows: ReferralSource, @unchecked Sendable {
  let isTakeOver: Bool
  private var row: ImportedReferral?

  init(name: PersonName, number: Int, closed: Day?, sent: Day) {
    isTakeOver = closed != nil
    row = ImportedReferral(
      record: 1, line: 2, person: Client.Details(number: Office.number(number), name: name),
      districtName: "Hässelby-Vällingby", targetGroup: .unemployedIncomeSupport, sent: sent,
      closure: closed.map { Closure(day: $0, reason: .transferred) }, fingerprint: "\(number) \(sent.iso)")
  }

  func next() -> ImportEntry? {
    defer { row = nil }
    return row.map { .referral($0) }
  }

  func rejected(_ remark: ImportRemark) {}
}
