/// The tables of the no-show chain: the one place that says what each event leads to in each state (R7).
public enum NoShowTable {
  /// One no-show.
  public static let links = StateTable<LinkState, LinkEvent>([
    .init(.none, .missed, .unchecked, .openCheck),
    .init(.none, .corrected, LinkState.none),
    .init(.none, .notHeld, LinkState.none),
    .init(.none, .foundExcused, nil),
    .init(.none, .foundCounting, nil),
    .init(.unchecked, .missed, .unchecked),
    .init(.unchecked, .corrected, LinkState.none, .withdrawCheck),
    .init(.unchecked, .notHeld, LinkState.none, .withdrawCheck),
    .init(.unchecked, .foundExcused, .excused),
    .init(.unchecked, .foundCounting, .counted),
    .init(.excused, .missed, .excused),
    .init(.excused, .corrected, LinkState.none, .withdrawCheck, .withdrawNewTime),
    .init(.excused, .notHeld, LinkState.none, .withdrawCheck, .withdrawNewTime),
    .init(.excused, .foundExcused, .excused),
    .init(.excused, .foundCounting, .counted),
    .init(.counted, .missed, .counted),
    .init(.counted, .corrected, LinkState.none, .withdrawCheck, .withdrawNewTime),
    .init(.counted, .notHeld, LinkState.none, .withdrawCheck, .withdrawNewTime),
    .init(.counted, .foundExcused, .excused),
    .init(.counted, .foundCounting, .counted),
  ])

  /// The examination of the right to income support.
  public static let examinations = StateTable<ExaminationState, ExaminationEvent>([
    .init(.none, .limitReached, .open, .openExamination),
    .init(.none, .limitLost, ExaminationState.none),
    .init(.none, .decidedWithoutMeasure, nil),
    .init(.none, .decidedNegatively, nil),
    .init(.open, .limitReached, .open),
    .init(.open, .limitLost, ExaminationState.none, .withdrawExamination),
    .init(.open, .decidedWithoutMeasure, ExaminationState.none),
    .init(.open, .decidedNegatively, .decided),
    .init(.decided, .limitReached, .openAgain, .openExamination),
    .init(.decided, .limitLost, ExaminationState.none),
    .init(.decided, .decidedWithoutMeasure, nil),
    .init(.decided, .decidedNegatively, nil),
    .init(.openAgain, .limitReached, .openAgain),
    .init(.openAgain, .limitLost, ExaminationState.none, .withdrawExamination),
    .init(.openAgain, .decidedWithoutMeasure, .decided),
    .init(.openAgain, .decidedNegatively, .decided),
  ])

  /// The proposal to close as `missedIntroduction`.
  public static let proposals = StateTable<ProposalState, ProposalEvent>([
    .init(.none, .called, .open, .proposeClosure),
    .init(.none, .restored, .open, .proposeClosure),
    .init(.none, .recalled, ProposalState.none),
    .init(.open, .called, .open),
    .init(.open, .restored, .open),
    .init(.open, .recalled, ProposalState.none, .withdrawProposal),
    .init(.declined, .called, .open, .proposeClosure),
    .init(.declined, .restored, .declined),
    .init(.declined, .recalled, .declined),
  ])

  /// The three tables in Markdown, for the documentation.
  public static var markdown: String {
    [
      links.markdown("One no-show"), examinations.markdown("The examination of the right to income support"),
      proposals.markdown("The proposal to close as `missedIntroduction`"),
    ].joined(separator: "\n")
  }
}
