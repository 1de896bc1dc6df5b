import Domain
import Testing

/// R9: consents, contracts, openings, what can come of a proposal, and what a hire proposes.
@Suite struct MatchingRulesTests {
  private static let today = Day(iso: "2008-04-21")!

  private static func consent(
    _ scopes: Set<Consent.Scope> = [.contact, .background], partner: Int64 = 1, given: String = "2008-04-01",
    until: String = "2008-06-30", revoked: String? = nil
  ) -> Consent {
    Consent(
      id: .init(1), enrolment: .init(1), partner: .init(partner), scopes: scopes, given: Day(iso: given)!,
      until: Day(iso: until)!, revoked: revoked.flatMap { Day(iso: $0) }, version: 1)
  }

  @Test(
    "a consent covers its partner, scope and days, and what is missing is named",
    arguments: [
      ([], "samtycke saknas"), ([consent(partner: 2)], "samtycke saknas"), ([consent()], nil),
      ([consent(until: "2008-04-21")], nil), ([consent(until: "2008-04-20")], "samtycket gick ut 2008-04-20"),
      ([consent(given: "2008-04-22")], "samtycket gäller först från 2008-04-22"),
      ([consent(revoked: "2008-04-10")], "samtycket återkallades 2008-04-10"),
      ([consent([.contact])], "samtycket omfattar inte arbete, utbildning och språk"),
      ([consent([.plan])], "samtycket omfattar inte namn och kontaktuppgifter och arbete, utbildning och språk"),
      ([consent([.contact]), consent([.background])], nil),
      ([consent(until: "2008-04-01"), consent()], nil),
    ] as [([Consent], String?)])
  func lack(_ consents: [Consent], _ words: String?) {
    #expect(
      Consent.lack(of: Consent.Scope.ofProposal, to: .init(1), among: consents, on: Self.today) == words)
  }

  @Test(
    "a consent to nothing, from the future or ended is refused",
    arguments: [
      (consent([]), "scopeMissing"), (consent(given: "2008-04-22"), "future"), (consent(until: "2008-04-20"), "ended"),
    ])
  func consentRefused(_ consent: Consent, _ code: String) {
    let refusal = #expect(throws: Refusal.self) { try consent.requireValid(today: Self.today) }
    #expect(refusal?.code == code)
  }

  @Test func `an outcome follows as the table says, and a refusal says what can`() {
    let table: [ProposalOutcome: Set<ProposalOutcome>] = [
      .proposed: [.interview, .hired, .declined, .withdrawn], .interview: [.hired, .declined, .withdrawn],
      .hired: [.declined], .declined: [], .withdrawn: [],
    ]
    for (from, following) in table {
      for next in ProposalOutcome.allCases {
        if following.contains(next) {
          #expect(throws: Never.self) { try from.requireStep(to: next) }
        } else {
          let refusal = #expect(throws: Refusal.self) { try from.requireStep(to: next) }
          #expect(refusal?.message.contains(from.label) == true)
        }
      }
    }
    #expect(ProposalOutcome.allCases.filter(\.isOpen) == [.proposed, .interview])
  }

  @Test func `nobody is proposed for a filled opening or after its last day`() {
    func refusal(hired: Int, on day: String) -> String? {
      Opening(
        id: .init(1),
        content: .init(title: "Kock", employer: .init(1), places: 2, lastDay: Day(iso: "2008-05-01")!),
        centre: .init(1), version: 1
      ).refusal(hired: hired, on: Day(iso: day)!)?.code
    }
    #expect(refusal(hired: 0, on: "2008-05-01") == nil)
    #expect(refusal(hired: 1, on: "2008-04-21") == nil)
    #expect(refusal(hired: 2, on: "2008-04-21") == "filled")
    #expect(refusal(hired: 0, on: "2008-05-02") == "past")
  }

  @Test(
    "an opening needs a title, places and a last day to come, and never fewer places than are filled",
    arguments: [
      ("Kock", 2, "2008-04-21", 0, true, nil), (" ", 2, "2008-05-01", 0, true, "titleMissing"),
      ("Kock", 0, "2008-05-01", 0, true, "placesTooFew"), ("Kock", 1, "2008-05-01", 2, false, "placesTooFew"),
      ("Kock", 2, "2008-04-20", 0, true, "past"), ("Kock", 2, "2008-04-20", 0, false, nil),
    ] as [(String, Int, String, Int, Bool, String?)])
  func opening(title: String, places: Int, last: String, hired: Int, isNew: Bool, code: String?) {
    let content = Opening.Content(title: title, employer: .init(1), places: places, lastDay: Day(iso: last)!)
    var found: String?
    do throws(Refusal) {
      try content.requireValid(hired: hired, today: Self.today, isNew: isNew)
    } catch { found = error.code }
    #expect(found == code)
  }

  @Test(
    "a partner has a name, and a procured provider a contract",
    arguments: [
      (Partner.Content(name: "Solna Bemanning", kind: .staffing), nil),
      (Partner.Content(name: "", kind: .staffing), "nameMissing"),
      (Partner.Content(name: "Rådgivarna", kind: .provider), "contractMissing"),
      (Partner.Content(name: "Rådgivarna", kind: .provider, contractTo: today), nil),
      (Partner.Content(name: "R", kind: .company, contractFrom: today, contractTo: today - 1), "contractBackwards"),
    ] as [(Partner.Content, String?)])
  func partner(_ content: Partner.Content, _ code: String?) {
    var found: String?
    do throws(Refusal) { try content.requireValid() } catch { found = error.code }
    #expect(found == code)
  }

  /// R9.1: planning outside a provider's contract warns, whichever of the two is the narrower.
  @Test func `an activity holds within its provider's contract too`() {
    let activity = Activity(
      id: .init(1), name: "Rådgivning", providerKind: .procured, provider: "Rådgivarna", usualHours: 4,
      contractTo: Day(iso: "2009-06-30"))
    func partner(_ name: String, to last: String) -> Partner {
      Partner(id: .init(1), content: .init(name: name, kind: .provider, contractTo: Day(iso: last)), version: 1)
    }
    #expect(activity.within(contractOf: partner("Rådgivarna", to: "2008-12-31")).contractTo?.iso == "2008-12-31")
    #expect(activity.within(contractOf: partner("Rådgivarna", to: "2010-12-31")).contractTo?.iso == "2009-06-30")
    #expect(activity.within(contractOf: partner("En annan", to: "2008-12-31")) == activity)
  }

  /// R9.3.
  @Test func `a hire proposes own work, part time where the hours are fewer`() {
    #expect(ClosureReason.ofHire(hours: nil, fullTime: 40) == .ownWorkFullTime)
    #expect(ClosureReason.ofHire(hours: 40, fullTime: 40) == .ownWorkFullTime)
    #expect(ClosureReason.ofHire(hours: 30, fullTime: 40) == .ownWorkPartTime)
  }
}
