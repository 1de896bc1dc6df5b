import Domain
import GRDB

/// What a row of the search is compared by, read beside its place in the order.
struct SearchCandidate {
  /// The name, folded.
  let text: SearchText
  /// What one types to find the numbers, those that stood before included.
  let numbers: [String]
  /// The case number.
  let caseNumber: CaseNumber

  init(_ row: Row) throws {
    text = SearchText(stored: try row.value("search_key"))
    let stored: String = try row.value("number")
    let earlier: String = try row.value("earlier_numbers")
    numbers = ([stored[...]] + earlier.split(separator: " ")).flatMap {
      IdentityNumber(stored: String($0))?.typed ?? []
    }
    caseNumber = CaseNumber(year: try row.value("case_year"), serial: try row.value("case_serial"))
  }

  /// Whether every term fits, each name term another part; `loosely` overlooks å ä ö.
  func fits(_ terms: [SearchTerm], loosely: Bool) -> Bool {
    var names: [String] = []
    for term in terms {
      switch term {
      case .name(let exact, let loose): names.append(loosely ? loose : exact)
      case .digits(let digits):
        guard numbers.contains(where: { $0.hasPrefix(digits) }) || fitsSerial(digits) else {
          return false
        }
      case .cases(let years, let serials):
        guard years.contains(caseNumber.year), serials.contains(where: { $0.contains(caseNumber.serial) }) else {
          return false
        }
      }
    }
    return SearchCandidate.fit(names, in: loosely ? text.loose : text.exact)
  }

  /// `123` finds the running numbers that begin so; with zeros before it, `00123`, the very number.
  private func fitsSerial(_ digits: String) -> Bool {
    digits.hasPrefix("0") ? Int(digits) == caseNumber.serial : String(caseNumber.serial).hasPrefix(digits)
  }

  /// Whether each wanted beginning finds a part of its own, so that `an anna` finds Anna Andersson (augmenting paths).
  private static func fit(_ wanted: [String], in parts: [Substring]) -> Bool {
    guard wanted.count <= parts.count else { return false }
    var taker = [Int?](repeating: nil, count: parts.count)
    func settle(_ wish: Int, _ tried: inout [Bool]) -> Bool {
      for part in parts.indices where !tried[part] && parts[part].hasPrefix(wanted[wish]) {
        tried[part] = true
        if taker[part].map({ settle($0, &tried) }) ?? true {
          taker[part] = wish
          return true
        }
      }
      return false
    }
    return wanted.indices.allSatisfy { wish in
      var tried = [Bool](repeating: false, count: parts.count)
      return settle(wish, &tried)
    }
  }
}
