/// What must be there before the right to income support is reduced or rejected: every item with the day it tells of, who
/// wrote it and when, or with what is missing (R7.5).
public struct ExaminationChecklist: Hashable, Codable, Sendable {
  /// One thing that must be there.
  public enum Item: Hashable, Codable, Sendable {
    /// Enough no-shows count.
    case count
    /// No past occasion of the client is unregistered.
    case registration
    /// No absence waits for its check.
    case checks
    /// A no-show, checked, that counts.
    case absence(Occasion.ID)
    /// The letter, schedule or plan is shown given in time before what was missed.
    case summons(Occasion.ID)
    /// The reason was asked for.
    case reason(Occasion.ID)
    /// The client was told, and answered or could have.
    case hearing
    /// Language and interpreter were considered.
    case language
    /// The client came to no introduction meeting (R7.6).
    case introduction
  }

  /// An item with what is there, or what is missing.
  public struct Line: Hashable, Codable, Sendable {
    /// Which.
    public var item: Item
    /// What it is called, Swedish.
    public var title: String
    /// Whether it is there.
    public var isMet: Bool
    /// Who and when; or what is missing and what would be enough.
    public var text: String
    /// The keys of the evidence that it rests on.
    public var rests: Set<String> = []
    /// The keys of all evidence that holds for it; those that it rests on are among them.
    public var holding: Set<String> = []
    /// The keys of what stands against it: the occasions that are not registered, or whose reason nobody asked for.
    public var against: Set<String> = []
  }

  /// The items, in the order in which they are dealt with.
  public let lines: [Line]

  /// The items that are missing.
  public var missing: [Line] { lines.filter { !$0.isMet } }
  /// Whether nothing is missing.
  public var isComplete: Bool { missing.isEmpty }

  /// The checklist as it stands on `day`: for a decision, the day of the decision.
  public init(_ facts: ExaminationFacts, on day: Day) {
    var lines = [Self.registration(facts, day), Self.checks(facts, day)]
    if facts.absences.count < facts.terms.absences { lines.insert(Self.count(facts), at: 0) }
    for absence in facts.absences {
      lines.append(Self.counting(absence, day))
      lines.append(Self.summons(absence, facts.terms, facts.calendar, day))
      lines.append(Self.reason(absence, day))
    }
    self.lines = lines + [Self.hearing(facts, day), Self.language(facts.language, day)]
  }

  /// Refuses a negative outcome while an item is missing, naming each; nothing else asks for the checklist.
  public func require(for outcome: RightOutcome) throws(Refusal) {
    guard outcome.isNegative, !isComplete else { return }
    throw Refusal(
      .impossible, "checklist",
      "Kan inte avslutas som \(outcome.label) än. Saknas: "
        + missing.map { "\($0.title) – \($0.text)" }.joined(separator: "; ") + ".",
      fields: ["outcome": "Saknas: " + missing.map(\.title).joined(separator: ", ") + "."])
  }

  /// What is missing of the letters to some absences, Swedish (R7.6).
  static func summonsMissing(
    _ absences: [ExaminationFacts.Absence], terms: ExaminationTerms, calendar: WorkingCalendar, on day: Day
  ) -> [KeptChecklist.Loss] {
    absences.map { summons($0, terms, calendar, day) }.filter { !$0.isMet }.map {
      KeptChecklist.Loss(item: $0.item, words: "\($0.title): \($0.text)")
    }
  }

  private static func count(_ facts: ExaminationFacts) -> Line {
    Line(
      item: .count, title: "uteblivna som räknas", isMet: false,
      text: "\(facts.absences.count), minst \(facts.terms.absences) krävs")
  }

  private static func registration(_ facts: ExaminationFacts, _ today: Day) -> Line {
    let last = facts.lastMark.map { ", senast \($0.written.listText(today: today)), \($0.by)" } ?? ""
    return Line(
      item: .registration, title: "närvaro registrerad", isMet: facts.unregistered.isEmpty,
      text: facts.unregistered.isEmpty
        ? "alla tillfällen\(last)" : "ej registrerad: \(facts.unregistered.named(today: today))",
      against: facts.unregistered.keys)
  }

  private static func checks(_ facts: ExaminationFacts, _ today: Day) -> Line {
    Line(
      item: .checks, title: "frånvaroorsaker kontrollerade", isMet: facts.unchecked.isEmpty,
      text: facts.unchecked.isEmpty ? "alla" : "inte kontrollerad: \(facts.unchecked.named(today: today))",
      against: facts.unchecked.keys)
  }

  private static func counting(_ absence: ExaminationFacts.Absence, _ today: Day) -> Line {
    let occasion = absence.occasion
    return Line(
      item: .absence(occasion.id), title: "uteblev från \(occasion.title) \(occasion.momentText(today: today))",
      isMet: true,
      text: "\(absence.finding.what), antecknat \(absence.finding.day.listText(today: today)), \(absence.finding.by)",
      rests: [absence.finding.key], holding: [absence.finding.key])
  }

  private static func summons(
    _ absence: ExaminationFacts.Absence, _ terms: ExaminationTerms, _ calendar: WorkingCalendar, _ today: Day
  ) -> Line {
    let occasion = absence.occasion
    let isSession = occasion.appointmentKind == nil
    let title = "\(isSession ? "schema eller kallelse" : "kallelse") \(occasion.momentText(today: today))"
    let last = calendar.adding(workingDays: -terms.summonsDays, to: occasion.start.day)
    func fault(_ summons: SummonsEvidence) -> String? {
      summons.fault(
        given: absence.given, start: occasion.start.day, days: terms.summonsDays, calendar: calendar, today: today)
    }
    let proofs = absence.summons.filter { fault($0) == nil }.map(\.letter)
    if let proof = proofs.last {
      return Line(
        item: .summons(occasion.id), title: title, isMet: true, text: proof.words(today: today), rests: [proof.key],
        holding: Set(proofs.map(\.key)))
    }
    let there = absence.summons.first.flatMap { summons in
      fault(summons).map { "\(summons.letter.words(today: today)), \($0); " }
    }
    return Line(
      item: .summons(occasion.id), title: title, isMet: false,
      text: "\(there ?? "")inte visad lämnad senast \(last.listText(today: today))")
  }

  private static func reason(_ absence: ExaminationFacts.Absence, _ today: Day) -> Line {
    let attempts = absence.attempts.filter { $0.at >= absence.occasion.start && $0.at.day <= today }.map(\.evidence)
    let early = absence.attempts.isEmpty ? "inget kontaktförsök" : "inget kontaktförsök efter frånvaron"
    return Line(
      item: .reason(absence.occasion.id),
      title: "orsaken efterfrågad \(absence.occasion.momentText(today: today))", isMet: !attempts.isEmpty,
      text: attempts.last?.words(today: today) ?? early, rests: Set(attempts.suffix(1).map(\.key)),
      holding: Set(attempts.map(\.key)))
  }

  private static func hearing(_ facts: ExaminationFacts, _ today: Day) -> Line {
    func line(_ isMet: Bool, _ text: String, _ rests: [Evidence?] = []) -> Line {
      let keys = Set(rests.compactMap { $0?.key })
      return Line(
        item: .hearing, title: "kommunicering", isMet: isMet, text: text, rests: keys, holding: keys)
    }
    guard let heard = facts.heard, heard.hearing.told <= today else {
      return line(false, "klienten har inte fått veta vad som övervägs")
    }
    let hearing = heard.hearing
    let told =
      "\(heard.told.words(today: today)), svar senast \(hearing.answerBy.listText(today: today))"
    let faults = hearing.faults(in: facts, written: heard.told.written)
    guard faults.isEmpty else {
      return line(false, "\(told); \(faults.sorted { $0.key < $1.key }.map(\.value).joined(separator: " "))")
    }
    if let answer = heard.answer, answer.day <= today {
      return line(
        true, "\(told); svarade \(answer.day.listText(today: today)), \(answer.noted(today: today))",
        [heard.told, answer])
    }
    if hearing.answerBy < today { return line(true, "\(told); inget svar", [heard.told]) }
    return line(false, "\(told); tiden att svara har inte gått ut")
  }

  private static func language(_ considered: Evidence?, _ today: Day) -> Line {
    guard let considered, considered.day <= today else {
      return Line(item: .language, title: "språk och tolk", isMet: false, text: "inte beaktat")
    }
    return Line(
      item: .language, title: "språk och tolk", isMet: true, text: considered.words(today: today),
      rests: [considered.key], holding: [considered.key])
  }
}

extension [Occasion] {
  /// What stands against an item of the checklist, by occasion.
  var keys: Set<String> { Set(map { "occasion \($0.id.rawValue)" }) }
}
