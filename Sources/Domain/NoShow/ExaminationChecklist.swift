/// What must be there before the right to income support is reduced or rejected: every item with who and when, or with
/// what is missing (R7.5).
public struct ExaminationChecklist: Hashable, Sendable {
  /// One thing that must be there.
  public enum Item: Hashable, Sendable {
    /// No past occasion of the client is unregistered.
    case registration
    /// The letter, schedule or plan is shown given in time before what was missed.
    case summons(Occasion.ID)
    /// The reason was asked for.
    case reason(Occasion.ID)
    /// The client was told, and answered or could have.
    case hearing
    /// Language and interpreter were considered.
    case language
  }

  /// An item with what is there, or what is missing.
  public struct Line: Hashable, Sendable {
    /// Which.
    public var item: Item
    /// What it is called, Swedish.
    public var title: String
    /// Whether it is there.
    public var isMet: Bool
    /// Who and when; or what is missing and what would be enough.
    public var text: String
  }

  /// The items, in the order in which they are dealt with.
  public let lines: [Line]

  /// The items that are missing.
  public var missing: [Line] { lines.filter { !$0.isMet } }
  /// Whether nothing is missing.
  public var isComplete: Bool { missing.isEmpty }

  /// The checklist as it stands on `day`: for a decision, the day of the decision.
  public init(_ facts: ExaminationFacts, on day: Day) {
    var lines = [Self.registration(facts, day)]
    for absence in facts.absences {
      lines.append(Self.summons(absence, facts, day))
      lines.append(Self.reason(absence, day))
    }
    self.lines = lines + [Self.hearing(facts.heard, day), Self.language(facts.language, day)]
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

  private static func registration(_ facts: ExaminationFacts, _ today: Day) -> Line {
    let missing = facts.unregistered.map { "\($0.title) \($0.start.day.listText(today: today))" }
    let last = facts.lastMark.map { ", senast \($0.day.listText(today: today)), \($0.by)" } ?? ""
    return Line(
      item: .registration, title: "närvaro registrerad", isMet: missing.isEmpty,
      text: missing.isEmpty ? "alla tillfällen\(last)" : "ej registrerad: \(missing.joined(separator: ", "))")
  }

  private static func summons(_ absence: ExaminationFacts.Absence, _ facts: ExaminationFacts, _ today: Day) -> Line {
    let occasion = absence.occasion
    let isSession = occasion.appointmentKind == nil
    let title = "\(isSession ? "schema eller kallelse" : "kallelse") \(occasion.momentText(today: today))"
    let inTime = absence.summons.last { evidence in
      facts.calendar.workingDays(from: evidence.day, to: occasion.start.day) >= absence.summonsDays
    }
    if let inTime {
      return Line(item: .summons(occasion.id), title: title, isMet: true, text: inTime.words(today: today))
    }
    let last = facts.calendar.adding(workingDays: -absence.summonsDays, to: occasion.start.day)
    let late = absence.summons.first.map { "\($0.words(today: today)) är för sent; " } ?? ""
    return Line(
      item: .summons(occasion.id), title: title, isMet: false,
      text: "\(late)inte visad lämnad senast \(last.listText(today: today))")
  }

  private static func reason(_ absence: ExaminationFacts.Absence, _ today: Day) -> Line {
    let asked = absence.attempts.last { $0.day <= today }
    return Line(
      item: .reason(absence.occasion.id),
      title: "orsaken efterfrågad \(absence.occasion.momentText(today: today))", isMet: asked != nil,
      text: asked?.words(today: today) ?? "inget kontaktförsök")
  }

  private static func hearing(_ heard: ExaminationFacts.Heard?, _ today: Day) -> Line {
    func line(_ isMet: Bool, _ text: String) -> Line {
      Line(item: .hearing, title: "kommunicering", isMet: isMet, text: text)
    }
    guard let heard, heard.hearing.told <= today else {
      return line(false, "klienten har inte fått veta vad som övervägs")
    }
    let hearing = heard.hearing
    let told =
      "\(hearing.way.label) \(hearing.told.listText(today: today)), \(heard.by), "
      + "svar senast \(hearing.answerBy.listText(today: today))"
    if let answer = heard.answer, answer.day <= today {
      return line(true, "\(told); svarade \(answer.day.listText(today: today))")
    }
    if hearing.answerBy < today { return line(true, "\(told); inget svar") }
    return line(false, "\(told); tiden att svara har inte gått ut")
  }

  private static func language(_ considered: ExaminationFacts.Evidence?, _ today: Day) -> Line {
    Line(
      item: .language, title: "språk och tolk", isMet: considered != nil,
      text: considered?.words(today: today) ?? "inte beaktat")
  }
}

extension ExaminationFacts.Evidence {
  /// "telefon tis 22/4, Karin Ek".
  fileprivate func words(today: Day) -> String { "\(what) \(day.listText(today: today)), \(by)" }
}

extension Occasion {
  /// "mån 7/4 09:00".
  fileprivate func momentText(today: Day) -> String { "\(start.day.listText(today: today)) \(start.time.text)" }
}
