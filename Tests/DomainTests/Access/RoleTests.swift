import Domain
import Testing

/// R11.1, R11.2: who may do what.
@Suite struct RoleTests {
  private let centre = Unit.centre(.init(1))
  private let district = Unit.district(.init(9))

  /// The roles that may do something somewhere, each with the kind of unit.
  private func whoMay(_ permission: Permission) -> [String] {
    [("jobbtorg", centre), ("stadsdel", district)].flatMap { kind, unit in
      Role.allCases.filter { $0.permissions(at: unit).contains(permission) }.map { "\($0.label) \(kind)" }
    }
  }

  @Test func `nobody but a handläggare checks an absence or approves a plan`() {
    for permission in [Permission.checkAbsence, .approvePlan] {
      #expect(Role.allCases.filter { $0.permissions(at: district).contains(permission) } == [.caseworker])
    }
  }

  @Test func `the administrator opens no case`() {
    let permissions = Role.administrator.permissions(at: .city)
    #expect(permissions.isDisjoint(with: [.seeCases, .seeNotes, .seeRowsBehindFigures, .book, .writeNote]))
    #expect(permissions.isSuperset(of: [.manageUsers, .importReferrals, .seeFigures]))
  }

  @Test func `a handläggare reads no working notes and writes no assessment`() {
    #expect(
      Role.caseworker.permissions(at: district).isDisjoint(with: [.seeNotes, .writeNote, .writeAssessment, .writePlan]))
  }

  @Test func `letters are sent by those who book and their head`() {
    #expect(
      Role.allCases.filter { $0.permissions(at: centre).contains(.sendLetter) } == [.coach, .caseworker, .unitHead])
  }

  @Test func `a matcher matches and opens no case; consents are the coach's to record`() {
    #expect(Role.matcher.permissions(at: centre) == [.match])
    #expect(Role.allCases.filter { $0.permissions(at: centre).contains(.match) } == [.coach, .matcher, .unitHead])
    #expect(Role.allCases.filter { $0.permissions(at: centre).contains(.recordConsent) } == [.coach])
  }

  @Test func `the figures reader sees no rows, the log reviewer nothing but the log`() {
    #expect(Role.figuresReader.permissions(at: .city) == [.seeFigures])
    #expect(Role.logReviewer.permissions(at: .city) == [.readLog])
  }

  @Test func `only the jobbtorg marks attendance: nobody of a district but by a role that never stands there`() {
    #expect(!whoMay(.registerAttendance).contains("enhetschef stadsdel"))
    #expect(!whoMay(.registerAttendance).contains("handläggare stadsdel"))
    #expect(whoMay(.registerAttendance).contains("enhetschef jobbtorg"))
  }

  @Test func `the head of a district sees and reassigns, and writes nothing in a case`() {
    #expect(
      Role.unitHead.permissions(at: district) == [
        .seeCases, .handleTasks, .assignCaseworker, .seeFigures, .seeRowsBehindFigures,
      ])
    #expect(
      Role.unitHead.permissions(at: district).isDisjoint(with: [
        .seeNotes, .registerAttendance, .moveToCentre, .assignCoach, .closeTasks, .checkAbsence, .decideRight,
      ]))
  }

  @Test func `a unit covers its own cases only`() {
    #expect(Unit.centre(.init(1)).covers(centre: .init(1), district: .init(9)))
    #expect(!Unit.centre(.init(1)).covers(centre: .init(2), district: .init(9)))
    #expect(Unit.district(.init(9)).covers(centre: .init(1), district: .init(9)))
    #expect(!Unit.district(.init(9)).covers(centre: .init(1), district: .init(8)))
  }
}
