import Domain
import Testing

/// R8.3: the reasons of a closure with their labels, by the group that reports use.
@Suite struct ClosureReasonTests {
  private static let groups: [ClosureGroup: [String: String]] = [
    .noIntroduction: ["missedIntroduction": "kom ej till introduktionsmöte"],
    .selfSupporting: [
      "ownWorkFullTime": "eget arbete heltid", "ownWorkPartTime": "eget arbete deltid",
      "subsidisedWork": "subventionerat arbete", "municipalEmployment": "kommunal anställning",
      "studiesWithAid": "studier med studiemedel", "studiesWithoutAid": "studier utan studiemedel",
      "ownBusiness": "eget företag", "otherSupport": "annan försörjning",
      "selfSupportUnspecified": "eget arbete eller annan försörjning",
    ],
    .other: [
      "movedAway": "flyttat från stadsdelen", "longIllness": "sjukskrivning", "parentalLeave": "föräldraledighet",
      "applicationWithdrawn": "ansökan om försörjningsstöd återtagen", "declined": "avböjt eller lämnat",
      "transferred": "överförd till annat jobbtorg", "returnedToDistrict": "återlämnad till stadsdelen",
      "wrongTargetGroup": "fel målgrupp", "deceased": "avliden", "otherReason": "annat", "notStated": "ej angivet",
      "duplicate": "dubblett",
    ],
  ]

  @Test func everyReasonHasItsLabelAndGroup() {
    var found: [ClosureGroup: [String: String]] = [:]
    for reason in ClosureReason.allCases { found[reason.group, default: [:]][reason.rawValue] = reason.label }
    #expect(found == Self.groups)
  }

  @Test(arguments: ClosureReason.allCases) func theLabelReadsBack(_ reason: ClosureReason) {
    #expect(ClosureReason(label: reason.label) == reason)
    #expect(ClosureReason(label: "  " + reason.label.uppercased() + " (enligt remissen)") == reason)
    #expect(reason.demandsText == (reason == .otherReason))
  }
}
