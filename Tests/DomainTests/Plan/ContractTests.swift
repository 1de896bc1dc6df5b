import Domain
import Testing

/// Planning outside a provider's contract is told, not refused (R9.1), and the client's part reads in their words (R5.4).
@Suite struct ContractTests {
  private func warning(_ from: String?, _ to: String?, _ start: String, _ end: String?) -> String? {
    Activity(
      id: .init(1), name: "Rådgivning", providerKind: .procured, provider: "Egen Start", usualHours: 4,
      contractFrom: from.flatMap { Day(iso: $0) }, contractTo: to.flatMap { Day(iso: $0) }
    ).contractWarning(from: Day(iso: start)!, to: end.flatMap { Day(iso: $0) })
  }

  @Test func `a stretch inside, on its days too, says nothing; one before, after or without an end does`() {
    #expect(warning("2008-01-01", "2008-06-30", "2008-01-01", "2008-06-30") == nil)
    #expect(warning(nil, nil, "2008-01-01", nil) == nil)
    #expect(warning("2008-01-01", nil, "2008-01-01", nil) == nil)
    #expect(
      warning("2008-01-01", "2008-06-30", "2007-12-31", "2008-03-01")
        == "Avtalet med Egen Start gäller 2008-01-01 – 2008-06-30: Rådgivning ligger utanför.")
    #expect(warning("2008-01-01", "2008-06-30", "2008-06-01", "2008-07-01") != nil)
    #expect(
      warning(nil, "2008-06-30", "2008-06-01", nil)
        == "Avtalet med Egen Start gäller till 2008-06-30: Rådgivning ligger utanför.")
    #expect(
      warning("2008-05-01", nil, "2008-04-30", nil)
        == "Avtalet med Egen Start gäller från 2008-05-01: Rådgivning ligger utanför.")
  }

  @Test func `the client's part in words`() {
    #expect(ClientPart(tookPart: true, stance: .agrees).text == "deltog, instämmer")
    #expect(
      ClientPart(tookPart: false, stance: .objects, words: "Vill läsa.").text == "deltog inte, invänder: ”Vill läsa.”")
  }
}
