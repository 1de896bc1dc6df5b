import Domain
import Testing

/// R7 as data: each event stands in each state once, and leads to what the rules say.
@Suite struct NoShowTableTests {
  @Test func everyEventStandsInEveryStateOnce() {
    #expect(NoShowTable.links.isComplete)
    #expect(NoShowTable.examinations.isComplete)
    #expect(NoShowTable.proposals.isComplete)
  }

  @Test func everyConsequenceIsReached() {
    let reached =
      NoShowTable.links.rows.flatMap(\.consequences) + NoShowTable.examinations.rows.flatMap(\.consequences)
      + NoShowTable.proposals.rows.flatMap(\.consequences)
    #expect(Set(reached) == Set(ChainConsequence.allCases))
  }

  @Test(arguments: LinkState.allCases)
  func aNoShowHasItsCheckAndACorrectionTakesItAway(_ state: LinkState) {
    let missed = NoShowTable.links[state, .missed]
    #expect(missed.to != LinkState.none)
    #expect(missed.consequences == (state == .none ? [.openCheck] : []))
    for event in [LinkEvent.corrected, .notHeld] {
      let row = NoShowTable.links[state, event]
      #expect(row.to == LinkState.none)
      #expect(row.consequences.contains(.withdrawCheck) == (state != .none))
    }
  }

  @Test(arguments: ExaminationState.allCases)
  func belowTheLimitNothingIsBeingExamined(_ state: ExaminationState) {
    let lost = NoShowTable.examinations[state, .limitLost]
    #expect(lost.to == ExaminationState.none)
    #expect(lost.consequences.contains(.withdrawExamination) == state.isOpen)
  }

  @Test(arguments: ExaminationState.allCases, [ExaminationEvent.decidedNegatively, .decidedWithoutMeasure])
  func onlyWhatIsOpenIsDecided(_ state: ExaminationState, _ event: ExaminationEvent) {
    #expect((NoShowTable.examinations[state, event].to != nil) == state.isOpen)
  }
}
