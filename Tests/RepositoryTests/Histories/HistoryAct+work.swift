import Casework
import Domain

/// Assessments, plans, notes and matching.
extension HistoryAct {
  static let work: [HistoryAct] = [
    HistoryAct("AnswerQuestion", "CompleteAssessment", weight: 3) { history in
      guard let enrolment = history.enrolment() else { return }
      let who = history.session(.coach, of: enrolment[0])
      history.attempt(
        AnswerQuestion(enrolment: .init(enrolment[0]), question: "desired_work", answer: .text("Kock"), version: 0),
        as: who)
      history.attempt(CompleteAssessment(enrolment: .init(enrolment[0]), complete: !history.chance(3)), as: who)
    },
    HistoryAct("BeginAssessment", weight: 1) { history in
      guard let enrolment = history.any("SELECT enrolment_id FROM assessment WHERE completed IS NOT NULL") else {
        return
      }
      history.attempt(BeginAssessment(enrolment: .init(enrolment[0])), as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("SavePlan", weight: 3) { history in
      guard let enrolment = history.enrolment() else { return }
      let version = history.ids(
        "SELECT version FROM activity_plan WHERE adopted IS NULL AND NOT removed AND enrolment_id = "
          + "\(enrolment[0] as Int64)")
      history.attempt(
        SavePlan(
          enrolment: .init(enrolment[0]), version: Int(version.first ?? 0),
          content: HistoryOffice.plan(from: history.day())),
        as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("AdvancePlan", weight: 5) { history in
      guard
        let plan = history.any(
          "SELECT id, version, state, enrolment_id FROM activity_plan WHERE adopted IS NULL AND NOT removed")
      else { return }
      let isSubmitted = plan[2] == "submitted"
      let event: PlanEvent =
        isSubmitted ? (history.chance(2) ? .approve : .return) : (history.chance(3) ? .submit : .adopt)
      history.attempt(
        AdvancePlan(
          plan: .init(plan[0]), version: plan[1], event: event, comment: "Se över.", overrideReason: "bråttom"),
        as: history.session(isSubmitted ? .caseworker : .coach, of: plan[3]))
    },
    HistoryAct("WithdrawPlan") { history in
      guard let plan = history.any("SELECT id, version, enrolment_id FROM activity_plan WHERE state = 'adopted'")
      else { return }
      history.attempt(
        WithdrawPlan(plan: .init(plan[0]), version: plan[1], reason: "Fel aktivitet."),
        as: history.session(.coach, of: plan[2]))
    },
    HistoryAct("CopyEarlierPlan", weight: 4) { history in
      guard let enrolment = history.any("SELECT id FROM enrolment WHERE restart_of IS NOT NULL") else { return }
      history.attempt(CopyEarlierPlan(enrolment: .init(enrolment[0])), as: history.session(.coach, of: enrolment[0]))
    },
    HistoryAct("WriteNote", weight: 2) { history in
      guard let enrolment = history.enrolment() else { return }
      let who = history.session(.coach, of: enrolment[0])
      let note = history.attempt(
        WriteNote(
          enrolment: .init(enrolment[0]), eventDay: history.chance(3) ? history.day() : history.now.day, text: "Ringde."
        ),
        as: who)
      guard let note, history.chance(3) else { return }
      history.attempt(WithdrawNote(enrolment: note.enrolment, note: note.id, reason: "Fel klient."), as: who)
    },
    HistoryAct("WithdrawNote", weight: 1) { history in
      guard
        let note = history.any(
          "SELECT n.id, n.enrolment_id, u.id FROM case_note n JOIN user u ON u.id = n.author_id AND u.active"),
        let author = history.office.people.first(where: { $0.id.rawValue == note[2] })
      else { return }
      history.attempt(
        WithdrawNote(enrolment: .init(note[1]), note: .init(note[0]), reason: "Fel klient."),
        as: history.session(of: author))
    },
    HistoryAct("SavePartner", "SaveOpening", "OpenOpening", weight: 1) { history in
      let who = history.session(.coach)
      history.attempt(SavePartner(content: .init(name: "Part \(history.number(1...99))", kind: .company)), as: who)
      guard let partner = history.any("SELECT id FROM partner") else { return }
      history.attempt(
        SaveOpening(
          content: .init(title: "Kock", employer: .init(partner[0]), places: 2, lastDay: history.now.day + 90)),
        as: who)
      guard let opening = history.any("SELECT id FROM opening") else { return }
      history.attempt(OpenOpening(opening: .init(opening[0])), as: who)
    },
    HistoryAct("RecordConsent", "ProposeClients", "RecordOutcome", "RevokeConsent", weight: 3) { history in
      guard let enrolment = history.enrolment() else { return }
      let who = history.session(.coach, of: enrolment[0])
      if history.rows("SELECT id FROM opening").isEmpty {
        history.attempt(SavePartner(content: .init(name: "Stor part", kind: .company)), as: who)
        guard let partner = history.any("SELECT id FROM partner") else { return }
        history.attempt(
          SaveOpening(
            content: .init(title: "Kock", employer: .init(partner[0]), places: 2, lastDay: history.now.day + 90)),
          as: who)
      }
      guard let opening = history.any("SELECT id, employer_id FROM opening") else { return }
      history.attempt(
        RecordConsent(
          enrolment: .init(enrolment[0]), partner: .init(opening[1]), scopes: Set(Consent.Scope.allCases),
          given: history.now.day, until: history.now.day + 60), as: who)
      history.attempt(ProposeClients(opening: .init(opening[0]), enrolments: [.init(enrolment[0])]), as: who)
      if let proposal = history.any("SELECT id, version FROM proposal") {
        history.attempt(
          RecordOutcome(
            proposal: .init(proposal[0]), version: proposal[1],
            outcome: history.pick([.interview, .hired, .hired, .declined])!), as: who)
      }
      if history.chance(3), let consent = history.any("SELECT id, version FROM consent") {
        history.attempt(RevokeConsent(consent: .init(consent[0]), version: consent[1]), as: who)
      }
    },
    HistoryAct("MakeParticipationReport", weight: 1) { history in
      history.attempt(
        MakeParticipationReport(district: "Bromma", month: Month(of: history.now.day), use: .file),
        as: history.session(.caseworker, .coach))
    },
  ]
}
