import Casework
import Domain

/// The office of the no-show chain, as far as an examination of the right to income support and its decision.
struct ExaminationOffice {
  /// What R7.5 asks for.
  enum Item: CaseIterable {
    case registration, checks, summons, reason, hearing, language

    var title: String {
      switch self {
      case .registration: "närvaro registrerad"
      case .checks: "frånvaroorsaker kontrollerade"
      case .summons: "kallelse tor"
      case .reason: "orsaken efterfrågad"
      case .hearing: "kommunicering"
      case .language: "språk och tolk"
      }
    }
  }

  let noShows: NoShowOffice

  init(noShows: NoShowOffice? = nil) throws { self.noShows = try noShows ?? NoShowOffice() }

  var karin: Session { noShows.karin }
  var caseworker: User.ID { noShows.office.caseworker }
  var hasselby: HomeDistrict.ID { noShows.office.hasselby }
  /// The unit head of the jobbtorg.
  var unitHead: Session {
    var session = noShows.anna
    session.role = .unitHead
    return session
  }

  /// The open examination.
  func examination() throws(Refusal) -> FollowUpTask? {
    try noShows.tasks.first { $0.kind == .examineRight && $0.state == .open }
  }

  /// A no-show at 08:00 on a day, which the handläggare tries to reach the client about and closes the day after.
  @discardableResult
  func missAndFind(
    _ day: String, _ finding: AbsenceReason = .notReached, kind: Occasion.Kind = .appointment(.planMeeting)
  ) throws -> String {
    try missAndFind(noShows.office.book(noShows.rut, at: day + "T08:00", kind: kind), day, finding)
  }

  /// The same of a time that is booked.
  @discardableResult
  func missAndFind(_ place: Participant, _ day: String, _ finding: AbsenceReason = .notReached) throws -> String {
    let task = try noShows.mark(place, .noShow, at: day + "T10:00").tasks[0]
    let next = (Day(iso: day)! + 1).iso
    _ = try noShows.run(
      AddContactAttempt(task: task.id, way: .telephone, reached: false, note: ""), as: karin, at: next + "T08:50")
    let version = try noShows.task(task.id).version
    return try noShows.run(
      CloseAbsenceCheck(task: task.id, version: version, finding: finding), as: karin, at: next + "T09:00"
    ).message
  }

  /// Two no-shows that count, on 10 and 17 April; their checks.
  @discardableResult
  func twice() throws -> [FollowUpTask.ID] {
    try missAndFind("2008-04-10")
    try missAndFind("2008-04-17")
    return try noShows.tasks.filter { $0.kind == .checkAbsence }.map(\.id).sorted()
  }

  func change(_ check: FollowUpTask.ID, _ finding: AbsenceReason) throws(Refusal) -> ActLine {
    try noShows.run(
      ChangeFinding(task: check, version: noShows.task(check).version, finding: finding), as: karin)
  }

  func place(of check: FollowUpTask.ID) throws(Refusal) -> Participant {
    let (rut, task) = (noShows.rut, try noShows.task(check))
    return try noShows.office.read { work throws(Refusal) in
      try work.participant(of: rut.id, at: task.occasion ?? Occasion.ID(0))!
    }
  }

  /// Records all that R7.5 asks for, but for one item.
  func fillIn(leavingOut item: Item? = nil) throws {
    guard let task = try examination() else { return }
    let moment = "2008-04-21T09:00"
    if item == .registration { _ = try noShows.meeting("2008-04-18T08:00") }
    if item == .checks { _ = try noShows.miss("2008-04-21T07:00") }
    for check in try noShows.tasks where check.kind == .checkAbsence && check.state == .closed {
      if item == .reason { try withdrawAttempt(of: check.id) }
      guard item != .summons else { continue }
      _ = try noShows.run(
        RecordSentLetter(
          enrolment: noShows.rut.id, kind: .summons, subject: .place(place(of: check.id).id), language: "svenska",
          way: .post, day: Day(iso: "2008-04-03")), as: noShows.anna, at: moment)
    }
    if item != .hearing {
      let hearing = try hearing(told: Office.today, answerBy: "2008-05-02")
      _ = try noShows.run(AddExaminationRecord(task: task.id, content: .hearing(hearing)), as: karin, at: moment)
    }
    if item != .language {
      let considered = LanguageConsidered(language: "svenska", needsInterpreter: false, how: "Samtal på svenska.")
      _ = try noShows.run(AddExaminationRecord(task: task.id, content: .language(considered)), as: karin, at: moment)
    }
  }

  /// A hearing that names every absence that counts.
  func hearing(told: Day, answerBy: String) throws(Refusal) -> Hearing {
    let counted = try noShows.tasks.filter { $0.kind == .checkAbsence && $0.finding?.counts == true }
    return Hearing(
      told: told, way: .letter, answerBy: Day(iso: answerBy)!, absences: Set(counted.compactMap(\.occasion)),
      papers: "närvarolistan och kallelserna")
  }

  /// Takes a contact attempt back from under a closed check, which no screen can.
  private func withdrawAttempt(of check: FollowUpTask.ID) throws(Refusal) {
    try noShows.office.write { work throws(Refusal) in
      for number in 1...2 where try !work.contactAttempts(of: check).isEmpty {
        try work.withdrawContactAttempt(.init(Int64(number)), true)
      }
    }
  }

  /// Decides on Monday 5 May.
  @discardableResult
  func decide(_ outcome: RightOutcome, as session: Session? = nil) throws(Refusal) -> ActLine {
    let task = try noShows.tasks.first { $0.kind == .examineRight && $0.state == .open }!
    return try noShows.run(
      CloseExamination(
        task: task.id, version: task.version,
        decision: RightDecision(outcome: outcome, day: Day(iso: "2008-05-05")!, motive: "Uteblev två gånger.")),
      as: session ?? karin, at: "2008-05-05T09:00")
  }
}
