import Domain

/// What the form of an opening chooses from: the partners, and the options of the assessment form in force.
public struct OpenOpeningForm: Verb {
  /// Partners, form and calendar.
  public struct Sheet: Hashable, Sendable {
    /// The partners, by name.
    public var partners: [Partner]
    /// The assessment form in force: requirements are its options.
    public var form: AssessmentForm
    /// What dates are counted by.
    public var calendar: WorkingCalendar
  }

  /// What the form needs.
  public init() {}

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Sheet {
    try session.require(.match)
    return Sheet(
      partners: try work.partners(), form: try work.assessmentForm(version: nil),
      calendar: try work.workingCalendar(on: session.today))
  }
}
