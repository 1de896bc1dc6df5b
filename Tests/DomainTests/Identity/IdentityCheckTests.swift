import Domain
import Testing

@Suite struct IdentityCheckTests {
  @Test(
    arguments: [
      ("850312-9804", "personnummer", true, "1985-03-12", nil), ("19450085-9832", "samordningsnummer", true, nil, nil),
      ("850312-9805", "none", false, nil, "checksum"), ("", "none", false, nil, "empty"),
    ] as [(String, String, Bool, String?, String?)])
  func everyLineGetsAVerdict(_ input: String, _ kind: String, _ isValid: Bool, _ birthDate: String?, _ fault: String?) {
    let check = IdentityCheck(input, today: Day(iso: "2008-04-21")!)
    #expect(check.input == input)
    #expect(check.kind == kind)
    #expect(check.isValid == isValid)
    #expect(check.number?.birthDate?.iso == birthDate)
    #expect(check.fault?.code == fault)
  }
}
