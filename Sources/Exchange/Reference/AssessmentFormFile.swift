import Domain

/// The file of the assessment form: sections and questions in order (R4.1, R4.2).
public enum AssessmentFormFile {
  /// The text of the form that ships.
  public static var example: String { EmbeddedText.assessment }

  /// Reads a form's text; a fault names `file`, line and key.
  public static func read(_ text: String, file: String) throws(ReferenceFault) -> AssessmentForm {
    let root = try TOMLSource(file: file, text: text).table
    try root.expect(keys: ["version", "section"])
    var sections: [AssessmentSection] = []
    var sectionIDs: Set<String> = []
    var questionIDs: Set<String> = []
    for entry in try root.sections("section") {
      try entry.expect(keys: ["id", "title", "question"])
      let id = try entry.string("id")
      try entry.requireNew(id, "id", in: &sectionIDs)
      var questions: [AssessmentQuestion] = []
      for question in try entry.sections("question") {
        questions.append(try Self.question(question, seen: &questionIDs))
      }
      sections.append(AssessmentSection(id: id, title: try entry.string("title"), questions: questions))
    }
    return AssessmentForm(version: try root.number("version", in: 1...1_000_000), sections: sections)
  }

  private static func question(
    _ entry: TOMLSection, seen: inout Set<String>
  ) throws(ReferenceFault) -> AssessmentQuestion {
    try entry.expect(keys: ["id", "kind", "text", "help", "required", "minimum", "maximum", "option"])
    let id = try entry.string("id")
    try entry.requireNew(id, "id", in: &seen)
    let kind = try entry.word(
      "kind",
      of: [
        ("text", AssessmentQuestion.Kind.text), ("choice", .choice), ("choices", .choices), ("number", .number),
        ("date", .date), ("yes_no", .yesNo),
      ])
    let hasChoices = kind == .choice || kind == .choices
    var options: [AssessmentOption] = []
    var optionIDs: Set<String> = []
    for option in try entry.sections("option", atLeast: hasChoices ? 1 : 0) {
      guard hasChoices else { throw entry.fault("option", "only choice and choices have options") }
      try option.expect(keys: ["id", "label"])
      let optionID = try option.string("id")
      try option.requireNew(optionID, "id", in: &optionIDs)
      options.append(AssessmentOption(id: optionID, label: try option.string("label")))
    }
    let limits = -1_000_000_000...1_000_000_000
    let minimum = try entry.optionalNumber("minimum", in: limits)
    let maximum = try entry.optionalNumber("maximum", in: limits)
    if kind != .number, minimum != nil || maximum != nil {
      throw entry.fault(minimum == nil ? "maximum" : "minimum", "only number has limits")
    }
    if let minimum, let maximum, minimum > maximum { throw entry.fault("maximum", "is below minimum") }
    return AssessmentQuestion(
      id: id, kind: kind, text: try entry.string("text"), help: try entry.string("help"),
      isRequired: try entry.bool("required"), options: options, minimum: minimum, maximum: maximum)
  }
}
