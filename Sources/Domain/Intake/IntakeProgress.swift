/// How far an intake has come, step by step. It follows from what has happened in the case; nothing of it is kept, so that
/// an intake can be left anywhere and taken up again.
public struct IntakeProgress: Hashable, Sendable {
  /// How a step stands.
  public enum State: Hashable, Sendable {
    case done, begun, notBegun
  }

  /// One step.
  public struct Line: Hashable, Sendable {
    /// Which.
    public let step: IntakeStep
    /// How it stands.
    public let state: State
    /// What has been done or is missing, in words.
    public let words: String
    /// Whether nothing is to be done here now: it is done, or it waits for a day or for somebody else.
    public let isSettled: Bool
  }

  /// The steps in order.
  public let lines: [Line]

  /// How the steps stand on `facts.now`.
  public init(_ facts: IntakeFacts) {
    lines = IntakeStep.allCases.map { step in
      switch step {
      case .details: IntakeProgress.details(facts)
      case .introduction: IntakeProgress.introduction(facts)
      case .assessment: IntakeProgress.assessment(facts)
      case .plan: IntakeProgress.plan(facts)
      case .nextTime: IntakeProgress.nextTime(facts)
      case .letter: IntakeProgress.letter(facts)
      }
    }
  }

  /// The line of a step.
  public subscript(_ step: IntakeStep) -> Line { lines[IntakeStep.allCases.firstIndex(of: step) ?? 0] }

  /// The first step after `step` at which something is to be done, going round to those before it; nil when there is
  /// none. With nil, the first of all.
  public func nextToDo(after step: IntakeStep?) -> IntakeStep? {
    let all = IntakeStep.allCases
    let start = step.flatMap { all.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return (all[start...] + all[..<start]).first { !self[$0].isSettled }
  }

  // MARK: The steps

  private static func details(_ facts: IntakeFacts) -> Line {
    let missing = facts.contact.missing
    let lacks = missing.isEmpty ? nil : "saknas: \(missing.joined(separator: ", "))"
    guard let checked = facts.detailsChecked else {
      return Line(
        step: .details, state: .notBegun, words: lacks.map { "inte kontrollerade, \($0)" } ?? "inte kontrollerade",
        isSettled: false)
    }
    return Line(
      step: .details, state: lacks == nil ? .done : .begun,
      words: lacks ?? "kontrollerade \(checked.listText(today: facts.now.day))", isSettled: true)
  }

  private static func introduction(_ facts: IntakeFacts) -> Line {
    guard let meeting = facts.introduction else {
      return Line(step: .introduction, state: .notBegun, words: "inget möte bokat", isSettled: false)
    }
    let when = "\(meeting.start.day.listText(today: facts.now.day)) \(meeting.start.time.text)"
    switch meeting.mark {
    case .present: return Line(step: .introduction, state: .done, words: "närvarande \(when)", isSettled: true)
    case .excused:
      return Line(
        step: .introduction, state: .begun, words: "anmäld frånvaro \(when), ny tid saknas", isSettled: false)
    case .noShow:
      return Line(step: .introduction, state: .begun, words: "uteblev \(when), ny tid saknas", isSettled: false)
    case .notExpected:
      return Line(
        step: .introduction, state: .begun, words: "väntades inte \(when), ny tid saknas", isSettled: false)
    case nil where meeting.start > facts.now:
      return Line(step: .introduction, state: .begun, words: "bokat \(when)", isSettled: true)
    case nil: return Line(step: .introduction, state: .begun, words: "inte registrerat \(when)", isSettled: false)
    }
  }

  private static func assessment(_ facts: IntakeFacts) -> Line {
    if let day = facts.assessed {
      return Line(
        step: .assessment, state: .done, words: "klar \(day.listText(today: facts.now.day))", isSettled: true)
    }
    guard facts.answered > 0 else {
      return Line(
        step: .assessment, state: .notBegun, words: "inte påbörjad, \(facts.questions.counted("fråga", "frågor"))",
        isSettled: false)
    }
    let left =
      facts.requiredLeft == 0
      ? "kan klarmarkeras" : "\(facts.requiredLeft) måste besvaras"
    return Line(
      step: .assessment, state: .begun, words: "\(facts.answered) av \(facts.questions) besvarade, \(left)",
      isSettled: false)
  }

  private static func plan(_ facts: IntakeFacts) -> Line {
    func line(_ state: State, _ words: String, isSettled: Bool = false) -> Line {
      Line(step: .plan, state: state, words: words, isSettled: isSettled)
    }
    return switch facts.plan {
    case nil: line(.notBegun, "ingen plan än")
    case .draft: line(.begun, "utkast, inte fastställd")
    case .submitted: line(.begun, "väntar på stadsdelens godkännande", isSettled: true)
    case .returned: line(.begun, "återsänd, ändra efter kommentaren")
    case .approved: line(.begun, "godkänd, inte fastställd")
    case .adopted: line(.done, "fastställd", isSettled: true)
    case .withdrawn: line(.begun, "återkallad, gör en ny version")
    }
  }

  private static func nextTime(_ facts: IntakeFacts) -> Line {
    guard let next = facts.nextTime else {
      return Line(step: .nextTime, state: .notBegun, words: "ingen tid bokad", isSettled: false)
    }
    return Line(
      step: .nextTime, state: .done,
      words: "\(next.start.day.listText(today: facts.now.day)) \(next.start.time.text) \(next.title.lowercased())",
      isSettled: true)
  }

  private static func letter(_ facts: IntakeFacts) -> Line {
    guard facts.nextTime != nil else {
      return Line(step: .letter, state: .notBegun, words: "ingen tid att kalla till", isSettled: true)
    }
    guard let sent = facts.summoned else {
      return Line(step: .letter, state: .notBegun, words: "kallelse inte skickad", isSettled: false)
    }
    return Line(
      step: .letter, state: .done,
      words: "\(sent.kind.sent(by: sent.way)) \(sent.day.listText(today: facts.now.day))", isSettled: true)
  }
}
