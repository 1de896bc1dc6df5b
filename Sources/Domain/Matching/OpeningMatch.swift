/// How a client fits an opening, requirement by requirement, in words (R9.2).
public struct OpeningMatch: Hashable, Sendable {
  /// What one requirement says of the client.
  public struct Reason: Hashable, Sendable {
    /// Whether it is met, not met, or nobody has asked.
    public enum Verdict: Sendable { case fits, misses, unknown }

    /// The verdict.
    public var verdict: Verdict
    /// Why, in words.
    public var words: String

    /// A reason.
    public init(_ verdict: Verdict, _ words: String) {
      self.verdict = verdict
      self.words = words
    }
  }

  /// A reason for each requirement, in the opening's order.
  public let reasons: [Reason]

  /// Whether nothing that was asked for is missing. What nobody has answered does not speak against anybody.
  public var isFit: Bool { !reasons.contains { $0.verdict == .misses } }

  /// The reasons on one line: those that speak against first.
  public var summary: String {
    if reasons.isEmpty { return "platsen har inga krav" }
    let ordered = [Reason.Verdict.misses, .fits, .unknown].flatMap { verdict in reasons.filter { $0.verdict == verdict }
    }
    return ordered.map(\.words).joined(separator: " · ")
  }

  /// How `profile` fits `opening`.
  public init(of profile: MatchProfile, with opening: Opening.Requirements) {
    var reasons: [Reason] = []
    if !opening.words.isEmpty { reasons.append(profile.reason(words: opening.words)) }
    if !opening.languages.isEmpty { reasons.append(profile.reason(languages: opening.languages)) }
    if !opening.licences.isEmpty { reasons.append(profile.reason(licences: opening.licences)) }
    if let least = opening.education { reasons.append(profile.reason(.education, "utbildning", atLeast: least)) }
    if let least = opening.swedish { reasons.append(profile.reason(.swedish, "svenska", atLeast: least)) }
    if let hours = opening.hours { reasons.append(profile.reason(hours: hours)) }
    if let least = opening.travel { reasons.append(profile.reason(.travel, "resa", atLeast: least)) }
    if let other = opening.other { reasons.append(Reason(.unknown, "fråga om: \(other)")) }
    self.reasons = reasons
  }
}

extension MatchProfile {
  /// Whether wishes, goals, work or education mention one of the words.
  fileprivate func reason(words: [String]) -> OpeningMatch.Reason {
    let places: [(String, [String])] = [
      ("vill arbeta med", [text(.wish)].compactMap(\.self)), ("har mål om", goals),
      ("har arbetat med", [text(.work)].compactMap(\.self)), ("har läst", [text(.training)].compactMap(\.self)),
    ]
    var found: [String] = []
    for (label, texts) in places {
      let mentioned = words.filter { word in texts.contains { Self.mentions(word, in: $0) } }
      if !mentioned.isEmpty { found.append("\(label) \(mentioned.joined(separator: ", "))") }
    }
    guard found.isEmpty else { return .init(.fits, found.joined(separator: ", ")) }
    return .init(.misses, "nämner inte \(words.joined(separator: ", "))")
  }

  fileprivate func reason(languages: [String]) -> OpeningMatch.Reason {
    guard let spoken = text(.languages) else { return .init(.unknown, "språk är inte besvarat") }
    let missing = languages.filter { !Self.mentions($0, in: spoken) }
    return missing.isEmpty
      ? .init(.fits, "talar \(languages.joined(separator: ", "))")
      : .init(.misses, "nämner inte språket \(missing.joined(separator: ", "))")
  }

  fileprivate func reason(licences: [String]) -> OpeningMatch.Reason {
    guard case .choices(let held) = answers[.licence] else { return .init(.unknown, "körkort är inte besvarat") }
    let missing = licences.filter { !held.contains($0) }
    func names(_ ids: [String]) -> String { ids.map { label($0, of: .licence) }.joined(separator: ", ") }
    return missing.isEmpty
      ? .init(.fits, "har körkort \(names(licences))") : .init(.misses, "saknar körkort \(names(missing))")
  }

  fileprivate func reason(hours: Int) -> OpeningMatch.Reason {
    guard case .number(let able) = answers[.hours] else { return .init(.unknown, "timmar är inte besvarat") }
    return able >= hours
      ? .init(.fits, "kan \(hours) tim/vecka") : .init(.misses, "kan \(able) av \(hours) tim/vecka")
  }

  /// A choice whose options rise in the form's order.
  fileprivate func reason(_ question: Question, _ name: String, atLeast least: String) -> OpeningMatch.Reason {
    guard case .choice(let answer) = answers[question], let has = rank(answer, of: question),
      let wanted = rank(least, of: question)
    else { return .init(.unknown, "\(name) är inte besvarat") }
    let words = "\(name): \(label(answer, of: question))"
    return has >= wanted ? .init(.fits, words) : .init(.misses, words + ", krav \(label(least, of: question))")
  }

  /// Where an option stands among the question's. Who needs no course of Swedish knows more than any course gives.
  private func rank(_ option: String, of question: Question) -> Int? {
    guard let options = questions[question]?.options else { return nil }
    if question == .swedish, option == MatchProfile.needsNoSwedish { return options.count }
    return options.firstIndex { $0.id == option }
  }

  /// The option of `sfi_course` for those who need none.
  public static let needsNoSwedish = "not_needed"

  /// Whether some word of the text begins with the word: "vård" is in "Helst inom vården".
  private static func mentions(_ word: String, in text: String) -> Bool {
    NameMatch(word, in: text).map { !$0.isLoose } ?? false
  }
}
