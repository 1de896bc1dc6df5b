import Domain
import Testing

/// R1.2, R1.3, R1.5: what a referral's words mean.
@Suite struct ReferralValuesTests {
  @Test(arguments: [
    ("försörjningsstöd", ReferralPath.incomeSupport), ("a-kassa och försörjningsstöd", .incomeSupport),
    ("Försörjningsstöd", .incomeSupport), ("introduktionsersättning", .refugeeReception), ("ingen", .notStated),
    ("", .notStated),
  ])
  func `means of support decide the path`(text: String, path: ReferralPath) {
    #expect(ReferralPath(meansOfSupport: text) == path)
  }

  @Test(
    arguments: [
      ("försörjningsstöd", Benefit.incomeSupport), ("a-kassa och Försörjningsstöd", .incomeSupport),
      ("introduktionsersättning", .introductionBenefit), ("utan försörjningsstöd", nil),
      ("inget försörjningsstöd", nil),
      ("sjukpenning", nil), (nil, .incomeSupport),
    ] as [(String?, Benefit?)])
  func `a letter speaks of the client's own benefit, or of none`(text: String?, benefit: Benefit?) {
    let content = Referral.Content(
      district: .init(1), sent: Day(iso: "2008-04-01")!, received: Day(iso: "2008-04-01")!, targetGroup: .newApplicant,
      path: .incomeSupport, meansOfSupport: text)
    #expect(Benefit(of: content) == benefit)
  }

  @Test func `no means of support is not stated`() { #expect(ReferralPath(meansOfSupport: nil) == .notStated) }

  @Test(arguments: TargetGroup.allCases)
  func `every group is found by its label`(group: TargetGroup) {
    #expect(TargetGroup(label: group.label) == group)
    #expect(TargetGroup(label: "  " + group.label.uppercased()) == group)
  }

  @Test func `an unknown group is none`() { #expect(TargetGroup(label: "pensionär") == nil) }

  @Test(arguments: ClosureReason.allCases)
  func `every closure reason is found by its label`(reason: ClosureReason) {
    #expect(ClosureReason(label: reason.label) == reason)
    #expect(ClosureReason(label: reason.label + " (text)") == reason)
  }

  @Test func `the groups hold the reasons of the rule`() {
    let selfSupporting = ClosureReason.allCases.filter { $0.group == .selfSupporting }
    #expect(selfSupporting.count == 9)
    #expect(ClosureReason.allCases.filter { $0.group == .noIntroduction } == [.missedIntroduction])
    #expect(ClosureReason.notStated.group == .other)
  }

  @Test(arguments: [("JT-2008-00123", 2008, 123), ("jt-2008-123", 2008, 123), ("JT-2010-123456", 2010, 123_456)])
  func `a case number is read as people write it`(text: String, year: Int, serial: Int) {
    #expect(CaseNumber(text: text) == CaseNumber(year: year, serial: serial))
  }

  @Test func `a case number has five digits at least`() {
    #expect(CaseNumber(year: 2008, serial: 123).text == "JT-2008-00123")
    #expect(CaseNumber(year: 2008, serial: 1_234_567).text == "JT-2008-1234567")
  }

  @Test(arguments: ["JT-08-123", "2008-00123", "JT-2008-0", "JT-2008-", "XX-2008-1"])
  func `anything else is no case number`(text: String) { #expect(CaseNumber(text: text) == nil) }
}
