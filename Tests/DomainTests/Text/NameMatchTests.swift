import Domain
import Testing

/// R16.3 and the marks of the client list.
@Suite struct NameMatchTests {
  @Test(arguments: [
    ("öberg", "Öberg, Nils", [0..<5]), ("nils öb", "Öberg, Nils", [0..<2, 7..<11]),
    ("ö n", "Öberg, Nils", [0..<1, 7..<8]),
    ("åsa", "Svensson, Åsa", [10..<13]), ("ek", "Svensson Ek, Siv", [9..<11]), ("marie", "Ek, Ann-Marie", [8..<13]),
    ("ann-marie", "Ek, Ann-Marie", [4..<7, 8..<13]), ("brien", "O'Brien, Pat", [2..<7]),
    ("andre", "Edström, André", [9..<14]),
    ("andré", "Edström, Andre", [9..<14]), ("ove", "Ström, Øve", [7..<10]), ("straße", "Strasse, Eva", [0..<7]),
    ("an anna", "Andersson, Anna", [0..<2, 11..<15]), ("田", "田中, はなこ", [0..<1]), ("SVENS", "Svensson, Åsa", [0..<5]),
  ])
  func wordsBeginPartsOfTheNameInAnyOrder(_ query: String, _ name: String, _ ranges: [Range<Int>]) {
    let match = NameMatch(query, in: name)
    #expect(match?.ranges == ranges)
    #expect(match?.isLoose == (query == "ove"))
  }

  @Test(arguments: [
    ("oberg", "Öberg, Nils"), ("asa", "Svensson, Åsa"), ("arlig", "Ärlig, Eva"), ("öberg", "Oberg, Nils"),
  ])
  func withoutRingAndDotsItIsASecondChoice(_ query: String, _ name: String) {
    #expect(NameMatch(query, in: name)?.isLoose == true)
  }

  @Test(arguments: [
    ("berg", "Öberg, Nils"), ("nils nils", "Öberg, Nils"), ("", "Öberg, Nils"), (" - ", "Öberg, Nils"),
    ("\u{AD}", "Öberg, Nils"),
    ("w", "Vall, Eva"),
    ("öbergs", "Öberg, Nils"),
  ])
  func otherWordsDoNot(_ query: String, _ name: String) {
    #expect(NameMatch(query, in: name) == nil)
  }

  @Test func aKeyHoldsEachPartInBothStrengths() {
    let parts = SearchKey("Åkerlund-Ek, Heléne").parts
    #expect(parts.map(\.exact) == ["åkerlund", "ek", "helene"])
    #expect(parts.map(\.loose) == ["akerlund", "ek", "helene"])
    #expect(SearchKey("A\u{30A}sa").parts.map(\.exact) == ["åsa"])
    #expect(SearchKey("Müller Æbelø Łukasz Þór").parts.map(\.exact) == ["muller", "äbelö", "lukasz", "thor"])
  }
}
