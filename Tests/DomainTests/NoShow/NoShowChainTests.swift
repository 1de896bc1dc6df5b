import Domain
import Testing

/// R7.1, R7.4, R7.6: what follows from marks and findings, in one enrolment.
@Suite struct NoShowChainTests {
  private let first = Occasion.ID(1)
  private let second = Occasion.ID(2)
  private let third = Occasion.ID(3)

  private func chain(
    _ findings: [LinkEvent], isIntroduction: Bool = false, limits: NoShowChain.Limits = .init()
  ) throws -> (NoShowChain, [ChainConsequence]) {
    var chain = NoShowChain(limits: limits)
    var last: [ChainConsequence] = []
    for (index, finding) in findings.enumerated() {
      let occasion = Occasion.ID(Int64(index + 1))
      _ = try chain.apply(.missed, at: occasion, isIntroduction: isIntroduction)
      last = try chain.apply(finding, at: occasion)
    }
    return (chain, last)
  }

  @Test func theSecondThatCountsOpensTheExamination() throws {
    #expect(try chain([.foundCounting]).1 == [])
    let (second, opened) = try chain([.foundCounting, .foundCounting])
    #expect(opened == [.openExamination])
    #expect(second.examination == .open)
  }

  @Test(
    arguments: [
      (17, .incomeSupport, .minor), (17, nil, .minor), (18, .incomeSupport, nil), (18, .introductionBenefit, nil),
      (18, nil, .noBenefit), (nil, .incomeSupport, nil), (nil, nil, .noBenefit),
    ] as [(Int?, Benefit?, NothingToExamine?)])
  func `there is something to examine for an adult with a benefit`(
    _ age: Int?, _ benefit: Benefit?, _ nothing: NothingToExamine?
  ) {
    #expect(NothingToExamine(age: age, benefit: benefit) == nothing)
  }

  @Test(arguments: NothingToExamine.allCases)
  func `an absence with nothing to examine counts and opens no examination`(_ nothing: NothingToExamine) throws {
    var chain = NoShowChain(links: [
      first: .init(.counted), second: .init(.unchecked, isIntroduction: true, nothing: nothing),
      third: .init(.unchecked),
    ])
    #expect(try chain.apply(.foundCounting, at: second) == [])
    #expect(chain.count == 2 && chain.examinable == 1 && chain.nothingToExamine == nothing)
    // The next one, for which there is something, does.
    #expect(try chain.apply(.foundCounting, at: third) == [.openExamination])
    #expect(chain.nothingToExamine == nil)
  }

  @Test func whatIsExcusedOrUncheckedDoesNotCount() throws {
    var (chain, last) = try chain([.foundExcused, .foundCounting])
    #expect(last == [])
    _ = try chain.apply(.missed, at: third)
    #expect(chain.count == 1)
    #expect(chain.examination == .none)
  }

  @Test(arguments: [LinkEvent.foundExcused, .corrected, .notHeld])
  func whatTakesTheCountBelowWithdrawsIt(_ event: LinkEvent) throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting])
    #expect(try chain.apply(event, at: first).contains(.withdrawExamination))
    #expect(chain.examination == .none)
    #expect(chain.count == 1)
  }

  @Test func aThirdThatCountsIsExaminedAgainOnceTheFirstExaminationIsClosed() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting])
    _ = try chain.close(as: .noMeasure, checklist: Checklists.empty, by: .caseworker, at: .district(.init(1)))
    #expect(chain.examination == .none)
    _ = try chain.apply(.missed, at: third)
    #expect(try chain.apply(.foundCounting, at: third) == [.openExamination])
    // Another finding that counts as well takes the count nowhere.
    #expect(try chain.apply(.foundCounting, at: third) == [])
  }

  @Test func aDecisionWhoseGroundIsGoneStandsNoLongerInTheChain() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting])
    _ = try chain.close(as: .reduced, checklist: Checklists.complete, by: .caseworker, at: .district(.init(1)))
    #expect(chain.examination == .decided)
    #expect(try chain.apply(.corrected, at: second) == [.withdrawCheck, .withdrawNewTime])
    #expect(chain.examination == .none)
  }

  @Test(arguments: Role.allCases.filter { $0 != .caseworker }, RightOutcome.allCases)
  func nobodyButAHandlaggareCloses(_ role: Role, _ outcome: RightOutcome) throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting])
    let refusal = #expect(throws: Refusal.self) {
      try chain.close(as: outcome, checklist: Checklists.complete, by: role, at: .district(.init(1)))
    }
    #expect(refusal?.kind == .notPermitted)
    #expect(chain.examination == .open)
  }

  @Test(arguments: [RightOutcome.reduced, .rejected])
  func aNegativeOutcomeWaitsForTheChecklist(_ outcome: RightOutcome) throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting])
    let refusal = #expect(throws: Refusal.self) {
      try chain.close(as: outcome, checklist: Checklists.empty, by: .caseworker, at: .district(.init(1)))
    }
    #expect(refusal?.code == "checklist")
    #expect(chain.examination == .open)
    _ = try chain.close(as: outcome, checklist: Checklists.complete, by: .caseworker, at: .district(.init(1)))
    #expect(chain.examination == .decided)
  }

  @Test func anEventThatCannotHappenIsRefused() throws {
    var chain = NoShowChain()
    let refusal = #expect(throws: Refusal.self) { try chain.apply(.foundCounting, at: first) }
    #expect(refusal?.code == "noNoShow")
    #expect(throws: Refusal.self) {
      try chain.close(as: .noMeasure, checklist: Checklists.empty, by: .caseworker, at: .district(.init(1)))
    }
  }

  @Test(arguments: [2, 3])
  func theLimitIsASetting(_ limit: Int) throws {
    let limits = NoShowChain.Limits(examination: limit)
    let (before, _) = try chain(Array(repeating: .foundCounting, count: limit - 1), limits: limits)
    #expect(before.examination == .none)
    let (reached, _) = try chain(Array(repeating: .foundCounting, count: limit), limits: limits)
    #expect(reached.examination == .open)
  }

  @Test func twoMissedIntroductionsProposeClosing() throws {
    let (_, opened) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    #expect(opened == [.openExamination, .proposeClosure])
    #expect(try chain([.foundCounting, .foundCounting]).0.proposal == .none)
  }

  @Test func neverWhileACheckIsOpen() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    #expect(try chain.apply(.missed, at: third) == [.openCheck, .withdrawProposal])
    #expect(try chain.apply(.foundExcused, at: third) == [.proposeClosure])
  }

  @Test func aProposalThatAnotherLimitNoLongerCallsForGoesAtTheNextEvent() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    chain.limits.closure = 6
    #expect(try chain.apply(.missed, at: third) == [.openCheck, .withdrawProposal])
  }

  @Test func aClientWhoCameIsNotProposed() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    let before = chain
    chain.hasCome = true
    #expect(chain.settle(from: before) == [.withdrawProposal])
    #expect(chain.proposal == .none)
  }

  @Test func whatIsDeclinedIsNotProposedAgainUntilAnotherIsMissed() throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    chain.proposal = .declined
    #expect(try chain.apply(.foundCounting, at: first) == [])
    _ = try chain.apply(.missed, at: third, isIntroduction: true)
    #expect(try chain.apply(.foundCounting, at: third) == [.proposeClosure])
  }

  @Test(
    "What comes back proposes a closing that nobody has declined, and no other",
    arguments: [(ProposalState.none, [ChainConsequence.proposeClosure]), (.declined, []), (.open, [])])
  func whatComesBack(_ proposal: ProposalState, leadsTo consequences: [ChainConsequence]) throws {
    var (chain, _) = try chain([.foundCounting, .foundCounting], isIntroduction: true)
    chain.proposal = proposal
    var before = chain
    before.hasCome = true
    #expect(chain.settle(from: before, isRestored: true) == consequences)
  }
}
