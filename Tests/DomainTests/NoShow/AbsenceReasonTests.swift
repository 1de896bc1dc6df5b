import Domain
import Testing

/// R7.2: what a finding demands, and R7.4: which findings count.
@Suite struct AbsenceReasonTests {
  static let absence = Day(iso: "2008-04-18")!
  static let today = Day(iso: "2008-04-21")!

  struct Case: CustomTestStringConvertible, Sendable {
    var finding: AbsenceReason
    var faultyFields: Set<String>
    var counts: Bool
    var testDescription: String { finding.label }
  }

  @Test(arguments: [
    Case(
      finding: .valid(.illness, from: Day(iso: "2008-04-17"), to: Day(iso: "2008-04-23"), text: nil), faultyFields: [],
      counts: false),
    Case(finding: .valid(.illness, from: nil, to: nil, text: nil), faultyFields: ["from", "to"], counts: false),
    Case(
      finding: .valid(.illness, from: Day(iso: "2008-04-19"), to: Day(iso: "2008-04-23"), text: nil),
      faultyFields: ["from"], counts: false),
    Case(
      finding: .valid(.illness, from: Day(iso: "2008-04-18"), to: Day(iso: "2008-04-17"), text: nil),
      faultyFields: ["to"], counts: false),
    Case(finding: .valid(.other, from: nil, to: nil, text: "  "), faultyFields: ["text"], counts: false),
    Case(finding: .valid(.other, from: nil, to: nil, text: "begravning"), faultyFields: [], counts: false),
    Case(finding: .valid(.sickChild, from: nil, to: nil, text: nil), faultyFields: [], counts: false),
    Case(finding: .ownFault(.letterNotReceived), faultyFields: [], counts: false),
    Case(finding: .notValid(text: nil), faultyFields: [], counts: true),
    Case(finding: .notReached, faultyFields: [], counts: true),
  ])
  func demands(_ row: Case) {
    #expect(Set(row.finding.faults(absence: Self.absence, today: Self.today).keys) == row.faultyFields)
    #expect(row.finding.counts == row.counts)
  }

  struct Tries: CustomTestStringConvertible, Sendable {
    var finding: AbsenceReason
    var tries: [Bool]
    var isFounded: Bool
    var testDescription: String { "\(finding.label), försök som nådde: \(tries)" }
  }

  @Test(
    "Not reached only when no try reached the client; what counts only after one (R7.2)",
    arguments: [
      Tries(finding: .notReached, tries: [], isFounded: false),
      Tries(finding: .notReached, tries: [false], isFounded: true),
      Tries(finding: .notReached, tries: [false, true], isFounded: false),
      Tries(finding: .notReached, tries: [true, false], isFounded: false),
      Tries(finding: .notValid(text: nil), tries: [], isFounded: false),
      Tries(finding: .notValid(text: nil), tries: [false], isFounded: false),
      Tries(finding: .notValid(text: nil), tries: [false, true], isFounded: true),
      Tries(finding: .ownFault(.letterNotReceived), tries: [], isFounded: true),
      Tries(finding: .valid(.sickChild, from: nil, to: nil, text: nil), tries: [true], isFounded: true),
    ])
  func rests(_ row: Tries) {
    #expect(row.finding.faults(tries: row.tries).isEmpty == row.isFounded)
  }
}
