extension Opening.Requirements {
  /// What the opening asks for, a piece each, with the options as a form calls them.
  public func words(in form: AssessmentForm) -> [String] {
    func label(_ option: String, _ question: MatchProfile.Question) -> String {
      form.question(question.rawValue)?.options.first { $0.id == option }?.label ?? option
    }
    var pieces: [String] = []
    if !words.isEmpty { pieces.append("nämner \(words.joined(separator: " eller "))") }
    if !languages.isEmpty { pieces.append("talar \(languages.joined(separator: ", "))") }
    if !licences.isEmpty {
      pieces.append("körkort \(licences.map { label($0, .licence) }.joined(separator: ", "))")
    }
    if let education { pieces.append("utbildning minst \(label(education, .education))") }
    if let swedish { pieces.append("svenska minst \(label(swedish, .swedish))") }
    if let hours { pieces.append("\(hours) tim/vecka") }
    if let travel { pieces.append("resa \(label(travel, .travel))") }
    if let other { pieces.append(other) }
    return pieces
  }
}
