extension AssessmentQuestion {
  /// An answer in the words of the form.
  public func words(for answer: AssessmentAnswer) -> String {
    func label(_ id: String) -> String { options.first { $0.id == id }?.label ?? id }
    return switch answer {
    case .text(let text): text
    case .choice(let id): label(id)
    case .choices(let ids): ids.map(label).joined(separator: ", ")
    case .number(let number): String(number)
    case .date(let day): day.iso
    case .yesNo(let isYes): isYes ? "ja" : "nej"
    }
  }
}
