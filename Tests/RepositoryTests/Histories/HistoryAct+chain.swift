import Casework
import Domain

/// Attendance, the no-show chain, and undoing.
extension HistoryAct {
  static let chain: [HistoryAct] = [
    HistoryAct("MarkAttendance", weight: 10) { history in
      guard let place = history.place() else { return }
      let marks: [AttendanceMark?] = [.noShow, .noShow, .present, .excused(reason: "sjuk"), nil, nil]
      let who =
        history.chance(5)
        ? history.session(.unitHead, .caseworker, of: place[1]) : history.session(.coach, .sessionLeader, of: place[1])
      history.attempt(
        MarkAttendance(
          participants: [.init(place[0])], mark: history.pick(marks)!, enteredInError: history.chance(8)), as: who)
    },
    HistoryAct("MarkNotHeld", weight: 3) { history in
      guard let place = history.any("SELECT occasion_id, enrolment_id FROM participant") else { return }
      history.attempt(
        MarkNotHeld(occasion: .init(place[0]), reason: "ledaren sjuk"), as: history.session(.coach, of: place[1]))
    },
    HistoryAct("AddContactAttempt", weight: 5) { history in
      guard let task = history.task("kind = 'checkAbsence'") else { return }
      let at = history.chance(3) ? LocalDateTime(history.day(), ClockTime(hour: 10, minute: 0)!) : nil
      history.attempt(
        AddContactAttempt(
          task: .init(task[0]), way: .telephone, reached: history.chance(2), note: "", at: at),
        as: history.session(.caseworker, of: task[2]))
    },
    HistoryAct("CloseAbsenceCheck", weight: 6) { history in
      guard
        let task = history.task("kind = 'checkAbsence' AND state = 'open'")
      else { return }
      history.attempt(
        CloseAbsenceCheck(task: .init(task[0]), version: task[1], finding: history.finding()),
        as: history.session(.caseworker, .caseworker, of: task[2]))
    },
    HistoryAct("ChangeFinding", weight: 4) { history in
      guard
        let task = history.task("kind = 'checkAbsence' AND state = 'closed'")
      else { return }
      history.attempt(
        ChangeFinding(task: .init(task[0]), version: task[1], finding: history.finding()),
        as: history.session(.caseworker, of: task[2]))
    },
    HistoryAct("AddExaminationRecord", weight: 5) { history in
      guard let task = history.task("kind = 'examineRight'") else { return }
      history.attempt(
        AddExaminationRecord(task: .init(task[0]), content: history.record()),
        as: history.session(.caseworker, of: task[2]))
    },
    HistoryAct("CloseExamination", weight: 6) { history in
      guard
        let task = history.task("kind = 'examineRight' AND state = 'open'")
      else { return }
      history.attempt(
        CloseExamination(
          task: .init(task[0]), version: task[1],
          decision: RightDecision(
            outcome: history.pick(RightOutcome.allCases)!, day: history.chance(3) ? history.day() : history.now.day,
            motive: "Uteblev.")),
        as: history.chance(5)
          ? history.session(.coach, .unitHead, of: task[2]) : history.session(.caseworker, of: task[2]))
    },
    HistoryAct("WithdrawDecision") { history in
      guard let task = history.task("decision IS NOT NULL") else { return }
      history.attempt(
        WithdrawDecision(task: .init(task[0]), version: task[1], reason: "Fel månad."),
        as: history.chance(5)
          ? history.session(.coach, .unitHead, of: task[2]) : history.session(.caseworker, of: task[2]))
    },
    HistoryAct("RecordDecisionReceived") { history in
      guard let task = history.task("decision IS NOT NULL") else { return }
      history.attempt(
        RecordDecisionReceived(task: .init(task[0]), version: task[1], day: history.day()),
        as: history.session(.caseworker, of: task[2]))
    },
    HistoryAct("ReassignTasks", weight: 4) { history in
      guard let task = history.task("state = 'open'") else { return }
      let tasks = history.ids(
        "SELECT id FROM follow_up_task WHERE state = 'open' AND enrolment_id = \(task[2] as Int64)")
      let to: Int64? = history.chance(3) ? nil : history.pick(history.ids("SELECT id FROM user"))
      history.attempt(
        ReassignTasks(tasks: history.chance(4) ? tasks.map { .init($0) } : [.init(task[0])], to: to.map { .init($0) }),
        as: history.session(.caseworker, .coach, .unitHead, of: task[2]))
    },
    HistoryAct("CloseTask", weight: 3) { history in
      guard let task = history.task("state = 'open'") else { return }
      history.attempt(
        CloseTask(task: .init(task[0]), note: "klart"), as: history.session(.caseworker, .coach, of: task[2]))
    },
    HistoryAct("DecideName", weight: 4) { $0.decideName() },
    HistoryAct("UndoLast", weight: 2) { history in
      history.undo(as: history.session(.coach, .caseworker, of: history.hero))
    },
    HistoryAct("UndoAct", weight: 2) { history in
      guard let (act, who) = history.act("undone_at IS NULL") else { return }
      history.attempt(UndoAct(act: act), as: who)
    },
    HistoryAct("RedoLast", weight: 1) { history in
      history.attempt(RedoLast(), as: history.session(.coach, .caseworker, of: history.hero))
    },
    HistoryAct("RedoLast", "UndoLast", weight: 3) { try $0.doAgain() },
    HistoryAct("RedoAct", weight: 2) { history in
      guard let (act, who) = history.act("undone_at IS NOT NULL") else { return }
      history.attempt(RedoAct(act: act), as: who)
    },
  ]
}

extension History {
  /// Which of two names holds, as somebody of the unit that is asked says.
  func decideName() {
    guard
      let task = any(
        """
        SELECT id, enrolment_id, owner_district_id FROM follow_up_task
        WHERE kind = 'decideName' AND state = 'open'
        """)
    else { return }
    let isDistricts = (task[2] as Int64?) != nil
    attempt(
      DecideName(task: .init(task[0]), takesNewName: chance(2)),
      as: isDistricts ? session(.caseworker, of: task[1]) : session(.coach, of: task[1]))
  }

  func finding() -> AbsenceReason {
    pick([
      .notValid(text: nil), .notReached, .notValid(text: nil), .ownFault(.letterNotReceived),
      .valid(.illness, from: now.day - 20, to: now.day + 2, text: nil),
    ])!
  }

  /// What a handläggare writes in an examination, on any day.
  func record() -> ExaminationRecord.Content {
    let told = day()
    return pick([
      .hearing(Hearing(told: told, way: pick(ContactAttempt.Way.allCases)!, answerBy: told + number(1...14))),
      .answer(day: day(), words: "Jag var sjuk."),
      .language(LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal.")),
    ])!
  }
}
