import Domain
import Testing

@Suite struct MonthTests {
  private static let today = Day(iso: "2008-04-21")!

  @Test(
    arguments: [
      ("2008-04", "2008-04"), ("april", "2008-04"), ("apr", "2008-04"), ("maj", "2007-05"), ("MARS 2007", "2007-03"),
      ("4", "2008-04"), ("12", "2007-12"), ("12 2008", "2008-12"), ("-1", "2008-03"), ("-4", "2007-12"),
      ("denna", "2008-04"), ("förra", "2008-03"), ("2009-01", "2009-01"),
      ("", nil), ("13", nil), ("0", nil), ("2008-13", nil), ("ap", nil), ("april maj", nil), ("april 2008 x", nil),
      ("-9999", nil),
    ] as [(String, String?)])
  func `a month is meant by a number, a name or how long ago it was`(_ text: String, meant: String?) {
    #expect(Month(typed: text, today: Self.today)?.iso == meant)
  }

  @Test func `it knows its days and its neighbours`() throws {
    let february = try #require(Month(iso: "2008-02"))
    #expect((february.first.iso, february.last.iso) == ("2008-02-01", "2008-02-29"))
    #expect((february + 11).iso == "2009-01")
    #expect((february + -2).iso == "2007-12")
    #expect(february.label == "februari 2008")
    #expect(Month(of: Self.today) > february)
    #expect(Month(iso: "2008-4") == nil)
  }
}
