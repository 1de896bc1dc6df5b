import Domain
import Testing

/// R11.1, R11.2: who may do what.
@Suite struct RoleTests {
  @Test func `nobody but a handläggare checks an absence or approves a plan`() {
    for permission in [Permission.checkAbsence, .approvePlan] {
      #expect(Role.allCases.filter { $0.permissions.contains(permission) } == [.caseworker])
    }
  }

  @Test func `the administrator opens no case`() {
    let permissions = Role.administrator.permissions
    #expect(permissions.isDisjoint(with: [.seeCases, .seeNotes, .seeRowsBehindFigures, .book, .writeNote]))
    #expect(permissions.isSuperset(of: [.manageUsers, .importReferrals, .seeFigures]))
  }

  @Test func `a handläggare reads no working notes and writes no assessment`() {
    #expect(Role.caseworker.permissions.isDisjoint(with: [.seeNotes, .writeNote, .writeAssessment, .writePlan]))
  }

  @Test func `letters are sent by those who book and their head`() {
    #expect(
      Role.allCases.filter { $0.permissions.contains(.sendLetter) } == [.coach, .caseworker, .unitHead])
  }

  @Test func `a matcher matches and opens no case; consents are the coach's to record`() {
    #expect(Role.matcher.permissions == [.match])
    #expect(Role.allCases.filter { $0.permissions.contains(.match) } == [.coach, .matcher, .unitHead])
    #expect(Role.allCases.filter { $0.permissions.contains(.recordConsent) } == [.coach])
  }

  @Test func `the figures reader sees no rows, the log reviewer nothing but the log`() {
    #expect(Role.figuresReader.permissions == [.seeFigures])
    #expect(Role.logReviewer.permissions == [.readLog])
  }

  @Test func `a unit covers its own cases only`() {
    #expect(Unit.centre(.init(1)).covers(centre: .init(1), district: .init(9)))
    #expect(!Unit.centre(.init(1)).covers(centre: .init(2), district: .init(9)))
    #expect(Unit.district(.init(9)).covers(centre: .init(1), district: .init(9)))
    #expect(!Unit.district(.init(9)).covers(centre: .init(1), district: .init(8)))
  }
}
