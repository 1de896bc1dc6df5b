/// The client's part in a plan: took part in making it, agrees or objects, in their own words (R5.4).
public struct ClientPart: Hashable, Codable, Sendable {
  /// What the client says to the plan.
  public enum Stance: String, Codable, CaseIterable, Sendable {
    case agrees, objects

    /// The word on the screens.
    public var label: String {
      switch self {
      case .agrees: "instämmer"
      case .objects: "invänder"
      }
    }
  }

  /// Whether the client took part in making the plan.
  public var tookPart: Bool
  /// What the client says to it.
  public var stance: Stance
  /// In their words; an objection has some.
  public var words: String

  /// A client's part.
  public init(tookPart: Bool, stance: Stance, words: String = "") {
    self.tookPart = tookPart
    self.stance = stance
    self.words = words
  }

  /// "deltog, invänder: ”Jag vill läsa i stället.”", as it stands on screens and prints.
  public var text: String {
    "\(tookPart ? "deltog" : "deltog inte"), \(stance.label)" + (words.isEmpty ? "" : ": ”\(words)”")
  }
}
