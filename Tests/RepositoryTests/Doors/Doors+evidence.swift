import Casework
import Domain

/// R7.4 and R7.5: what is examined, who decides, and on what.
extension DoorsTests {
  static let examination: [DoorRow] = [
    DoorRow(.examination, .screen, "a coach decides", .refused("permission.decideRight")) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(doors.rejection(), as: doors.anna)
    },
    DoorRow(.examination, .screen, "a handläggare of another district decides", .refused("otherUnit")) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(doors.rejection(), as: doors.noShows.lars)
    },
    DoorRow(.examination, .screen, "a coach withdraws the decision", .refused("permission.decideRight")) {
      let doors = try DoorsOffice.decided()
      return try doors.answer(doors.withdrawal(), as: doors.anna)
    },
    DoorRow(.examination, .screen, "another district's handläggare withdraws the decision", .refused("otherUnit")) {
      let doors = try DoorsOffice.decided()
      return try doors.answer(doors.withdrawal(), as: doors.noShows.lars)
    },
    DoorRow(.examination, .screen, "the decision is withdrawn: the examination is open again", .task("examineRight")) {
      let doors = try DoorsOffice.decided()
      return try doors.answer(doors.withdrawal(), as: doors.karin)
    },
    DoorRow(.examination, .screen, "the second absence of a person under 18 is found to count", .holds) {
      let doors = try DoorsOffice(born: "1992-01-01")
      try doors.office.twice()
      return doors.holds(try doors.office.examination() == nil)
    },
    DoorRow(.examination, .screen, "the second absence is found to count where no support is stated", .holds) {
      let doors = try DoorsOffice(means: nil)
      try doors.office.twice()
      return doors.holds(try doors.office.examination() == nil)
    },
    DoorRow(.examination, .screen, "the number turns out to be a child's: the examination is withdrawn", .holds) {
      let doors = try DoorsOffice.filled()
      let rut = try doors.enrolment()
      let client = try doors.noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
      try doors.does(
        ReplaceNumber(enrolment: rut.id, version: client.version, number: Office.number(3, from: "1992-01-01")),
        as: doors.anna)
      return doors.holds(try doors.office.examination() == nil)
    },
    DoorRow(.examination, .undo, "the decision is undone: it is withdrawn by a verb of its own", .refused("ownVerb")) {
      try DoorsOffice.decided().undoLatest(.decision, as: \.karin)
    },
    DoorRow(.examination, .message, "the task is closed as any other (`task-close`)", .refused("ownForm")) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(CloseTask(task: doors.examination().id, note: "klart"), as: doors.karin)
    },
    DoorRow(
      .examination, .fileImport,
      none: "a file has no column for absences, findings or decisions; an open case's row is a duplicate"),
    DoorRow(.examination, .undo, "the second finding is undone: the examination is withdrawn", .holds) {
      let doors = try DoorsOffice()
      try doors.office.missAndFind("2008-04-10")
      try doors.office.missAndFind("2008-04-17")
      let karin = doors.karin
      _ = try doors.noShows.run(UndoLast(), as: karin, at: "2008-04-18T10:00")
      return doors.holds(try doors.office.examination() == nil)
    },
    DoorRow(.examination, .bulk, none: "a finding closes one task; no verb closes several"),
    DoorRow(.examination, .setting, "one no-show is set to be enough: the floor is two", .refused("settingValue")) {
      let doors = try DoorsOffice()
      return try doors.answer(doors.setting(.examinationNoShows, "1"), as: doors.admin)
    },
    DoorRow(.examination, .setting, "three are set to be needed: two open no examination", .holds) {
      let doors = try DoorsOffice()
      _ = try doors.noShows.run(
        doors.setting(.examinationNoShows, "3", from: "2008-04-02"), as: doors.admin, at: "2008-04-01T09:00")
      try doors.office.twice()
      return doors.holds(try doors.office.examination() == nil)
    },
    DoorRow(
      .examination, .interruption,
      none: "a mark is set by a roll call alone; an interruption that is dated back is met at R7.5"),
    DoorRow(.examination, .move, "the case is moved: its examination goes along", .holds) {
      let doors = try DoorsOffice.examining()
      let enrolment = try doors.enrolment()
      _ = try doors.noShows.run(
        MoveToCentre(
          enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista, reason: "Vill byta."),
        as: doors.anna)
      return doors.holds(try doors.office.examination() != nil)
    },
    DoorRow(.examination, .join, "two open cases are joined, so that their absences add up", .refused("bothOpen")) {
      let doors = try DoorsOffice.examining()
      try doors.noShows.office.enrol("Nils", "Holm", serial: 2)
      let pair = try doors.noShows.run(
        CompareClients(enrolment: doors.rut, number: Office.number(2)), as: doors.anna)
      return try doors.answer(MergeClients(pair, taking: [], reason: "Visat."), as: doors.anna)
    },
    DoorRow(.examination, .deactivation, none: "who is switched off decides nothing; the tasks are met at R7.7"),
    DoorRow(.examination, .districtEnd, none: "a case keeps a home district; the tasks are met at R7.7"),
    DoorRow(.examination, .secondProgram, "somebody else decided meanwhile", .refused("taskClosed")) {
      let doors = try DoorsOffice.filled()
      let stale = try doors.rejection()
      _ = try doors.office.decide(.noMeasure)
      return try doors.answer(stale, as: doors.karin)
    },
    DoorRow(
      .examination, .pastDay, "the decision is dated before the examination opened", .refused("decisionIncomplete")
    ) {
      let doors = try DoorsOffice.filled()
      return try doors.answer(doors.rejection(day: "2008-04-17"), as: doors.karin)
    },
  ]

  static let evidence: [DoorRow] =
    ExaminationOffice.Item.allCases.map { item in
      DoorRow(.evidence, .screen, "decided without: \(item.title)", .refused("checklist")) {
        let doors = try DoorsOffice.filled(leavingOut: item)
        return try doors.answer(doors.rejection(), as: doors.karin)
      }
    } + [
      DoorRow(
        .evidence, .screen, "decided while a meeting is going on of which nothing is registered", .refused("checklist")
      ) {
        let doors = try DoorsOffice.filled()
        _ = try doors.noShows.meeting("2008-05-05T09:45")
        return try doors.answer(doors.rejection(), as: doors.karin)
      },
      DoorRow(.evidence, .screen, "the client is told by sms", .refused("recordIncomplete")) {
        let doors = try DoorsOffice.filled(leavingOut: .hearing)
        return try doors.answer(doors.telling(by: .sms, on: "2008-05-05"), as: doors.karin)
      },
      DoorRow(.evidence, .pastDay, "the client was told by telephone on an earlier day", .refused("recordIncomplete")) {
        let doors = try DoorsOffice.filled(leavingOut: .hearing)
        return try doors.answer(doors.telling(by: .telephone, on: "2008-05-02"), as: doors.karin)
      },
      DoorRow(.evidence, .screen, "the client is told by telephone, written down that day", .holds) {
        let doors = try DoorsOffice.filled(leavingOut: .hearing)
        return try doors.answer(doors.telling(by: .telephone, on: "2008-05-05"), as: doors.karin)
      },
      DoorRow(.evidence, .screen, "afterwards: a mark is taken back", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        return try doors.answer(MarkAttendance(participants: [doors.firstPlace().id]), as: doors.anna)
      },
      DoorRow(.evidence, .screen, "afterwards: the client is marked as present", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        return try doors.answer(
          MarkAttendance(participants: [doors.firstPlace().id], mark: .present), as: doors.anna)
      },
      DoorRow(.evidence, .screen, "afterwards: the meeting was not held", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        return try doors.answer(
          MarkNotHeld(occasion: doors.firstPlace().occasion, reason: "ledaren sjuk"), as: doors.anna)
      },
      DoorRow(.evidence, .screen, "afterwards: a letter came back", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        let rut = doors.rut
        let sent = try doors.noShows.office.read { work throws(Refusal) in try work.sentLetters(of: rut) }
        return try doors.answer(RecordReturn(sent[0].id, day: Office.today), as: doors.anna)
      },
      DoorRow(.evidence, .screen, "afterwards: the finding is changed", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        let check = try doors.noShows.tasks.first { $0.kind == .checkAbsence }!
        return try doors.answer(
          ChangeFinding(task: check.id, version: check.version, finding: .ownFault(.letterNotReceived)), as: doors.karin
        )
      },
      DoorRow(
        .evidence, .screen, "a third absence counts, one of three is taken back afterwards",
        .task("reconsiderDecision")
      ) {
        let doors = try DoorsOffice()
        for day in ["2008-04-10", "2008-04-11", "2008-04-17"] { try doors.office.missAndFind(day) }
        try doors.office.fillIn()
        try doors.office.decide(.rejected)
        return try doors.answer(MarkAttendance(participants: [doors.firstPlace().id]), as: doors.anna)
      },
      DoorRow(.evidence, .screen, "afterwards: a letter is withdrawn", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        return try doors.answer(
          WithdrawLetter(enrolment: doors.rut, letter: doors.firstLetter().id, reason: "Fel adress."), as: doors.anna)
      },
      DoorRow(.evidence, .message, "`attend` takes a mark back afterwards", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        return try doors.answer(
          MarkAttendance(participants: [doors.firstPlace().id], enteredInError: true), as: doors.anna)
      },
      DoorRow(.evidence, .fileImport, none: "a file has no column for letters, marks or findings"),
      DoorRow(
        .evidence, .undo, "a letter is undone after the decision: it is withdrawn by a verb of its own",
        .refused("ownVerb")
      ) {
        let doors = try DoorsOffice.filled(leavingOut: .summons)
        for check in try doors.noShows.tasks where check.kind == .checkAbsence {
          _ = try doors.noShows.run(
            RecordSentLetter(
              enrolment: doors.rut, kind: .summons, subject: .place(doors.office.place(of: check.id).id),
              language: "svenska", way: .post, day: Day(iso: "2008-04-03")), as: doors.anna, at: "2008-05-05T08:00")
        }
        try doors.office.decide(.rejected)
        return try doors.undoLatest(.letter, as: \.anna)
      },
      DoorRow(.evidence, .bulk, "both marks are taken back in one act afterwards", .task("reconsiderDecision")) {
        let doors = try DoorsOffice.decided()
        let places = try doors.noShows.tasks.filter { $0.kind == .checkAbsence }.map {
          try doors.office.place(of: $0.id).id
        }
        return try doors.answer(MarkAttendance(participants: places), as: doors.anna)
      },
      DoorRow(.evidence, .setting, "one working day is set to be enough: the floor is five", .refused("settingValue")) {
        let doors = try DoorsOffice()
        return try doors.answer(doors.setting(.summonsDays, "1"), as: doors.admin)
      },
      DoorRow(
        .evidence, .setting, "the days of a letter are lowered after the examination opened: those of its opening hold",
        .refused("checklist")
      ) {
        let doors = try DoorsOffice()
        _ = try doors.noShows.run(
          doors.setting(.summonsDays, "20", from: "2008-04-02"), as: doors.admin, at: "2008-04-01T09:00")
        try doors.office.twice()
        try doors.office.fillIn()
        _ = try doors.noShows.run(
          doors.setting(.summonsDays, "5", from: "2008-04-22"), as: doors.admin, at: "2008-04-21T10:00")
        return try doors.answer(doors.rejection(), as: doors.karin)
      },
      DoorRow(
        .evidence, .interruption, "afterwards: dated back over a session that nobody registered", .refused("pastInside")
      ) {
        let doors = try DoorsOffice()
        try doors.activate()
        _ = try doors.noShows.meeting("2008-04-18T08:00")
        return try doors.answer(
          BeginInterruption(
            enrolment: doors.rut, reason: .illness, from: Day(iso: "2008-04-16")!,
            expectedReturn: Day(iso: "2008-05-12")!), as: doors.anna, at: "2008-04-21T10:00")
      },
      DoorRow(.evidence, .move, "moved with a past meeting that nobody registered", .refused("unregistered")) {
        let doors = try DoorsOffice.filled(leavingOut: .registration)
        let enrolment = try doors.enrolment()
        return try doors.answer(
          MoveToCentre(
            enrolment: enrolment.id, version: enrolment.version, centre: doors.noShows.office.kista,
            reason: "Vill byta."), as: doors.anna)
      },
      DoorRow(.evidence, .deactivation, none: "what somebody wrote stays when the writer is switched off"),
      DoorRow(.evidence, .secondProgram, "an item goes while the decision is being written", .refused("checklist")) {
        let doors = try DoorsOffice.filled()
        let read = try doors.rejection()
        _ = try doors.noShows.meeting("2008-04-18T08:00")
        return try doors.answer(read, as: doors.karin)
      },
      DoorRow(
        .evidence, .pastDay, "the hearing is told of before the examination opened", .refused("recordIncomplete")
      ) {
        let doors = try DoorsOffice.filled(leavingOut: .hearing)
        let hearing = Hearing(told: Day(iso: "2007-06-01")!, way: .letter, answerBy: Day(iso: "2007-06-12")!)
        let answer = try doors.answer(
          AddExaminationRecord(task: doors.examination().id, content: .hearing(hearing)), as: doors.karin,
          at: "2008-04-21T10:00")
        guard answer == .holds else { return answer }
        return try doors.answer(doors.rejection(), as: doors.karin)
      },
      DoorRow(
        .evidence, .pastDay, "the letter is dated before the time was given", .refused("checklist")
      ) {
        let doors = try DoorsOffice.filled(leavingOut: .summons)
        for check in try doors.noShows.tasks where check.kind == .checkAbsence {
          let letter = RecordSentLetter(
            enrolment: doors.rut, kind: .summons, subject: .place(try doors.office.place(of: check.id).id),
            language: "svenska", way: .post, day: Day(iso: "2008-04-01"))
          try doors.does(letter, as: doors.anna, at: "2008-04-21T09:00")
        }
        return try doors.answer(doors.rejection(), as: doors.karin)
      },
    ]
}

extension DoorsOffice {
  /// A hearing as it would be recorded.
  func telling(by way: ContactAttempt.Way, on day: String) throws -> AddExaminationRecord {
    var hearing = try office.hearing(told: Day(iso: day)!, answerBy: "2008-05-30")
    hearing.way = way
    return AddExaminationRecord(task: try examination().id, content: .hearing(hearing))
  }

  /// An adopted plan, so that the client can be away.
  func activate() throws {
    let saved = try noShows.run(
      SavePlan(enrolment: rut, version: 0, content: HistoryOffice.plan(from: Day(iso: "2008-04-02")!)), as: anna,
      at: "2008-04-01T09:00")
    guard let plan = saved.plan else { return }
    _ = try noShows.run(
      AdvancePlan(plan: plan.id, version: plan.version, event: .adopt, overrideReason: "bråttom"), as: anna,
      at: "2008-04-01T09:01")
  }
}
