import Domain
import Testing

/// Follow-ups that come again (R5.1), read from a plan's own words.
@Suite struct FollowUpRhythmTests {
  @Test(
    arguments: [
      ("varje vecka", .weeks(1, on: nil)), ("Varannan vecka", .weeks(2, on: nil)),
      ("varje fredag", .weeks(1, on: .friday)),
      ("varannan mån", .weeks(2, on: .monday)), ("var tredje vecka", .weeks(3, on: nil)), ("varje månad", .months(1)),
      ("en gång i månaden", .months(1)), ("två gånger i veckan", .weeks(1, on: nil)),
      ("samtal varje vecka", .weeks(1, on: nil)),
      ("var fjärde torsdag", .weeks(4, on: .thursday)),
    ] as [(String, FollowUpRhythm)])
  func `words that name a rhythm`(words: String, rhythm: FollowUpRhythm) {
    #expect(FollowUpRhythm(words) == rhythm)
  }

  @Test(arguments: ["2/6", "fre", "vid behov", "", "var", "varje", "var sjunde himmel", "när kursen är slut"])
  func `words that name none`(words: String) {
    #expect(FollowUpRhythm(words) == nil)
  }

  @Test func `its days begin after the start and end with the last day`() {
    func days(_ rhythm: FollowUpRhythm, _ start: String, _ last: String) -> [String] {
      rhythm.days(from: Day(iso: start)!, to: Day(iso: last)!).map(\.iso)
    }
    #expect(days(.weeks(1, on: nil), "2008-04-28", "2008-05-19") == ["2008-05-05", "2008-05-12", "2008-05-19"])
    #expect(days(.weeks(1, on: .friday), "2008-04-28", "2008-05-10") == ["2008-05-02", "2008-05-09"])
    #expect(days(.weeks(2, on: .monday), "2008-04-28", "2008-05-26") == ["2008-05-12", "2008-05-26"])
    #expect(days(.months(1), "2008-01-31", "2008-04-15") == ["2008-02-29", "2008-03-31"])
    #expect(days(.weeks(1, on: nil), "2008-04-28", "2008-05-01") == [])
  }
}
