import Foundation

/// Text whose plain byte order is the Swedish alphabetical order (R16.3), for the register to store and index.
///
/// The order is that of the Unicode collation for `sv`, punctuation not ignored: blanks, signs, digits, letters with
/// å ä ö last (æ beside ä, ø beside ö, ü beside y, v before w), then other scripts. Letters decide first, then
/// accents, then case (small first). The key is three runs, one for each of these, with a blank between; every
/// other character in it is above the blank, so that a shorter text comes before a longer one that begins with it.
public enum SwedishSortKey {
  /// The key of one text.
  public static func key(for text: String) -> String { key(for: [text]) }

  /// The key of a text in several fields, the first deciding before the next is looked at (family name, given name).
  public static func key(for fields: [String]) -> String {
    var key = Key()
    for (index, field) in fields.enumerated() {
      if index > 0 { key.endField() }
      key.add(field)
    }
    return key.text
  }

  private struct Key {
    private var letters = String.UnicodeScalarView()
    private var accents = String.UnicodeScalarView()
    private var cases = String.UnicodeScalarView()
    /// How much of the last two must stay: what follows is common weights only, which say nothing.
    private var accentsEnd = 0
    private var accentsCount = 0
    private var casesEnd = 0
    private var casesCount = 0

    var text: String {
      var view = letters
      view.append(" ")
      view.append(contentsOf: accents.prefix(accentsEnd))
      view.append(" ")
      view.append(contentsOf: cases.prefix(casesEnd))
      return String(view)
    }

    mutating func endField() { add(letter: "!", accent: common, case: common) }

    mutating func add(_ field: String) {
      if field.utf8.allSatisfy({ $0 < 0x80 }) {
        for scalar in field.unicodeScalars { add(base: scalar, upper: false) }
        return
      }
      let scalars = Array(field.decomposedStringWithCanonicalMapping.unicodeScalars)
      var index = 0
      while index < scalars.count {
        let base = scalars[index]
        var end = index + 1
        while end < scalars.count, scalars[end].isMark { end += 1 }
        add(base: base, marks: scalars[(index + 1)..<end])
        index = end
      }
    }

    private mutating func add(base: Unicode.Scalar, marks: ArraySlice<Unicode.Scalar>) {
      if base.isMark {
        add(mark: base)
        for mark in marks { add(mark: mark) }
        return
      }
      let (small, upper) = lowered(base)
      var marks = marks
      for at in marks.indices {
        guard let letter = Alphabet.composed[[small, marks[at]]] else { continue }
        marks.remove(at: at)
        add(base: letter, upper: upper)
        for mark in marks { add(mark: mark) }
        return
      }
      add(base: base, upper: false)
      for mark in marks { add(mark: mark) }
    }

    private mutating func add(base: Unicode.Scalar, upper: Bool) {
      let (small, isCapital) = lowered(base)
      let capital: Unicode.Scalar = upper || isCapital ? "\"" : common
      if let weight = Alphabet.weights[small] {
        add(letter: weight.letter, accent: weight.accent, case: capital)
      } else if let expansion = Alphabet.expansions[small] {
        for letter in expansion.unicodeScalars {
          add(letter: Alphabet.weights[letter]?.letter ?? letter, accent: common, case: upper || isCapital ? "$" : "#")
        }
      } else if let stroked = Alphabet.stroked[small] {
        add(letter: Alphabet.weights[stroked]?.letter ?? stroked, accent: common, case: capital)
        add(mark: "\u{335}")
      } else if small.properties.isWhitespace {
        add(letter: Alphabet.blank, accent: common, case: common)
      } else if !small.isIgnorable {
        add(letter: max(small, "\u{180}"), accent: common, case: capital)
      }
    }

    private mutating func add(mark: Unicode.Scalar) {
      accents.append(Alphabet.marks[mark] ?? mark)
      accentsCount += 1
      accentsEnd = accentsCount
    }

    private mutating func add(letter: Unicode.Scalar, accent: Unicode.Scalar, case capital: Unicode.Scalar) {
      letters.append(letter)
      accents.append(accent)
      accentsCount += 1
      if accent != common { accentsEnd = accentsCount }
      cases.append(capital)
      casesCount += 1
      if capital != common { casesEnd = casesCount }
    }

    private func lowered(_ scalar: Unicode.Scalar) -> (small: Unicode.Scalar, upper: Bool) {
      let mapping = scalar.properties.lowercaseMapping.unicodeScalars
      guard let small = mapping.first, mapping.count == 1, small != scalar else { return (scalar, false) }
      return (small, true)
    }
  }

  /// The weight that most letters have for accent and case.
  private static let common: Unicode.Scalar = "!"
}

extension Unicode.Scalar {
  /// Whether it has no place in an order or a search: soft hyphens, joiners, direction marks, controls.
  var isIgnorable: Bool {
    switch properties.generalCategory {
    case .format, .control: true
    default: false
    }
  }
}
