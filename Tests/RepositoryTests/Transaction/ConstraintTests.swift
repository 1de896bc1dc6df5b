import Casework
import Domain
import GRDB
import Testing

@testable import Repository

/// The register itself says no to what the rules forbid, whoever asks (design.md "Storage").
@Suite("What the register refuses") struct ConstraintTests {
  /// A register with one open case (1), one closed (2), a booking (1), a check task (1), an adopted plan (1), a draft (2),
  /// a note, a letter, a mark and a log entry.
  private func filled() throws -> Office {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    try office.enrol(
      "Siv", "Ek", serial: 2, closure: Closure(day: Day(iso: "2008-04-10")!, reason: .otherReason, text: "flytt"))
    let place = try office.book(enrolment, at: "2008-04-18T13:00")
    let district = office.hasselby
    let coach = office.coach
    let session = office.session
    try office.write { work throws(Refusal) in
      try work.keepMark(.noShow, of: place.id, enteredInError: false, at: Office.now, by: coach)
      _ = try work.addTask(
        FollowUpTask(
          id: .init(0), kind: .checkAbsence, enrolment: enrolment.id, client: enrolment.client,
          occasion: place.occasion, ordinal: 1, owner: .init(unit: .district(district)), due: Office.today,
          opened: Office.now, state: .open, version: 1))
      let content = ActivityPlan.Content(
        goals: [
          .init(
            words: "Arbeta", target: Office.today,
            activities: [
              .init(
                activity: try work.activities()[0].id, name: "Validering", provider: "V", responsible: .client,
                hoursAWeek: 12, start: Office.today)
            ])
        ])
      var plan = try work.addPlan(
        ActivityPlan(
          id: .init(0), enrolment: enrolment.id, number: 1, state: .draft, author: coach, policy: .information,
          content: content, version: 1))
      plan.state = .adopted
      plan.adopted = Office.now
      plan.adopter = .init(2)
      try work.update(plan)
      _ = try work.addPlan(
        ActivityPlan(
          id: .init(0), enrolment: enrolment.id, number: 2, state: .draft, author: coach, policy: .information,
          content: content, version: 1))
      _ = try work.addNote(
        CaseNote(
          id: .init(0), enrolment: enrolment.id, eventDay: Office.today, written: Office.now, author: coach, text: "t"))
      _ = try work.addSentLetter(
        SentLetter(
          id: .init(0),
          letter: ClientLetter(
            id: .init(0), enrolment: enrolment.id, client: enrolment.client, kind: .summons, subject: .place(place.id),
            names: [NamedOccasion(occasion: place.occasion, start: Office.now)], language: "svenska", text: "t",
            made: .init(at: Office.now, by: coach)),
          way: .post, day: Office.today, recorded: Office.now, by: coach))
      try work.log(LogEntry(action: .cardOpened, enrolment: enrolment.id, session: session))
    }
    return office
  }

  @Test("By its own rules, in plain SQL")
  func statements() throws {
    let office = try filled()
    let enrolment = """
      INSERT INTO enrolment (client_id, referral_id, case_year, case_serial, centre_id, district_id, sent, received,
        taken_over, state, sort_key, closed_day, closure_reason)
      """
    let statements = [
      // R1.8 a second open enrolment, R1.1 one without a referral, a case number twice
      "INSERT INTO referral SELECT 99, client_id, district_id, caseworker_name, caseworker_id, '2008-04-02', received, target_group, group_definition, path, path_motive, means_of_support, unemployed_since, language, needs_interpreter, ground, ground_text, consent_day, purpose, note, state, state_reason, fingerprint, number, 1 FROM referral WHERE id = 1; \(enrolment) VALUES (1, 99, 2008, 77, 1, 1, '2008-04-02', '2008-04-02', 0, 'referred', 'x', NULL, NULL)",
      "\(enrolment) VALUES (2, NULL, 2008, 78, 1, 1, '2008-04-02', '2008-04-02', 0, 'referred', 'x', NULL, NULL)",
      "\(enrolment) VALUES (2, 12345, 2008, 78, 1, 1, '2008-04-02', '2008-04-02', 0, 'referred', 'x', NULL, NULL)",
      "UPDATE enrolment SET case_serial = 1 WHERE id = 2",
      // a case of another client than its referral's
      "UPDATE enrolment SET client_id = 3 - client_id WHERE id = 1",
      // states and closures
      "UPDATE enrolment SET state = 'closed' WHERE id = 1", "UPDATE enrolment SET state = 'busy' WHERE id = 1",
      "UPDATE enrolment SET closed_day = '2008-04-10' WHERE id = 1",
      "UPDATE enrolment SET closure_reason = NULL WHERE id = 2",
      "UPDATE enrolment SET closure_text = ' ' WHERE id = 2",
      "UPDATE enrolment SET closed_day = '2007-01-01' WHERE id = 2",
      "UPDATE enrolment SET next_time = '18/4 13:00' WHERE id = 1",
      "UPDATE enrolment SET no_shows = -1 WHERE id = 1",
      // clients and referrals
      "UPDATE client SET number = (SELECT number FROM client WHERE id = 2) WHERE id = 1",
      "UPDATE client SET given_name = '', family_name = '' WHERE id = 1",
      "DELETE FROM client WHERE id = 1", "DELETE FROM referral WHERE id = 1",
      "UPDATE referral SET path = 'otherSupport' WHERE id = 1",
      "UPDATE referral SET target_group = 'disabilityWithoutIncomeSupport' WHERE id = 1",
      "UPDATE referral SET ground = 'consent' WHERE id = 1", "UPDATE referral SET state = 'returned' WHERE id = 1",
      "UPDATE referral SET received = '2008-03-01' WHERE id = 1",
      // R5.3, R5.4 plans
      "UPDATE activity_plan SET client_words = 'ny' WHERE id = 1",
      "UPDATE activity_plan SET state = 'draft' WHERE id = 1",
      "UPDATE plan_goal SET words = 'annat' WHERE plan_id = 1", "DELETE FROM plan_goal WHERE plan_id = 1",
      "INSERT INTO plan_goal (plan_id, ordinal, words) VALUES (1, 9, 'annat')",
      "UPDATE planned_activity SET hours = 40 WHERE goal_id IN (SELECT id FROM plan_goal WHERE plan_id = 1)",
      "DELETE FROM planned_activity WHERE goal_id IN (SELECT id FROM plan_goal WHERE plan_id = 1)",
      "UPDATE activity_plan SET state = 'returned' WHERE id = 2",
      "UPDATE activity_plan SET state = 'adopted' WHERE id = 2",
      "INSERT INTO activity_plan (enrolment_id, number, state, author_id, policy) VALUES (1, 3, 'draft', 1, 'information')",
      // R6.5, R12.2, R12 what is only added to
      "UPDATE case_note SET text = 'annat'", "UPDATE case_note SET event_day = '2008-01-01'",
      "UPDATE attendance_mark SET mark = 'present'", "UPDATE log SET action = 'x'", "DELETE FROM log",
      "UPDATE letter SET text = 'annat'", "UPDATE sent_letter SET day = '2008-01-01'",
      "UPDATE letter_occasion SET start = '2008-04-01T09:00:00'",
      // R7.5 what was sent is about one thing, and was sent before it was recorded
      "INSERT INTO letter (enrolment_id, client_id, kind, participant_id, plan_id, language) SELECT enrolment_id, client_id, kind, 1, 1, language FROM letter",
      "INSERT INTO sent_letter (letter_id, way, day, recorded, by_id, lapses) SELECT letter_id, way, '2008-04-22', recorded, by_id, '[]' FROM sent_letter",
      // R3.4 nothing comes back before it was sent, a text has its maker, and nothing is printed that was not made
      "UPDATE sent_letter SET came_back = '2008-04-20', came_back_noted = recorded, came_back_by_id = by_id",
      "UPDATE sent_letter SET came_back = day", "UPDATE letter SET job = 'P-12'",
      "INSERT INTO letter (enrolment_id, client_id, kind, language, text) SELECT enrolment_id, client_id, kind, language, text FROM letter",
      "INSERT INTO letter (enrolment_id, client_id, kind, language, printed) SELECT enrolment_id, client_id, kind, language, made FROM letter",
      // R7.1 one check a no-show
      "INSERT INTO follow_up_task (kind, enrolment_id, occasion_id, ordinal, owner_district_id, due, opened, state) SELECT kind, enrolment_id, occasion_id, 2, owner_district_id, due, opened, 'open' FROM follow_up_task WHERE id = 1",
      "UPDATE follow_up_task SET state = 'closed' WHERE id = 1",
      "UPDATE follow_up_task SET owner_centre_id = 1 WHERE id = 1",
      // R3 occasions
      "UPDATE occasion SET end = start", "UPDATE occasion SET places = 0", "UPDATE occasion SET activity_id = 1",
      "UPDATE occasion SET state = 'notHeld'",
      "INSERT INTO participant (occasion_id, enrolment_id, given, interpreter_booked, state) VALUES (1, 1, '2008-04-01', 0, 'booked')",
      "UPDATE participant SET mark = 'absent'",
    ]
    for statement in statements {
      let refusal = office.register.queue.writeWithoutTransaction { db -> ResultCode? in
        do {
          try db.inTransaction {
            try db.execute(sql: statement)
            return .commit
          }
          return nil
        } catch { return (error as? DatabaseError)?.resultCode }
      }
      #expect(refusal == .SQLITE_CONSTRAINT, "\(statement)")
    }
  }

  @Test("In a sentence that a person can act on, with a code of its own")
  func sentences() throws {
    let office = try filled()
    var codes: [String] = []
    func refused(_ body: @escaping @Sendable (any UnitOfWork) throws(Refusal) -> Void) {
      do {
        try office.write(body)
        Issue.record("let through")
      } catch {
        codes.append(error.code)
        #expect(error.kind == .impossible)
        #expect(error.message.hasSuffix("."))
      }
    }
    refused { work throws(Refusal) in
      let referral = try work.referral(.init(1))
      _ = try work.addEnrolment(
        referral: try work.addReferral(
          of: referral.client, content: referral.content, caseworker: nil, state: .received, fingerprint: nil),
        centre: .init(1), firstTimeDue: Office.today, isTakenOver: false, closure: nil)
    }
    refused { work throws(Refusal) in _ = try work.addClient(work.client(.init(1)).details) }
    refused { work throws(Refusal) in _ = try work.addParticipant(work.participant(.init(1))) }
    refused { work throws(Refusal) in _ = try work.addTask(work.task(.init(1))) }
    refused { work throws(Refusal) in
      var plan = try work.plan(.init(2))
      plan.number = 3
      _ = try work.addPlan(plan)
    }
    refused { work throws(Refusal) in
      var plan = try work.plan(.init(1))
      plan.content.clientPart = ClientPart(tookPart: true, stance: .objects, words: "ny")
      try work.update(plan)
    }
    refused { work throws(Refusal) in _ = try work.addUser(name: "anna", fullName: "Anna", assignments: []) }
    #expect(
      codes == [
        "enrolmentOpen", "numberTaken", "alreadyBooked", "taskExists", "planAtWork", "planAdopted", "userExists",
      ])
  }
}
