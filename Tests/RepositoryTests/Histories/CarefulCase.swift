import Casework
import Domain

/// People who do what R7 asks of them in one case, a little carelessly at times, so that decisions are reached.
struct CarefulCase {
  /// Does the next thing that remains to be done in the first open case.
  func step(in history: History) throws {
    guard
      let hero = history.rows(
        "SELECT id, centre_id, district_id FROM enrolment WHERE NOT removed AND closed_day IS NULL ORDER BY id"
      ).first
    else { return }
    if history.chance(15) { return }
    let (id, now) = (hero[0] as Int64, history.now)
    let coach = history.session(.coach, at: .centre(.init(hero[1])))
    let caseworker = history.session(.caseworker, at: .district(.init(hero[2])))
    let places = history.rows(
      """
      SELECT p.id, o.start, o.end, p.mark
      FROM participant p JOIN occasion o ON o.id = p.occasion_id
      WHERE p.enrolment_id = \(id) AND p.state = 'booked' AND o.state IN ('booked', 'held') ORDER BY o.start
      """)
    if let past = places.first(where: { ($0[2] as String) <= now.iso && ($0[3] as String?) == nil }) {
      let mark = history.pick([AttendanceMark.noShow, .noShow, .noShow, .noShow, .present])!
      let done = history.attempt(MarkAttendance(participants: [.init(past[0])], mark: mark), as: coach)
      if done == nil { try HistoryAct.any(using: &history.random).act(history) }
      return
    }
    if let check = history.rows(
      """
      SELECT t.id, t.version, (SELECT count(*) FROM contact_attempt a WHERE a.task_id = t.id AND NOT a.withdrawn),
        (SELECT coalesce(max(reached), 0) FROM contact_attempt a WHERE a.task_id = t.id AND NOT a.withdrawn)
      FROM follow_up_task t WHERE t.enrolment_id = \(id) AND t.kind = 'checkAbsence' AND t.state = 'open'
      """
    ).first {
      if check[2] == 0, !history.chance(10) {
        history.attempt(
          AddContactAttempt(task: .init(check[0]), way: .telephone, reached: history.chance(2), note: ""),
          as: caseworker)
      } else {
        history.attempt(
          CloseAbsenceCheck(
            task: .init(check[0]), version: check[1],
            finding: history.chance(8) ? history.finding() : check[3] == 1 ? .notValid(text: nil) : .notReached),
          as: caseworker)
      }
      return
    }
    if let task = history.rows(
      "SELECT id, version FROM follow_up_task WHERE enrolment_id = \(id) AND kind = 'examineRight' AND state = 'open'"
    ).first {
      return examine(task[0], version: task[1], as: caseworker, in: history)
    }
    if let next = places.first(where: { ($0[1] as String) > now.iso }) {
      if !history.lettered.contains(next[0]), !history.chance(10) {
        history.lettered.insert(next[0])
        let (way, day): (SendingWay, Day) =
          (history.chance(12) ? .eMail : .post, history.chance(10) ? history.day() : now.day)
        history.attempt(
          RecordSentLetter(
            enrolment: .init(id), kind: .summons, subject: .place(.init(next[0])), language: "svenska", way: way,
            day: day, agreed: way.isReminder ? day : nil), as: coach)
      } else {
        history.jump(to: LocalDateTime(iso: next[2] as String)!.adding(minutes: 10))
      }
      return
    }
    history.attempt(
      BookAppointment(enrolment: .init(id), booking: history.booking(on: now.day + history.number(7...12), of: id)),
      as: coach)
  }

  private func examine(_ task: Int64, version: Int, as caseworker: Session, in history: History) {
    let records = history.rows(
      "SELECT kind, content FROM examination_record WHERE task_id = \(task) AND NOT withdrawn ORDER BY id")
    let today = history.now.day
    guard let hearing = records.last(where: { ($0[0] as String) == "hearing" }) else {
      let told = history.chance(10) ? history.day() : today
      history.attempt(
        AddExaminationRecord(
          task: .init(task), content: history.hearing(told: told, answerBy: told + history.number(6...12), task: task)),
        as: caseworker)
      return
    }
    if !records.contains(where: { ($0[0] as String) == "language" }), !history.chance(8) {
      let considered = LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal.")
      history.attempt(AddExaminationRecord(task: .init(task), content: .language(considered)), as: caseworker)
      return
    }
    let text = hearing[1] as String
    let answerBy = text.range(of: "\"answerBy\":\"").flatMap { Day(iso: text[$0.upperBound...].prefix(10)) } ?? today
    if answerBy >= today, !history.chance(4) {
      history.jump(to: LocalDateTime(answerBy + 1, ClockTime(hour: 9, minute: 0)!))
      return
    }
    let decided = history.attempt(
      CloseExamination(
        task: .init(task), version: version,
        decision: RightDecision(
          outcome: history.pick([.reduced, .rejected, .reduced, .rejected, .noMeasure])!,
          day: history.chance(12) ? today - history.number(1...6) : today, motive: "Uteblev två gånger.")),
      as: caseworker)
    if decided == nil, history.chance(2) { giveUp(on: task, version: version, as: caseworker, in: history) }
  }

  /// What was missing is written down after the event, or it ends without a measure.
  private func giveUp(on task: Int64, version: Int, as caseworker: Session, in history: History) {
    if history.chance(2) {
      for row in history.rows(
        """
        SELECT p.id, p.enrolment_id, p.given, o.start FROM participant p JOIN occasion o ON o.id = p.occasion_id
        WHERE p.mark = 'noShow' AND p.enrolment_id = (SELECT enrolment_id FROM follow_up_task WHERE id = \(task))
        """)
      {
        let day = history.chance(2) ? Day(iso: row[2] as String)! : Day(iso: (row[3] as String).prefix(10))! - 9
        history.attempt(
          RecordSentLetter(
            enrolment: .init(row[1]), kind: .summons, subject: .place(.init(row[0])), language: "svenska", way: .post,
            day: day), as: history.session(.coach))
      }
    } else {
      history.attempt(
        CloseExamination(
          task: .init(task), version: version,
          decision: RightDecision(outcome: .noMeasure, day: history.now.day, motive: "Underlaget räcker inte.")),
        as: caseworker)
    }
  }
}

extension History {
  /// Lets time go by until a moment.
  func jump(to moment: LocalDateTime) {
    guard moment > now else { return }
    now = moment
    pass(minutes: 0)
  }

  /// A hearing of every absence that counts.
  func hearing(told: Day, answerBy: Day, task: Int64) -> ExaminationRecord.Content {
    let missed = ids(
      """
      SELECT occasion_id FROM follow_up_task
      WHERE kind = 'checkAbsence' AND state = 'closed' AND (finding GLOB '*notValid*' OR finding GLOB '*notReached*')
        AND enrolment_id = (SELECT enrolment_id FROM follow_up_task WHERE id = \(task))
      """)
    return .hearing(
      Hearing(
        told: told, way: pick([.letter, .letter, .letter, .telephone, .viaInterpreter, .sms])!, answerBy: answerBy,
        absences: Set(missed.map { .init($0) }),
        papers: "kallelserna, närvaron"))
  }
}
