import Casework
import Domain
import Testing

@Suite("The status report on a register (R10.2, R10.3)") struct StatusReportTests {
  let office: Office

  init() throws { office = try Office() }

  private func report(
    since: String = "2008-01-01", asOf: String = "2008-04-21", unit: String? = nil, by session: Session? = nil
  ) throws(Refusal) -> StatusReport {
    try office.register.run(
      MakeStatusReport(unitName: unit, since: Day(iso: since)!, asOf: Day(iso: asOf)!), by: session ?? office.session)
  }

  private func session(_ role: Role, _ unit: Unit, _ name: String) -> Session {
    var session = office.session
    (session.role, session.unit, session.unitName) = (role, unit, name)
    return session
  }

  /// One case: when it was sent, when and why it was closed, and what a report since 1 January as of 21 April counts.
  private struct Case: CustomTestStringConvertible {
    var sent: String
    var closed: String?
    var reason = ClosureReason.movedAway
    var current: Int
    var counted: Int

    var testDescription: String { "sent \(sent), closed \(closed ?? "not")" }
  }

  private static let cases: [Case] = [
    Case(sent: "2008-04-21", current: 1, counted: 0),
    Case(sent: "2008-04-22", current: 0, counted: 0),
    Case(sent: "2007-03-01", current: 1, counted: 0),
    Case(sent: "2008-02-01", closed: "2008-04-21", current: 0, counted: 1),
    Case(sent: "2008-02-01", closed: "2008-04-22", current: 1, counted: 0),
    Case(sent: "2007-02-01", closed: "2008-01-01", current: 0, counted: 1),
    Case(sent: "2007-02-01", closed: "2007-12-31", current: 0, counted: 0),
    Case(sent: "2008-04-21", closed: "2008-04-21", current: 0, counted: 1),
  ]

  @Test("A day on the boundary counts as the rules say", arguments: cases) private func boundary(_ item: Case) throws {
    try office.enrol(
      "Åsa", "Svensson", serial: 1, sent: item.sent,
      closure: item.closed.map { Closure(day: Day(iso: $0)!, reason: item.reason) })
    let report = try report()
    func value(_ id: String) -> Int? { report.figures.first { $0.id == id }?.value }
    #expect(value("current") == item.current)
    #expect(value("closed") == item.counted)
    #expect(value("closed.reason.movedAway") == item.counted)
    #expect(value("closed.other") == item.counted)
  }

  @Test("Shares have numerator and denominator, and – where nothing is closed") func shares() throws {
    #expect(try report().figures.first { $0.id == "closed.other" }?.share?.percentText == "–")
    let reasons: [ClosureReason] = [
      .missedIntroduction, .missedIntroduction, .ownWorkFullTime, .notStated, .movedAway, .missedIntroduction,
      .studiesWithAid, .deceased,
    ]
    for (index, reason) in reasons.enumerated() {
      try office.enrol(
        "N\(index)", "Alm", serial: index + 1,
        closure: Closure(
          day: Day(iso: "2008-04-10")!, reason: reason,
          caseworkerTold: reason == .missedIntroduction ? Day(iso: "2008-04-09") : nil,
          ground: reason == .missedIntroduction
            ? .init(summonsDays: 5, absences: [], at: LocalDateTime(iso: "2008-04-10T09:00")!) : nil))
    }
    let report = try report()
    func share(_ id: String) -> String {
      let share = report.figures.first { $0.id == id }?.share
      return "\(share?.fractionText ?? "") \(share?.percentText ?? "")"
    }
    #expect(share("closed.noIntroduction") == "3/8 38 %")
    #expect(share("closed.selfSupporting") == "2/8 25 %")
    #expect(share("closed.other") == "3/8 38 %")
    #expect(share("closed.reason.notStated") == "1/8 13 %")
    #expect(report.figures.allSatisfy { !$0.definition.isEmpty })
  }

  @Test("A district and a jobbtorg count their own, the city counts all") func units() throws {
    try office.enrol("Åsa", "Svensson", serial: 1)
    try office.enrol("Per", "Lind", serial: 2, district: office.bromma)
    try office.enrol("Amal", "Noor", serial: 3, district: office.rinkeby)
    func current(_ session: Session, _ unit: String? = nil) throws(Refusal) -> Int {
      try report(unit: unit, by: session).figures[0].value
    }
    #expect(try current(office.session) == 2)
    #expect(try current(session(.caseworker, .district(office.bromma), "Bromma")) == 1)
    let administrator = session(.administrator, .city, "Staden")
    #expect(try current(administrator) == 3)
    #expect(try current(administrator, "Kista") == 1)
    #expect(try current(administrator, "Bromma") == 1)
    let units = try office.register.run(ListReportUnits(), by: administrator).map(\.name)
    #expect(units.first == "Staden")
    #expect(Set(units) == ["Staden", "Vällingby", "Kista", "Hässelby-Vällingby", "Bromma", "Rinkeby-Kista"])
    #expect(try office.register.run(ListReportUnits(), by: office.session).map(\.name) == ["Vällingby"])
  }

  @Test("Another unit's figures, an unknown unit and a period that ends before it begins are refused") func refused() {
    func code(_ body: () throws -> StatusReport) -> String? { #expect(throws: Refusal.self, performing: body)?.code }
    #expect(code { try report(unit: "Kista") } == "otherUnit")
    #expect(code { try report(unit: "Kistaby", by: session(.administrator, .city, "Staden")) } == "unknownUnit")
    #expect(code { try report(since: "2008-05-01") } == "period")
    #expect(code { try report(by: session(.logReviewer, .city, "Staden")) } == "permission.seeFigures")
  }

  @Test("The rows behind a figure are as many as it says, for those who may see them") func rows() throws {
    try office.enrol("Åsa", "Svensson", serial: 1)
    try office.enrol("Örjan", "Alm", serial: 2)
    try office.enrol("Mona", "Dahl", serial: 3, closure: Closure(day: Day(iso: "2008-04-10")!, reason: .movedAway))
    let report = try report()
    let selection = report.selection(of: report.figures[0])
    let page = try office.register.run(ListBehindFigure(selection: selection), by: office.session)
    #expect(page.rows.map(\.name.listText) == ["Alm, Örjan", "Svensson, Åsa"])
    let reader = session(.figuresReader, office.session.unit, "Vällingby")
    #expect(
      #expect(throws: Refusal.self) { try office.register.run(ListBehindFigure(selection: selection), by: reader) }?
        .code
        == "permission.seeRowsBehindFigures")
    let elsewhere = session(.unitHead, .centre(office.kista), "Kista")
    #expect(
      #expect(throws: Refusal.self) { try office.register.run(ListBehindFigure(selection: selection), by: elsewhere) }?
        .code == "otherUnit")
  }

  @Test("The settings in force stand with where they were set and since when") func settings() throws {
    let rows = try office.register.run(ListSettings(), by: office.session)
    #expect(
      rows.first { $0.key == .firstVisitDays } == SettingInForce(key: .firstVisitDays, value: "5", place: "förval"))
    #expect(
      rows.first { $0.district == "Bromma" }
        == SettingInForce(
          key: .planPolicy, value: "approval", validFrom: Day(iso: "2008-01-01")!, place: "Bromma", district: "Bromma"))
    #expect(rows.filter { $0.key == .planPolicy }.map(\.district) == ["Bromma", "Hässelby-Vällingby"])
  }
}
