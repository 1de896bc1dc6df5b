import Casework
import Domain
import TerminalKit

extension AssessmentScreen {
  /// Says the section with how far it has come, and its questions with their answers.
  func read(_ sheet: AssessmentSheet, into reading: inout Reading) {
    guard sheet.form.sections.indices.contains(section) else { return }
    if let assessment = sheet.assessment {
      reading.fact("Version", "\(assessment.number)")
      reading.fact(
        assessment.completed == nil ? "Påbörjad" : "Klar", (assessment.completed ?? assessment.started).iso)
    }
    reading.fact("Svar", "\(sheet.progress.answered) av \(sheet.progress.total) besvarade")
    if !saved.text.isEmpty { reading.fact("Läge", saved.text) }
    let here = sheet.form.sections[section]
    let answers = sheet.assessment?.answers ?? [:]
    let answered = here.questions.count { answers[$0.id]?.isAnswered == true }
    reading.fact("Avsnitt", "\(here.title), \(section + 1) av \(sheet.form.sections.count)")
    reading.fact("Besvarade i avsnittet", "\(answered) av \(here.questions.count)")
    for index in range(of: section) {
      fields[index].read(into: &reading, isFocused: index == current, isEditable: isEditable)
    }
    if let whyReadOnly { reading.text(whyReadOnly) }
    reading.heading("Alla avsnitt")
    for section in sheet.form.sections { reading.fact(section.title, word(for: section, answers)) }
  }
}

extension AssessmentScreen {
  /// How far a section has come, in a word.
  private func word(for section: AssessmentSection, _ answers: [String: AssessmentAnswer]) -> String {
    let answered = section.questions.count { answers[$0.id]?.isAnswered == true }
    let isMissing = section.questions.contains { $0.isRequired && answers[$0.id]?.isAnswered != true }
    return answered == 0 ? "inte påbörjat" : isMissing ? "påbörjat" : "klart"
  }
}

extension QuestionField {
  /// Says the question, whether it must be answered, and what stands in it.
  func read(into reading: inout Reading, isFocused: Bool, isEditable: Bool) {
    var field = field
    field.label = question.text + (question.isRequired ? " (måste besvaras)" : "")
    let first = reading.lines.count
    field.read(into: &reading, isFocused: isFocused && isEditable)
    if let earlier { reading.fact("Förra versionen", earlier, .muted) }
    if isFocused, !isEditable { reading.putCursor(line: first) }
  }
}
