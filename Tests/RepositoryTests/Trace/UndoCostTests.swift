import Casework
import Domain
import TestSupport
import Testing

@testable import Repository

/// å tries an act's taking back first, so that it can be asked about what rests on it; both read the case, never the
/// register (R7.5, design.md "Storage").
@Suite("What å costs") struct UndoCostTests {
  /// What the rehearsal and the taking back of a no-show cost where so many other clients are.
  private func cost(crowd: Int) throws -> (foreseen: StatementCost, undone: StatementCost) {
    let office = try Office()
    var generator = SeededGenerator(seed: 1)
    try office.fill(crowd, using: &generator)
    let rut = try office.enrol("Rut", "Holm", serial: 1, linked: office.caseworker, born: "1990-05-05")
    let noShows = try NoShowOffice(office, rut: rut)
    _ = try noShows.miss()
    let act = try #require(noShows.run(ListActs(), as: noShows.anna).first)
    let foreseen = try StatementCost.of(office.register) {
      _ = try noShows.run(Foresee(UndoAct(act: act.id)), as: noShows.anna)
    }
    #expect(try noShows.tasks.contains { $0.state == .open })
    let undone = try StatementCost.of(office.register) {
      _ = try noShows.run(UndoAct(act: act.id), as: noShows.anna)
    }
    #expect(try !noShows.tasks.contains { $0.state == .open })
    return (foreseen, undone)
  }

  @Test("The rehearsal and the act read no more among 2000 clients than among 20")
  func crowd() throws {
    let (few, many) = (try cost(crowd: 20), try cost(crowd: 2000))
    for (few, many) in [(few.foreseen, many.foreseen), (few.undone, many.undone)] {
      #expect(few.steps > 0)
      #expect(many.fullScanSteps == few.fullScanSteps, "\(few); \(many)")
      #expect(many.steps <= few.steps + few.steps / 4, "\(few); \(many)")
    }
  }
}
