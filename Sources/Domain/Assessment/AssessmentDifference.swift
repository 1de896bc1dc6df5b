/// What a version of an assessment says otherwise than the one before, question by question (R4.1).
public struct AssessmentDifference: Hashable, Sendable {
  /// A question whose answer is another one now.
  public struct Change: Hashable, Sendable {
    /// The question's id.
    public var id: String
    /// The question as it is asked, in the form that still has it.
    public var question: String
    /// The earlier answer in words, nil where there was none or the question was not asked.
    public var before: String?
    /// The answer now, nil where there is none or the question is not asked any more.
    public var now: String?
  }

  /// In the order of the newer form; then what only the earlier one asked.
  public let changes: [Change]

  /// What `new` changes in `old`, each in the words of the form that its answers were given to.
  public init(
    from old: [String: AssessmentAnswer], in oldForm: AssessmentForm, to new: [String: AssessmentAnswer],
    in newForm: AssessmentForm
  ) {
    func words(_ answers: [String: AssessmentAnswer], _ id: String, in form: AssessmentForm) -> String? {
      guard let question = form.question(id), let answer = answers[id], answer.isAnswered else { return nil }
      return question.words(for: answer)
    }
    let gone = oldForm.questions.filter { newForm.question($0.id) == nil }
    changes = (newForm.questions + gone).compactMap { question in
      let before = words(old, question.id, in: oldForm)
      let now = words(new, question.id, in: newForm)
      return before == now ? nil : Change(id: question.id, question: question.text, before: before, now: now)
    }
  }

  /// The change of one question; nil where its answer is the same.
  public func change(of id: String) -> Change? { changes.first { $0.id == id } }
}

extension AssessmentForm {
  /// The answers with which a new version begins: those of the last one that fit what this form asks (R4.1, R4.2).
  public func carried(_ answers: [String: AssessmentAnswer]) -> [String: AssessmentAnswer] {
    var carried: [String: AssessmentAnswer] = [:]
    for question in questions {
      guard let answer = answers[question.id], let fitting = try? question.accept(answer) else { continue }
      carried[question.id] = fitting
    }
    return carried
  }

  /// Refuses a changed file that cannot be the next version: its number must rise, its questions and their choices have
  /// ids of their own, and a question that stays keeps its sort, so that earlier answers can still be read (R4.2).
  public func requireNext(after current: AssessmentForm) throws(Refusal) {
    guard version > current.version else {
      throw Refusal(
        .invalid, "formVersion",
        "Formuläret har version \(version); version \(current.version) finns redan. Ge det ett högre nummer.")
    }
    for question in questions {
      if let earlier = current.question(question.id), earlier.kind != question.kind {
        throw Refusal(
          .invalid, "formKind",
          "Frågan \(question.id) har fått ett annat slags svar. Ge den ändrade frågan ett nytt namn.")
      }
    }
  }
}
