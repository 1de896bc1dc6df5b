/// A question of the assessment form (R4.2).
public struct AssessmentQuestion: Hashable, Codable, Sendable {
  /// What an answer looks like; each fits one case of `AssessmentAnswer`.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case text, choice, choices, number, date, yesNo
  }

  /// The stable English word that answers hang on.
  public var id: String
  /// What an answer looks like.
  public var kind: Kind
  /// The question, Swedish.
  public var text: String
  /// The line of help below it, Swedish.
  public var help: String
  /// Whether an assessment can be completed without an answer (R4.3).
  public var isRequired: Bool
  /// What there is to choose, in order; empty for other kinds.
  public var options: [AssessmentOption]
  /// The least number, nil without a limit and for other kinds.
  public var minimum: Int?
  /// The greatest number, nil without a limit and for other kinds.
  public var maximum: Int?

  /// A question.
  public init(
    id: String, kind: Kind, text: String, help: String, isRequired: Bool, options: [AssessmentOption] = [],
    minimum: Int? = nil, maximum: Int? = nil
  ) {
    self.id = id
    self.kind = kind
    self.text = text
    self.help = help
    self.isRequired = isRequired
    self.options = options
    self.minimum = minimum
    self.maximum = maximum
  }

  /// The longest text of an answer, in letters.
  public static let maxLength = 20_000

  /// The answer as it may be stored: text filtered (R16.1), choices in the form's order, nil for one that says nothing.
  ///
  /// Refuses an answer of another kind, a choice that the question lacks, and a number outside the limits.
  public func accept(_ answer: AssessmentAnswer?) throws(Refusal) -> AssessmentAnswer? {
    guard let answer, answer.isAnswered else { return nil }
    switch (kind, answer) {
    case (.text, .text(let text)):
      return .text(try TextFilter.accept(text, maxLength: Self.maxLength, lines: .multiple))
    case (.date, .date), (.yesNo, .yesNo): return answer
    case (.choice, .choice(let id)):
      guard options.contains(where: { $0.id == id }) else { throw refusal("Välj ett av svaren.") }
      return answer
    case (.choices, .choices(let ids)):
      guard ids.allSatisfy({ id in options.contains { $0.id == id } }) else { throw refusal("Välj bland svaren.") }
      return .choices(options.map(\.id).filter(ids.contains))
    case (.number, .number(let number)):
      if let minimum, number < minimum { throw refusal("Skriv ett tal som är minst \(minimum).") }
      if let maximum, number > maximum { throw refusal("Skriv ett tal som är högst \(maximum).") }
      return answer
    default: throw refusal("Svaret är av fel slag för frågan.")
    }
  }

  private func refusal(_ message: String) -> Refusal {
    Refusal(.invalid, "answerDoesNotFit", message, fields: [id: message])
  }
}
