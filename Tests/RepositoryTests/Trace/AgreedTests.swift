import Casework
import Domain
import Testing

@testable import Repository

/// What an answer agrees to is what its question named (R7.5).
@Suite struct AgreedTests {
  @Test func `a mark that a decision came to rest on while the question stood is not taken back by its answer`() throws
  {
    let doors = try DoorsOffice.decided()
    let place = try doors.firstPlace()
    let verb = MarkAttendance(participants: [place.id], mark: nil)
    let following = try doors.noShows.run(Foresee(verb), as: doors.anna, at: "2008-05-05T10:00").following
    #expect(following.count == 1)
    // The question named nothing: the decision was not there yet.
    #expect(try doors.answer(Agreed(verb, following: []), as: doors.anna) == .refused("notAgreed"))
    #expect(try doors.firstPlace().mark == .noShow)
    #expect(try doors.answer(Agreed(verb, following: following), as: doors.anna) == .task("reconsiderDecision"))
  }
}
