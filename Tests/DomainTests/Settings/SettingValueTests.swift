import Domain
import Testing

@Suite("The value of a setting")
struct SettingValueTests {
  @Test("that is the default fits", arguments: SettingKey.allCases)
  func defaults(key: SettingKey) { #expect(key.accepts(key.defaultValue)) }

  @Test(
    "must have its setting's form",
    arguments: [
      (.firstVisitDays, "0"), (.firstVisitDays, "fem"), (.absenceCheckDays, "61"), (.fullTimeHours, "169"),
      (.eves, "ja"), (.youthAges, "24-16"), (.youthAges, "16"), (.youthAges, "16-24-30"), (.planPolicy, "maybe"),
      (.secondStepStart, "2008-02-30"),
    ] as [(SettingKey, String)])
  func refused(key: SettingKey, value: String) { #expect(!key.accepts(value)) }
}
