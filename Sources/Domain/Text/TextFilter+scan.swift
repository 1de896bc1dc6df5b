import Foundation

extension TextFilter {
  /// A character that is refused, with its place.
  struct Offence {
    enum Sort {
      case control, lineBreak, bidi, noncharacter, unreadable, marks

      /// What is wrong with a scalar wherever it stands, or nil.
      init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: self = .control
        case 0x202A...0x202E, 0x2066...0x2069: self = .bidi
        case _ where scalar.properties.isNoncharacterCodePoint: self = .noncharacter
        default: return nil
        }
      }
    }

    var sort: Sort
    var scalar: Unicode.Scalar
    /// The line, from 1.
    var line: Int
    /// The character within its line, from 1.
    var column: Int
    var severalLines: Bool

    /// `U+202E`.
    var codePoint: String { scalar.codePoint }

    var refusal: Refusal {
      let place = severalLines ? "Rad \(line), tecken \(column)" : "Tecken \(column)"
      let (code, what) =
        switch sort {
        case .control: ("controlCharacter", "är ett styrtecken (\(codePoint)). Ta bort det.")
        case .lineBreak: ("lineBreak", "är en radbrytning (\(codePoint)), men här får bara en rad stå. Ta bort den.")
        case .bidi: ("bidiOverride", "är ett osynligt tecken som vänder textens riktning (\(codePoint)). Ta bort det.")
        case .noncharacter: ("noncharacter", "är en kod som inte är något tecken (\(codePoint)). Ta bort den.")
        case .unreadable:
          ("unreadableCharacter", "gick inte att läsa (\(codePoint), fel teckenkodning). Skriv om det.")
        case .marks:
          (
            "tooManyMarks",
            "har fler än \(TextFilter.maxMarks) accenter eller andra tillägg (\(codePoint)). Skriv om bokstaven."
          )
        }
      return Refusal(.invalid, code, "\(place) \(what)")
    }
  }

  /// One pass over a text: what may stay, in NFC, and what may not.
  struct Scan {
    private(set) var text = ""
    private(set) var offences: [Offence] = []

    private let lines: Lines
    private let breaksBecomeSpaces: Bool
    private var kept = String.UnicodeScalarView()
    private var line = 1
    private var column = 0
    /// Marks since the last character that was kept and is none.
    private var marks = 0

    init(_ input: String, lines: Lines, breaksBecomeSpaces: Bool = false) {
      self.lines = lines
      self.breaksBecomeSpaces = breaksBecomeSpaces
      let plain = input.utf8.allSatisfy { $0 < 0x80 }
      var afterReturn = false
      for scalar in (plain ? input : input.precomposedStringWithCanonicalMapping).unicodeScalars {
        if scalar == "\n", afterReturn {
          afterReturn = false
          continue
        }
        afterReturn = scalar == "\r"
        take(scalar)
      }
      // Dropping a character can leave a letter and a mark side by side that were apart.
      let joined = String(kept)
      text = plain || offences.isEmpty ? joined : joined.precomposedStringWithCanonicalMapping
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
      if scalar.isMark {
        marks += 1
        if marks > TextFilter.maxMarks {
          if marks == TextFilter.maxMarks + 1 || breaksBecomeSpaces { offend(.marks, scalar) }
          return
        }
        if column == 0 { column = 1 }
        kept.append(scalar)
        return
      }
      column += 1
      switch scalar.value {
      case 0x09: keep(" ")
      case 0x0A, 0x0D, 0x2028, 0x2029: takeBreak(scalar)
      case 0xFFFD: offend(.unreadable, scalar)
      default: if let sort = Offence.Sort(scalar) { offend(sort, scalar) } else { keep(scalar) }
      }
    }

    private mutating func keep(_ scalar: Unicode.Scalar) {
      kept.append(scalar)
      marks = 0
    }

    private mutating func takeBreak(_ scalar: Unicode.Scalar) {
      switch lines {
      case .multiple:
        keep("\n")
        line += 1
        column = 0
      case .single where breaksBecomeSpaces: keep(" ")
      case .single: offend(.lineBreak, scalar)
      }
    }

    private mutating func offend(_ sort: Offence.Sort, _ scalar: Unicode.Scalar) {
      offences.append(
        Offence(sort: sort, scalar: scalar, line: line, column: column, severalLines: lines == .multiple))
    }
  }
}

extension Unicode.Scalar {
  /// `U+202E`.
  var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// Whether it is drawn on the letter before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
