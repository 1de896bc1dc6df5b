import Domain
import Testing

/// R1.7: what may be moved to another jobbtorg.
@Suite struct CentreMoveTests {
  private let today = Day(iso: "2008-04-21")!

  private func code(_ enrolment: Enrolment, to centre: Int64, unregistered: [String] = []) -> String? {
    let target = JobCentre(id: .init(centre), name: "Kista", address: "", directions: "", phone: "")
    do {
      try CentreMove.require(
        enrolment, to: target, unregistered: unregistered.map { LocalDateTime(iso: $0)! }, today: today)
      return nil
    } catch {
      return error.code
    }
  }

  private func enrolment(_ state: EnrolmentState) -> Enrolment {
    Enrolment(
      id: .init(1), client: .init(1), referral: .init(1), caseNumber: CaseNumber(year: 2008, serial: 1),
      centre: .init(1), district: .init(1), sent: today, received: today, isTakenOver: false, state: state, noShows: 0,
      version: 1)
  }

  @Test(arguments: EnrolmentState.allCases)
  func anOpenCaseMovesInEveryState(_ state: EnrolmentState) {
    #expect(code(enrolment(state), to: 2) == (state == .closed ? "closed" : nil))
  }

  @Test(
    arguments: [
      (1, [], "sameCentre"), (2, ["2008-04-18T10:00"], "unregistered"),
      (2, [], nil),
    ] as [(Int64, [String], String?)])
  func elsewhereAndWithEverythingRegistered(_ centre: Int64, _ unregistered: [String], _ expected: String?) {
    #expect(code(enrolment(.active), to: centre, unregistered: unregistered) == expected)
  }
}
