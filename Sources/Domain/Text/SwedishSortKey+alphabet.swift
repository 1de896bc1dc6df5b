extension SwedishSortKey {
  /// The order of letters, signs and accents, as data.
  enum Alphabet {
    struct Weight {
      var letter: Unicode.Scalar
      var accent: Unicode.Scalar
    }

    /// What comes before what, first to last. A letter in the second place and on is the first one with another accent.
    private static let order: [Substring] =
      [" "]
      + #"_ - ‐ ‒ – — ― , ; : ! ¡ ? ¿ . · '‘’‚ ‹ › "“”„ « » ( ) [ ] { } § ¶ @ * / \ & # % ‰ † ‡ • ` ´ ^ ¯ ¨ ¸"#
      .split(separator: " ")
      + "° © ® + ± ÷ × < = > ¬ | ¦ ~ ¤ ¢ $ £ ¥ 0 1 2 3 4 5 6 7 8 9".split(separator: " ")
      + "a b c dđð e f g h i ı j k l m n ŋ o p q r s t ŧ u v w x yüű z ʒ å äæę öøőœô".split(separator: " ")

    /// The accents of other letters, lightest first. What is not here comes after, by code point.
    private static let accents: String.UnicodeScalarView =
      ("\u{301}\u{300}\u{306}\u{302}\u{30C}\u{30A}\u{308}\u{30B}\u{303}\u{307}\u{338}\u{327}\u{328}\u{304}\u{335}"
      + "\u{309}\u{30F}\u{310}\u{311}\u{31B}\u{323}\u{324}\u{325}\u{326}\u{32D}\u{32E}\u{330}\u{331}").unicodeScalars

    /// Weights of letters by their small form, composed. All lie between U+0022 and U+017F.
    static let weights: [Unicode.Scalar: Weight] = {
      var table: [Unicode.Scalar: Weight] = [:]
      for (index, group) in order.enumerated() {
        for (variant, letter) in group.unicodeScalars.enumerated() {
          table[letter] = Weight(letter: scalar(0x22 + index), accent: scalar(0x21 + variant))
        }
      }
      return table
    }()

    /// What all blanks weigh.
    static let blank = scalar(0x22)

    /// Weights of accents, above those of the variants of a letter.
    static let marks: [Unicode.Scalar: Unicode.Scalar] = {
      var table: [Unicode.Scalar: Unicode.Scalar] = [:]
      for (index, accent) in accents.enumerated() { table[accent] = scalar(0x40 + index) }
      return table
    }()

    /// Letters that are made of a letter and an accent but have a place of their own.
    static let composed: [[Unicode.Scalar]: Unicode.Scalar] = [
      ["a", "\u{30A}"]: "å", ["a", "\u{308}"]: "ä", ["o", "\u{308}"]: "ö", ["o", "\u{30B}"]: "ő",
      ["o", "\u{302}"]: "ô", ["e", "\u{328}"]: "ę", ["u", "\u{308}"]: "ü", ["u", "\u{30B}"]: "ű",
      ["и", "\u{306}"]: "й",
    ]

    /// Letters that stand for several.
    static let expansions: [Unicode.Scalar: String] = ["ß": "ss", "þ": "th", "ĳ": "ij", "…": "...", "ª": "a", "º": "o"]

    /// Letters with a stroke through them, which no decomposition shows.
    static let stroked: [Unicode.Scalar: Unicode.Scalar] = ["ł": "l", "ħ": "h"]

    private static func scalar(_ value: Int) -> Unicode.Scalar { Unicode.Scalar(UInt32(value))! }
  }
}
