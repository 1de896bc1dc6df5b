import Domain

/// An assessment as the form shows it.
public struct AssessmentSheet: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The client.
  public var client: Client
  /// The form the answers are given to.
  public var form: AssessmentForm
  /// The assessment, nil before the first answer.
  public var assessment: Assessment?
  /// What it changes in the version before; nil for the first (R4.1).
  public var difference: AssessmentDifference?
  /// What dates in answers are counted by.
  public var calendar: WorkingCalendar

  /// A sheet.
  public init(
    enrolment: Enrolment, client: Client, form: AssessmentForm, assessment: Assessment? = nil,
    difference: AssessmentDifference? = nil,
    calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.enrolment = enrolment
    self.client = client
    self.form = form
    self.assessment = assessment
    self.difference = difference
    self.calendar = calendar
  }

  init(of enrolment: Enrolment, in work: any UnitOfWork, on today: Day) throws(Refusal) {
    let assessment = try work.assessment(of: enrolment.id)
    let form = try work.assessmentForm(version: assessment?.formVersion)
    var difference: AssessmentDifference?
    if let assessment, let earlier = try work.assessment(before: assessment) {
      difference = AssessmentDifference(
        from: earlier.answers, in: try work.assessmentForm(version: earlier.formVersion), to: assessment.answers,
        in: form)
    }
    self.init(
      enrolment: enrolment, client: try work.client(enrolment.client), form: form, assessment: assessment,
      difference: difference,
      calendar: try work.workingCalendar(on: today))
  }

  /// How many questions are answered, and of how many (R4.3).
  public var progress: (answered: Int, total: Int) {
    let ids = form.sections.flatMap(\.questions).map(\.id)
    return (ids.count { assessment?.answers[$0]?.isAnswered ?? false }, ids.count)
  }

  /// The questions whose answer is required and missing (R4.3).
  public var missing: [AssessmentQuestion] {
    form.sections.flatMap(\.questions).filter { $0.isRequired && !(assessment?.answers[$0.id]?.isAnswered ?? false) }
  }

  /// The same sheet with the coach's summary alone: what a handläggare may see of it (R11.2).
  var summaryOnly: AssessmentSheet {
    let kept = Set(form.sections.filter { $0.id == AssessmentForm.summarySection }.flatMap(\.questions).map(\.id))
    var copy = self
    copy.form.sections.removeAll { $0.id != AssessmentForm.summarySection }
    copy.difference = nil
    if let answers = assessment?.answers { copy.assessment?.answers = answers.filter { kept.contains($0.key) } }
    return copy
  }
}
