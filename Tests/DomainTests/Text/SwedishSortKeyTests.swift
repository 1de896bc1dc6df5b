import Domain
import Foundation
import TestSupport
import Testing

/// R16.3, with Foundation's own comparison as the judge.
@Suite struct SwedishSortKeyTests {
  private static func order(_ a: String, _ b: String) -> Int {
    let first = Array(SwedishSortKey.key(for: a).utf8)
    let second = Array(SwedishSortKey.key(for: b).utf8)
    if first == second { return 0 }
    return first.lexicographicallyPrecedes(second) ? -1 : 1
  }

  /// Decomposed, because composed letters trip Foundation: it puts "oåb" after "ö".
  private static func foundation(_ a: String, _ b: String) -> Int {
    a.decomposedStringWithCanonicalMapping
      .compare(b.decomposedStringWithCanonicalMapping, locale: Locale(identifier: "sv_SE")).rawValue
  }

  @Test(arguments: [
    ["Zander", "Åberg", "Ärlig", "Öberg"],
    ["Vaberg", "Vzberg", "Waberg"],
    ["Andersson", "Andersson Ek", "Andersson-Ek", "Anderssone"],
    ["Lind", "Linda", "Lindh", "Lundh"],
    ["Ek", "ek", "Ék"],
    ["Yberg", "Überg", "Zberg"],
    ["Äberg", "Æberg", "Öberg", "Øberg"],
    ["O Brien", "O'Brien", "OBrien"],
    ["1:a Lind", "Lind", "Ωmega", "Яков", "سارة", "한", "はな", "田中"],
    ["", " ", "-", "a"],
  ])
  func listsStandInSwedishOrder(_ names: [String]) {
    let sorted = names.shuffled().sorted { Self.order($0, $1) < 0 }
    let expected = names.sorted { Self.foundation($0, $1) < 0 }
    #expect(sorted == expected)
  }

  @Test func vAndWAreTwoLettersAndÅÄÖStandLast() {
    #expect(["ö", "ä", "å", "z", "w", "v"].sorted { Self.order($0, $1) < 0 } == ["v", "w", "z", "å", "ä", "ö"])
  }

  @Test func tenThousandNamesAreOrderedAsFoundationOrdersThem() {
    var random = SeededGenerator.printed()
    var previous = "Åsa"
    for _ in 0..<10_000 {
      let name = Self.name(like: previous, using: &random)
      let expected = Self.foundation(previous, name)
      #expect(Self.order(previous, name) == expected, "\(previous) | \(name)" as Comment)
      previous = name
    }
  }

  @Test func composedAndDecomposedNamesHaveOneKey() {
    for name in ["Åsa", "Öberg", "Müller", "Žilvinas", "Nguyễn"] {
      let decomposed = name.decomposedStringWithCanonicalMapping
      #expect(SwedishSortKey.key(for: decomposed) == SwedishSortKey.key(for: name))
    }
  }

  @Test func familyNamesDecideBeforeGivenNames() {
    let names = [("Lind", "Per"), ("Lind", "Åsa"), ("Lind Ek", "Anna"), ("Lindh", "Anna")]
    let keys = names.map { SwedishSortKey.key(for: [$0.0, $0.1]) }
    for (a, b) in zip(keys, keys.dropFirst()) { #expect(Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8))) }
  }

  @Test func keysHoldNoControlCharacter() {
    #expect(SwedishSortKey.key(for: "Öberg-Lind, Åsa \u{AD}É").unicodeScalars.allSatisfy { $0.value >= 0x20 })
  }

  /// A name near another one, so that accents and case are often what decides.
  private static func name(like other: String, using random: inout SeededGenerator) -> String {
    let letters = Array(
      "abcdefghijklmnopqrstuvwxyzåäöåäöéèêëüøæçñáàíóúýžšćčłđßþðőűœôęőńřťůğşıăâîėǻẽệ"
        + "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖÉÜØÆÑÓŽŠĆŁĐÞ"
        + "    ---''’.012–")
    if Int.random(in: 0..<4, using: &random) == 0 {
      return String((0..<Int.random(in: 1...9, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    var name = Array(other)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: name.append(letters.randomElement(using: &random)!)
    case 1 where name.count > 1: name.removeLast()
    case 2: name.insert(letters.randomElement(using: &random)!, at: Int.random(in: 0...name.count, using: &random))
    case 3:
      let at = name.indices.randomElement(using: &random)!
      let folded = String(name[at]).folding(options: .diacriticInsensitive, locale: nil)
      name[at] = folded.first ?? "a"
    default:
      let at = name.indices.randomElement(using: &random)!
      let turned = name[at].isLowercase ? name[at].uppercased() : name[at].lowercased()
      name.replaceSubrange(at...at, with: Array(turned))
    }
    return String(name.prefix(14))
  }
}
