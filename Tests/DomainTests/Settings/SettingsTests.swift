import Domain
import Testing

/// A setting is data with a valid-from date, per unit, with the city's and then the default behind it.
@Suite struct SettingsTests {
  static let bromma = HomeDistrict.ID(2)
  static let settings = Settings(entries: [
    .init(key: .planPolicy, unit: .district(bromma), validFrom: Day(iso: "2008-01-01")!, value: "approval"),
    .init(key: .planPolicy, unit: .district(bromma), validFrom: Day(iso: "2008-06-01")!, value: "information"),
    .init(key: .firstVisitDays, unit: .city, validFrom: Day(iso: "2008-03-01")!, value: "7"),
    .init(key: .youthAges, unit: .city, validFrom: Day(iso: "2004-01-01")!, value: "18-25"),
    .init(key: .secondStepStart, unit: .city, validFrom: Day(iso: "2008-01-01")!, value: "2009-01-01"),
  ])

  @Test(arguments: [
    ("2007-12-31", PlanPolicy.information), ("2008-01-01", .approval), ("2008-05-31", .approval),
    ("2008-06-01", .information),
  ])
  func `a district's policy changes on its day`(day: String, policy: PlanPolicy) {
    #expect(Self.settings.planPolicy(of: Self.bromma, on: Day(iso: day)!) == policy)
    #expect(Self.settings.planPolicy(of: HomeDistrict.ID(3), on: Day(iso: day)!) == .information)
  }

  @Test func `the city's value holds where the unit has none, the default before it`() {
    let centre = Unit.centre(.init(1))
    #expect(Self.settings.number(.firstVisitDays, at: centre, on: Day(iso: "2008-04-21")!) == 7)
    #expect(Self.settings.number(.firstVisitDays, at: centre, on: Day(iso: "2008-02-01")!) == 5)
    #expect(Self.settings.youthAges(on: Day(iso: "2008-01-01")!) == 18...25)
    #expect(!Self.settings.isSecondStepOpen(on: Day(iso: "2008-12-31")!))
    #expect(Self.settings.isSecondStepOpen(on: Day(iso: "2009-01-01")!))
  }
}
