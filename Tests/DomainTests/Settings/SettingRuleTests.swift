import Domain
import Testing

/// Every *setting* of domain.md's R1–R9 and R15 with the default that stands there.
@Suite struct SettingRuleTests {
  static let table: [(key: SettingKey, rule: String, value: String, level: SettingLevel)] = [
    (.firstVisitDays, "R2.1", "5", .centre), (.eves, "R2.2", "free", .city), (.youthAges, "R1.6", "16-24", .city),
    (.secondStepStart, "R1.5", "", .city), (.absenceCheckDays, "R7.1", "2", .district),
    (.examinationNoShows, "R7.4", "2", .district), (.examinationDays, "R7.4", "10", .district),
    (.summonsDays, "R7.5", "5", .district), (.answerDays, "R7.5", "5", .district),
    (.closureNoShows, "R7.6", "2", .district),
    (.followUpMonths, "R8.5", "1,3,6,12", .centre), (.fullTimeHours, "R5.5", "40", .centre),
    (.planPolicy, "R5.3", "information", .district), (.draftDays, "R15.2", "7", .city),
    (.printerSeconds, "R3.4", "20", .centre),
  ]

  @Test(arguments: table)
  func `a setting has its rule's default`(key: SettingKey, rule: String, value: String, level: SettingLevel) {
    #expect(key.defaultValue == value, "\(rule)")
    #expect(key.level == level)
    #expect(Settings().value(key, on: Day(iso: "2008-04-21")!) == value)
  }

  @Test func `no setting is left out`() { #expect(Set(Self.table.map(\.key)) == Set(SettingKey.allCases)) }

  @Test(
    arguments: [
      (.firstVisitDays, " 7 ", "7"), (.firstVisitDays, "07", "7"), (.firstVisitDays, "0", nil),
      (.firstVisitDays, "sju", nil), (.youthAges, "18 – 25", "18-25"), (.youthAges, "25-18", nil),
      (.followUpMonths, "1, 3; 6", "1,3,6"), (.followUpMonths, "6, 3", nil), (.secondStepStart, "", ""),
      (.secondStepStart, "2009-02-30", nil), (.eves, "free", "free"), (.eves, "ibland", nil),
      (.planPolicy, "approval", "approval"),
    ] as [(SettingKey, String, String?)])
  func `a value is taken as people type it`(key: SettingKey, typed: String, value: String?) {
    #expect(key.value(typed: typed) == value)
  }

  @Test(arguments: SettingKey.allCases)
  func `only units that the rule looks at can have a value of their own`(key: SettingKey) {
    #expect(key.level.holds(for: .city))
    #expect(key.level.holds(for: .centre(.init(1))) == (key.level == .centre))
    #expect(key.level.holds(for: .district(.init(1))) == (key.level == .district))
  }

  @Test func `a change holds tomorrow at the earliest`() {
    #expect(SettingKey.earliestStart(today: Day(iso: "2008-12-31")!).iso == "2009-01-01")
  }
}
