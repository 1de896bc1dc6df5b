import Domain
import Testing

/// R7.1: what a mark leads to.
@Suite struct NoShowChainTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var old: AttendanceMark?
    var new: AttendanceMark?
    var wasHeld = true
    var hasOpenTask = false
    var hasClosedTask = false
    var earlier = 0
    var expected: NoShowChain.Consequence
    var testDescription: String { name }
  }

  static let friday = Day(iso: "2008-04-18")!
  static let dueTuesday = Day(iso: "2008-04-22")!

  @Test(arguments: [
    Case(name: "a first no-show opens gång 1", new: .noShow, expected: .open(ordinal: 1, due: dueTuesday)),
    Case(name: "a second no-show opens gång 2", new: .noShow, earlier: 1, expected: .open(ordinal: 2, due: dueTuesday)),
    Case(name: "marking twice opens no second", old: .noShow, new: .noShow, hasOpenTask: true, expected: .none),
    Case(name: "a checked no-show opens no second", old: .present, new: .noShow, hasClosedTask: true, expected: .none),
    Case(name: "a meeting not held opens nothing", new: .noShow, wasHeld: false, expected: .none),
    Case(name: "present opens nothing", new: .present, expected: .none),
    Case(name: "excused opens nothing", new: .excused(reason: "sjuk"), expected: .none),
    Case(
      name: "correcting to present withdraws", old: .noShow, new: .present, hasOpenTask: true,
      expected: .withdraw("Markeringen ändrades till närvarande.")),
    Case(
      name: "taking the mark back withdraws", old: .noShow, new: nil, hasOpenTask: true,
      expected: .withdraw("Markeringen togs bort.")),
    Case(
      name: "not held after all withdraws", old: .noShow, new: .noShow, wasHeld: false, hasOpenTask: true,
      expected: .withdraw("Mötet genomfördes inte.")),
    Case(
      name: "correcting a checked one leaves the finding", old: .noShow, new: .present, hasClosedTask: true,
      expected: .none),
  ])
  func consequence(_ row: Case) {
    let result = NoShowChain.consequence(
      of: row.new, replacing: row.old, wasHeld: row.wasHeld, hasOpenTask: row.hasOpenTask,
      hasClosedTask: row.hasClosedTask, earlierNoShows: row.earlier, today: Self.friday, dueIn: 2,
      calendar: WorkingCalendar())
    #expect(result == row.expected)
  }
}
