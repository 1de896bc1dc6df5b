import Domain
import TestSupport
import Testing

/// R16.1: cells that a spreadsheet would run.
@Suite struct CsvSafetyTests {
  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+46 ring på kvällen", "'+46 ring på kvällen"), ("-", "'-"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\tx", "'\tx"), ("\rx", "'\rx"), ("\nx", "'\nx"), ("\r\nx", "'\r\nx"), ("'=x", "''=x"), ("''-", "'''-"),
    ("Åsa", "Åsa"), ("", ""), ("'s-Hertogenbosch", "'s-Hertogenbosch"), ("'", "'"), ("a=b", "a=b"),
    ("=\u{338}", "'=\u{338}"),
  ])
  func aCellBecomesHarmlessAndComesBack(_ cell: String, _ exported: String) {
    #expect(CsvSafety.neutralised(cell) == exported)
    #expect(Array(CsvSafety.restored(exported).utf8) == Array(cell.utf8))
  }

  @Test func everyCellComesBackAsItWas() {
    var random = SeededGenerator.printed()
    let alphabet = Array("'''==++--@\t\n\rab å")
    for _ in 0..<5_000 {
      let count = Int.random(in: 0...6, using: &random)
      let cell = String((0..<count).map { _ in alphabet.randomElement(using: &random)! })
      let exported = CsvSafety.neutralised(cell)
      #expect(CsvSafety.restored(exported) == cell)
      #expect(exported.unicodeScalars.first.map { !"=+-@\t\r\n".unicodeScalars.contains($0) } ?? true)
    }
  }
}
