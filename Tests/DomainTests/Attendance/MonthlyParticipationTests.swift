import Domain
import Testing

/// R6.4, R8.2, R10.2: the basis for the benefit decision is counted once, and shown with what it rests on.
@Suite struct MonthlyParticipationTests {
  private static let now = LocalDateTime(iso: "2008-04-21T09:00")!

  private static func place(
    _ enrolment: Int64, _ family: String?, _ mark: AttendanceMark?, at start: String = "2008-04-10T09:00",
    minutes: Int = 60, away: Bool = false
  ) -> ParticipationPlace {
    ParticipationPlace(
      enrolment: .init(enrolment), caseNumber: CaseNumber(year: 2008, serial: Int(enrolment)),
      name: family.map { PersonName(given: "Siv", family: $0) }, start: LocalDateTime(iso: start)!, minutes: minutes,
      mark: away ? .notExpected(reason: "sjukskriven") : mark)
  }

  @Test func `those with something unregistered stand first, then the Swedish alphabet, protected names last`() {
    let month = MonthlyParticipation(
      of: [
        Self.place(1, nil, .present), Self.place(2, "Öberg", .present), Self.place(3, "Ek", .noShow),
        Self.place(4, "Åkesson", nil), Self.place(5, "Zetterlund", nil), Self.place(6, "Ängby", .present),
      ], before: Self.now)
    #expect(
      month.lines.map(\.listText) == [
        "Zetterlund, Siv", "Åkesson, Siv", "Ek, Siv", "Ängby, Siv", "Öberg, Siv", "skyddade uppgifter",
      ])
    #expect(month.waiting == 2)
  }

  @Test func `the sum is counted from the same places as the lines`() {
    let month = MonthlyParticipation(
      of: [
        Self.place(1, "Ek", .present(late: 15, leftEarly: 30), minutes: 180), Self.place(1, "Ek", .noShow),
        Self.place(1, "Ek", .excused(reason: "sjuk")), Self.place(2, "Alm", nil),
        Self.place(2, "Alm", nil, at: "2008-04-25T09:00"),
        Self.place(2, "Alm", .excused(reason: "resa"), at: "2008-04-25T09:00"),
        Self.place(3, "Bo", .present, away: true),
      ], before: Self.now)
    let ek = Participation(
      planned: 3, attended: 1, excused: 1, noShows: 1, minutesPlanned: 300, minutesAttended: 135)
    // What is to come is not planned yet, but what was reported beforehand is registered.
    let alm = Participation(planned: 2, excused: 1, unregistered: 1, minutesPlanned: 120)
    #expect(month.lines.map(\.counted) == [alm, Participation(), ek])
    #expect(
      month.total
        == Participation(
          planned: 5, attended: 1, excused: 2, noShows: 1, unregistered: 1, minutesPlanned: 420, minutesAttended: 135))
    #expect(month.total.share == Share(numerator: 1, denominator: 2))
  }

  @Test func `time in an interruption is not planned, and a share of nothing is a dash`() {
    let month = MonthlyParticipation(
      of: [
        Self.place(1, "Ek", nil, away: true), Self.place(1, "Ek", .excused(reason: "sjuk"), away: true),
        Self.place(2, "Alm", nil),
      ], before: Self.now)
    #expect(month.lines.map(\.counted.planned) == [1, 0])
    #expect(month.lines.map(\.counted.share.percentText) == ["–", "–"])
    #expect(month.lines.map(\.counted.share.fractionText) == ["0/0", "0/0"])
  }

  @Test(arguments: [(0, "0"), (60, "1"), (90, "1,5"), (75, "1,3"), (20, "0,3"), (2, "0"), (3, "0,1"), (210, "3,5")])
  func `hours have a decimal where there is one`(_ minutes: Int, text: String) {
    #expect(Participation.hours(minutes) == text)
  }

  @Test(arguments: [
    (NoShowChain(), ChainStage.none),
    (NoShowChain(links: [.init(1): .init(.excused)]), .excused),
    (NoShowChain(links: [.init(1): .init(.counted), .init(2): .init(.excused)]), .counted),
    (NoShowChain(links: [.init(1): .init(.counted), .init(2): .init(.unchecked)]), .unchecked),
    (NoShowChain(links: [.init(1): .init(.unchecked)], examination: .open), .examining),
    (NoShowChain(links: [.init(1): .init(.counted)], examination: .openAgain), .examining),
    (NoShowChain(links: [.init(1): .init(.unchecked)], examination: .decided), .decided),
  ])
  func `the stage is the furthest that the chain has come`(_ chain: NoShowChain, stage: ChainStage) {
    #expect(ChainStage(chain) == stage)
  }
}
