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

  static func evidence(_ day: String, _ what: String, key: String = "", written: String? = nil) -> Evidence {
    Evidence(
      key: key.isEmpty ? "\(what) \(day)" : key, day: Day(iso: day)!, what: what,
      written: written.map { Day(iso: $0)! }, by: "Karin Ek")
  }

  /// A try at 10:00 on a day.
  static func attempt(_ day: String, _ what: String) -> ExaminationFacts.Attempt {
    .init(at: LocalDateTime(iso: day + "T10:00")!, evidence(day, what))
  }

  /// A no-show that counts, of a time that was given on 2 April.
  static func absence(_ day: String, id: Int64 = 1, letter: Evidence, attempt: ExaminationFacts.Attempt)
    -> ExaminationFacts.Absence
  {
    .init(
      occasion: meeting(day, id: id), given: Day(iso: "2008-04-02")!,
      finding: Evidence(key: "check \(id)", day: attempt.evidence.day, what: "gick inte att nå", by: "Karin Ek"),
      summons: [SummonsEvidence(letter)], attempts: [attempt])
  }

  static let hearing = Hearing(
    told: Day(iso: "2008-04-22")!, way: .letter, answerBy: Day(iso: "2008-05-02")!, absences: [.init(1), .init(2)],
    papers: "närvarolistan")

  /// Everything that R7.5 asks for, for two no-shows.
  static let full = ExaminationFacts(
    opened: Day(iso: "2008-04-22")!,
    absences: [
      absence(
        "2008-04-14", letter: evidence("2008-04-04", "kallelse skickad med post"),
        attempt: attempt("2008-04-15", "telefon")),
      absence(
        "2008-04-21", id: 2, letter: evidence("2008-04-14", "kallelse lämnad i handen"),
        attempt: attempt("2008-04-22", "brev")),
    ],
    lastMark: evidence("2008-04-21", "registrerad"),
    heard: .init(hearing: hearing, told: evidence("2008-04-22", "brev")),
    language: evidence("2008-04-22", "somaliska, tolk behövs"))

  static let complete = ExaminationChecklist(full, on: today)
  static let empty: ExaminationChecklist = {
    var facts = full
    facts.absences = [
      .init(
        occasion: meeting("2008-04-14"), given: Day(iso: "2008-04-02")!,
        finding: evidence("2008-04-15", "gick inte att nå"))
    ]
    facts.unregistered = [meeting("2008-04-18", id: 3)]
    (facts.heard, facts.language) = (nil, nil)
    return ExaminationChecklist(facts, on: today)
  }()
}
