/// That a part of a letter did not hold when it went, or that nobody can show that it did (R3.4, R7.5).
public struct LetterLapse: Hashable, Codable, Sendable {
  /// How sure that is.
  public enum Weight: Sendable {
    case held, unknown, lapsed
  }

  /// Which part.
  public var part: LetterPart
  /// Whether it is known not to have held; else it is not known whether it did.
  public var isCertain: Bool

  /// A part that did not hold, or perhaps not.
  public init(part: LetterPart, isCertain: Bool) {
    self.part = part
    self.isCertain = isCertain
  }
}

extension LetterLapse.Weight {
  /// Why a letter shows nothing, after what it is: "brevet post tor 10/4, gällde inte längre när den gick"; nil where it held.
  public var fault: String? {
    switch self {
    case .held: nil
    case .unknown: "det går inte att visa att den gällde när den gick"
    case .lapsed: "gällde inte längre när den gick"
    }
  }

  /// The same as a sentence of its own.
  public var sentence: String? {
    switch self {
    case .held: nil
    case .unknown: "Det går inte att visa att den gällde när den gick."
    case .lapsed: "Den gällde inte längre när den gick."
    }
  }
}

extension [LetterLapse] {
  /// How sure it is that some of the parts did not hold.
  func weight(of parts: (LetterPart) -> Bool) -> LetterLapse.Weight {
    let about = filter { parts($0.part) }
    return about.isEmpty ? .held : about.contains(where: \.isCertain) ? .lapsed : .unknown
  }
}
