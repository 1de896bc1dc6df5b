import Foundation

/// Text folded for searching (R16.3): small letters in two strengths, cut into the parts that a search can begin with.
///
/// A name is found by the beginning of each of its parts, in any order. The exact fold keeps å ä ö (é becomes e, ø ö,
/// æ ä), the loose one takes them off too, so that `oberg` finds Öberg as a second choice.
public struct SearchKey: Hashable, Sendable {
  /// A part, folded both ways; both are the same for most.
  public struct Part: Hashable, Sendable {
    /// With å ä ö kept.
    public let exact: String
    /// With a a o instead.
    public let loose: String
  }

  /// The parts in the order of the text; blanks, hyphens, apostrophes and other signs lie between them.
  public let parts: [Part]

  /// The key of a name, or of what was typed to find one.
  public init(_ text: String) {
    parts = SearchKey.words(in: text).compactMap { word in
      let exact = word.map { SearchKey.exact($0.character) }.joined()
      return exact.isEmpty ? nil : Part(exact: exact, loose: SearchKey.loosened(exact))
    }
  }

  /// A character of a text and where it stands, counted in characters.
  struct Place {
    var character: Character
    var offset: Int
  }

  /// A letter as it is typed as a second choice: small, without accents, a a o for å ä ö.
  public static func plain(_ character: Character) -> Character { loosened(exact(character)).first ?? character }

  /// The words of a text, letter by letter; a word is letters and digits.
  static func words(in text: String) -> [[Place]] {
    var words: [[Place]] = []
    var word: [Place] = []
    for (offset, character) in text.enumerated() {
      if character.isLetter || character.isNumber || character.unicodeScalars.first?.isIgnorable == true {
        word.append(Place(character: character, offset: offset))
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// One character in small letters without accents, å ä ö kept. Empty for what cannot be seen.
  static func exact(_ character: Character) -> String {
    if let byte = character.asciiValue {
      let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
      return String(Character(Unicode.Scalar(small)))
    }
    let small = character.lowercased()
    switch small {
    case "å", "ä", "ö": return small.precomposedStringWithCanonicalMapping
    default: break
    }
    var folded = String.UnicodeScalarView()
    for scalar in small.precomposedStringWithCanonicalMapping.unicodeScalars {
      if let replaced = replacements[scalar] {
        folded.append(contentsOf: replaced.unicodeScalars)
        continue
      }
      let pieces = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
      for (index, piece) in pieces.enumerated() where !piece.isMark && !piece.isIgnorable {
        // ǻ is å with one more accent: the ring stays.
        let next = pieces.dropFirst(index + 1).first
        folded.append(next.flatMap { SwedishSortKey.Alphabet.composed[[piece, $0]] }.flatMap(kept) ?? piece)
      }
    }
    return String(folded)
  }

  /// An exact fold with å ä ö made a a o.
  static func loosened(_ exact: String) -> String {
    guard exact.utf8.contains(where: { $0 >= 0x80 }) else { return exact }
    return String(
      exact.map { letter in
        switch letter {
        case "å", "ä": "a"
        case "ö": "o"
        default: letter
        }
      })
  }

  private static func kept(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
    ["å", "ä", "ö"].contains(letter) ? letter : nil
  }

  private static let replacements: [Unicode.Scalar: String] = [
    "æ": "ä", "ø": "ö", "œ": "ö", "ß": "ss", "þ": "th", "ð": "d", "đ": "d", "ł": "l", "ħ": "h", "ŧ": "t", "ı": "i",
    "å": "å", "ä": "ä", "ö": "ö",
  ]
}
