/// A part of what a letter says, that can cease to hold after it was made (R3.4).
public enum LetterPart: Hashable, Sendable {
  /// The client's language: another than the letter's by now.
  case language
  /// The name and the address that it goes to.
  case recipient
  /// When and where an occasion is and whom one meets there, or that the client is asked to it at all.
  case occasion(Occasion.ID)
  /// Anything else.
  case words
}

/// Stored as a word: "language", "occasion 12".
extension LetterPart: RawRepresentable, Codable {
  private static let occasion = "occasion "

  public init?(rawValue: String) {
    switch rawValue {
    case "language": self = .language
    case "recipient": self = .recipient
    case "words": self = .words
    default:
      guard rawValue.hasPrefix(Self.occasion), let id = Int64(rawValue.dropFirst(Self.occasion.count)) else {
        return nil
      }
      self = .occasion(.init(id))
    }
  }

  public var rawValue: String {
    switch self {
    case .language: "language"
    case .recipient: "recipient"
    case .words: "words"
    case .occasion(let id): Self.occasion + "\(id.rawValue)"
    }
  }
}
