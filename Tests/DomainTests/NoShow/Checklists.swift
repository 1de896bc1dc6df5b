import Domain

/// Facts and checklists of an examination, as tests need them.
enum Checklists {
  static let today = Day(iso: "2008-05-05")!

  /// A meeting at 09:00 on a day.
  static func meeting(_ day: String, id: Int64 = 1, kind: Occasion.Kind = .appointment(.planMeeting)) -> Occasion {
    Occasion(
      id: .init(id), kind: kind, title: "Planmöte", centre: .init(1), start: LocalDateTime(iso: day + "T09:00")!,
      minutes: 60, place: "rum 4", places: 1, state: .held, version: 1)
  }

  static func evidence(_ day: String, _ what: String) -> ExaminationFacts.Evidence {
    ExaminationFacts.Evidence(day: Day(iso: day)!, what: what, by: "Karin Ek")
  }

  /// Everything that R7.5 asks for, for two no-shows.
  static let full = ExaminationFacts(
    absences: [
      .init(
        occasion: meeting("2008-04-14"), summons: [evidence("2008-04-04", "kallelse skickad med post")],
        attempts: [evidence("2008-04-15", "telefon")]),
      .init(
        occasion: meeting("2008-04-21", id: 2), summons: [evidence("2008-04-14", "kallelse lämnad i handen")],
        attempts: [evidence("2008-04-22", "brev")]),
    ],
    lastMark: evidence("2008-04-21", "registrerad"),
    heard: .init(
      hearing: Hearing(told: Day(iso: "2008-04-22")!, way: .letter, answerBy: Day(iso: "2008-05-02")!), by: "Karin Ek"),
    language: evidence("2008-04-22", "somaliska, tolk behövs"))

  static let complete = ExaminationChecklist(full, on: today)
  static let empty = ExaminationChecklist(
    ExaminationFacts(absences: [.init(occasion: meeting("2008-04-14"))], unregistered: [meeting("2008-04-18", id: 3)]),
    on: today)
}
