import Domain

/// Takes a changed form into use as its next version; assessments that are begun keep the version they were begun with
/// (R4.2).
public struct ReplaceAssessmentForm: Verb {
  /// The changed form.
  public var form: AssessmentForm
  /// Whether it is only looked at.
  public var isRehearsal: Bool

  /// A changed form.
  public init(form: AssessmentForm, isRehearsal: Bool = false) {
    self.form = form
    self.isRehearsal = isRehearsal
  }

  public var access: VerbAccess { isRehearsal ? .rehearsal : .write }

  /// What it changes, by the ids of questions.
  public struct Outcome: Hashable, Sendable {
    public var added: [String]
    public var removed: [String]
    public var changed: [String]
  }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Outcome {
    try session.require(.manageSettings)
    let current = try work.assessmentForm(version: nil)
    try form.requireNext(after: current)
    try work.addAssessmentForm(form, by: session)
    try work.trace(.formReplaced, detail: ["version": "\(form.version)"], by: session)
    return Outcome(
      added: form.questions.filter { current.question($0.id) == nil }.map(\.id),
      removed: current.questions.filter { form.question($0.id) == nil }.map(\.id),
      changed: form.questions.filter { question in
        current.question(question.id).map { $0 != question } ?? false
      }.map(\.id))
  }
}
