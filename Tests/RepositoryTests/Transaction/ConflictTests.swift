import Casework
import Domain
import Testing

/// Two people change the same thing: the later one is refused and sees both values (R15.3).
@Suite("Two people changing the same") struct ConflictTests {
  typealias Change = @Sendable (any UnitOfWork, Int) throws(Refusal) -> Void

  /// One change each; the number makes them differ.
  private static let changes: [(name: String, change: Change)] = [
    (
      "client",
      { work, n throws(Refusal) in
        var client = try work.client(.init(1))
        client.details.phone = "08-\(n)"
        client.version = 1
        try work.update(client)
      }
    ),
    (
      "referral",
      { work, n throws(Refusal) in
        var referral = try work.referral(.init(1))
        referral.content.note = "\(n)"
        referral.version = 1
        try work.update(referral)
      }
    ),
    (
      "enrolment",
      { work, n throws(Refusal) in
        var enrolment = try work.enrolment(.init(1))
        enrolment.coach = try work.users()[n % 2].id
        enrolment.version = 1
        try work.update(enrolment)
      }
    ),
    (
      "occasion",
      { work, n throws(Refusal) in
        var occasion = try work.occasion(.init(1))
        occasion.title = "\(n)"
        occasion.version = 1
        try work.update(occasion)
      }
    ),
    (
      "mark",
      { work, n throws(Refusal) in
        var place = try work.participant(.init(1))
        place.mark = n == 1 ? .present : .noShow
        place.version = 1
        try work.update(place)
      }
    ),
    (
      "task",
      { work, n throws(Refusal) in
        var task = try work.task(.init(1))
        task.state = .closed
        task.finding = n == 1 ? .notReached : .notValid(text: nil)
        task.found = FollowUpTask.Found(at: Office.now, by: .init(1))
        task.version = 1
        try work.update(task)
      }
    ),
    (
      "answer",
      { work, n throws(Refusal) in
        let assessment = try work.assessment(of: .init(1))!
        try work.setAnswer(
          .text("svar \(n)"), to: "desired_work", of: assessment.id, version: 0, at: Office.now, by: .init(1))
      }
    ),
    (
      "plan",
      { work, n throws(Refusal) in
        var plan = try work.plan(.init(1))
        plan.content.clientPart = ClientPart(tookPart: true, stance: .agrees, words: "\(n)")
        plan.version = 1
        try work.update(plan)
      }
    ),
  ]

  private func office() throws -> Office {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let place = try office.book(enrolment, at: "2008-04-18T13:00")
    let (district, coach) = (office.hasselby, office.coach)
    try office.write { work throws(Refusal) in
      _ = try work.addTask(
        FollowUpTask(
          id: .init(0), kind: .checkAbsence, enrolment: enrolment.id, client: enrolment.client,
          occasion: place.occasion, ordinal: 1, owner: .init(unit: .district(district)), due: Office.today,
          opened: Office.now, state: .open, version: 1))
      _ = try work.addAssessment(to: enrolment.id, formVersion: 1, started: Office.today)
      _ = try work.addPlan(
        ActivityPlan(
          id: .init(0), enrolment: enrolment.id, number: 1, state: .draft, author: coach, policy: .information,
          content: .init(), version: 1))
    }
    return office
  }

  @Test("The first is stored, the second refused", arguments: changes.map(\.name))
  func second(_ name: String) throws {
    let office = try office()
    let change = try #require(Self.changes.first { $0.name == name }).change
    try office.write { work throws(Refusal) in try change(work, 1) }
    do {
      try office.write { work throws(Refusal) in try change(work, 2) }
      Issue.record("overwritten")
    } catch {
      #expect(error.kind == .conflict)
      #expect(error.message.contains("ändrats av någon annan"))
    }
  }

  @Test("Both values are shown")
  func values() throws {
    let expected = [
      "client": Refusal.Conflict(field: "Telefon", mine: "08-2", theirs: "08-1"),
      "mark": Refusal.Conflict(field: "Närvaro", mine: "uteblev", theirs: "närvarande"),
      "task": Refusal.Conflict(field: "Orsak", mine: "inget giltigt skäl", theirs: "gick inte att nå"),
      "answer": Refusal.Conflict(field: "desired_work", mine: "svar 2", theirs: "svar 1"),
    ]
    for (name, change) in Self.changes where expected[name] != nil {
      let office = try office()
      try office.write { work throws(Refusal) in try change(work, 1) }
      do {
        try office.write { work throws(Refusal) in try change(work, 2) }
        Issue.record("overwritten")
      } catch { #expect(error.conflicts == [expected[name]!], "\(name)") }
    }
  }

  @Test("An answer that was taken back keeps its count of versions")
  func takenBack() throws {
    let office = try office()
    func set(_ answer: AssessmentAnswer?, _ version: Int) throws(Refusal) {
      try office.write { work throws(Refusal) in
        let assessment = try work.assessment(of: .init(1))!
        try work.setAnswer(answer, to: "q", of: assessment.id, version: version, at: Office.now, by: .init(1))
      }
    }
    try set(.text("a"), 0)
    try set(nil, 1)
    let read = try office.read { work throws(Refusal) in try work.assessment(of: .init(1))! }
    #expect(read.answers.isEmpty)
    #expect(read.answerVersions == ["q": 2])
    #expect(throws: Refusal.self) { try set(.text("b"), 0) }
    #expect(throws: Refusal.self) { try set(.text("b"), 1) }
    try set(.text("b"), 2)
  }
}
