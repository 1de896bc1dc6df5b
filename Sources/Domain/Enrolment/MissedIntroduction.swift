/// When a case can be closed as `missedIntroduction` (R7.6): whether the client missed enough introduction meetings that
/// count, was called to each as R7.5 asks, and the handläggare was told before. No other way leads to that reason.
public struct MissedIntroduction: Hashable, Sendable {
  /// No-shows at introduction meetings that count, oldest first.
  public var absences: [ExaminationFacts.Absence]
  /// What of the case the client came to, whatever it was and whatever became of it, oldest first.
  public var attended: [Occasion]
  /// Past occasions of the case at which nothing is registered.
  public var unregistered: [Occasion]
  /// Occasions of the case whose R7.1 task is open.
  public var unchecked: [Occasion]
  /// From how many on: the *setting* of the home district; never fewer than two.
  public var limit: Int
  /// Working days from a letter to its meeting.
  public var terms: ExaminationTerms
  /// The office's calendar.
  public var calendar: WorkingCalendar

  /// What is known of a case.
  public init(
    absences: [ExaminationFacts.Absence], attended: [Occasion] = [], unregistered: [Occasion] = [],
    unchecked: [Occasion] = [], limit: Int = 2, terms: ExaminationTerms = ExaminationTerms(),
    calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.absences = absences
    self.attended = attended
    self.unregistered = unregistered
    self.unchecked = unchecked
    self.limit = max(limit, ExaminationTerms.fewestAbsences)
    self.terms = terms
    self.calendar = calendar
  }

  /// Refuses a closure for which something is missing, naming all of it.
  public func require(for closure: Closure, today: Day) throws(Refusal) {
    guard closure.reason == .missedIntroduction else { return }
    let missing = missing(today: today).map(\.words)
    guard missing.isEmpty else {
      throw Refusal(
        .impossible, "missedIntroduction",
        "Kan inte avslutas som \"\(closure.reason.label)\": \(missing.joined(separator: "; ")).",
        fields: ["reason": missing.joined(separator: "; ") + "."])
    }
    // Until the last of them was found to count, there was nothing to close for.
    if let found = absences.map(\.finding.day).max(), closure.day < found {
      throw Refusal(
        .invalid, "beforeFinding",
        "Att frånvaron räknas antecknades \(found.iso); avslutet kan inte ligga före.",
        fields: ["day": "Tidigast \(found.iso)."])
    }
    // Told before that, nobody could know what was to be closed for.
    let last = absences.map(\.finding.day).max() ?? closure.day
    guard let told = closure.caseworkerTold, (last...max(last, closure.day)).contains(told), told <= closure.day else {
      throw Refusal(
        .invalid, "caseworkerTold",
        "Handläggaren ska ha fått veta det före avslutet: skriv vilken dag, från \(last.iso) till \(closure.day.iso).",
        fields: ["told": "Från \(last.iso) till \(closure.day.iso)."])
    }
  }

  /// What a closing is held against, which is kept with it.
  public func ground(at now: LocalDateTime) -> Closure.Ground {
    Closure.Ground(summonsDays: terms.summonsDays, absences: Set(absences.map(\.occasion.id)), at: now)
  }

  /// What stands against it: before a closing what is missing, after one what is gone.
  public func missing(today: Day) -> [KeptChecklist.Loss] {
    var missing: [KeptChecklist.Loss] = []
    func add(_ item: ExaminationChecklist.Item, _ words: String, _ what: Set<String> = []) {
      missing.append(.init(item: item, what: what, words: words))
    }
    for occasion in attended {
      add(.introduction, "klienten kom till \([occasion].named(today: today))", [occasion].keys)
    }
    if absences.count < limit {
      add(
        .count,
        "\(absences.count.counted("utebliven", "uteblivna")) från introduktionsmöte räknas, minst \(limit) krävs")
    }
    for occasion in unregistered {
      add(
        .registration, "\(occasion.title) \(occasion.start.day.listText(today: today)) är inte registrerat",
        [occasion].keys)
    }
    for occasion in unchecked {
      add(
        .checks,
        "frånvaron från \(occasion.title) \(occasion.start.day.listText(today: today)) är inte kontrollerad av "
          + "handläggaren än", [occasion].keys)
    }
    return missing + ExaminationChecklist.summonsMissing(absences, terms: terms, calendar: calendar, on: today)
  }
}
