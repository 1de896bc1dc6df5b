import TestSupport
import Testing

/// How the program speaks, read from its own words (screens.md, "The frame" and "Input, questions, undo").
@Suite struct WordingTests {
  @Test func `what is waited for is a thing that has a name, and never an act`() throws {
    let wait = #/\.(?:verb|perform|background)\(\s*"([^"]*)"/#
    var seen = 0
    for line in try SourceLine.all(in: "Screens", "Demo") {
      let text = line.text.hasPrefix("\"") ? line.after(1).joined() : line.text
      guard let words = text.firstMatch(of: wait)?.1 else { continue }
      seen += 1
      // "Väntar på skrivaren …": the first word is definite or points at something.
      let first = words.prefix { $0 != " " }
      let isNamed =
        ["det", "de", "den", "Min", "Att"].contains(first) || first.hasSuffix("n") || first.hasSuffix("t")
        || first.hasSuffix("na")
      #expect(isNamed, "\(line.place)")
      #expect(!["Brev", "brev"].contains(words), "\(line.place)")
    }
    #expect(seen > 100)
  }
}
