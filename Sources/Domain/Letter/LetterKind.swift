/// What a letter to a client is for (R3.4).
public enum LetterKind: String, Codable, CaseIterable, Sendable {
  /// A kallelse to a booked time.
  case summons
  /// A kallelse after an absence; its text names the first.
  case secondSummons
  /// The activity plan.
  case plan
  /// How the client has taken part over a period.
  case participation
  /// The schedule of a recurring activity.
  case schedule

  /// The word on the screens, small letter first.
  public var label: String {
    switch self {
    case .summons: "kallelse"
    case .secondSummons: "kallelse efter frånvaro"
    case .plan: "aktivitetsplan"
    case .participation: "deltagande"
    case .schedule: "schema"
    }
  }

  /// "kallelsen", in the middle of a sentence.
  public var definiteLabel: String {
    switch self {
    case .summons, .secondSummons: "kallelsen"
    case .plan: "planen"
    case .participation: "brevet om deltagande"
    case .schedule: "schemat"
    }
  }

  /// Whether it asks the client to a time.
  public var isSummons: Bool { self == .summons || self == .secondSummons }

  /// Whether one of these takes the other's place: a kallelse may have become a second one meanwhile.
  public func isSame(as other: LetterKind) -> Bool { self == other || isSummons && other.isSummons }

  /// "kallelse skickad med post", "schema skickat med post".
  public func sent(by way: SendingWay) -> String { "\(label) \(inflected(way.pastLabel))" }

  /// "kallelse gjord", "schema gjort".
  public var made: String { "\(label) \(inflected("gjord"))" }

  /// A participle as it is said of this kind, in its gender: "skickad" of a kallelse, "skickat" of a schema.
  public func inflected(_ participle: String) -> String {
    guard self == .participation || self == .schedule else { return participle }
    let words = participle.split(separator: " ", maxSplits: 1)
    return words[0].dropLast() + "t" + (words.count > 1 ? " " + words[1] : "")
  }
}
