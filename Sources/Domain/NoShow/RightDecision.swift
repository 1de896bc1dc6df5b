/// What the handläggare of the home district decided about the right to income support (R7.4).
public struct RightDecision: Hashable, Codable, Sendable {
  /// What was decided.
  public var outcome: RightOutcome
  /// The day of the decision.
  public var day: Day
  /// Why.
  public var motive: String
  /// The day the client received it, nil while that is not known.
  public var received: Day?
  /// The checklist as it stood when it was made; nil until it is.
  public var kept: KeptChecklist?

  /// A decision.
  public init(outcome: RightOutcome, day: Day, motive: String, received: Day? = nil) {
    self.outcome = outcome
    self.day = day
    self.motive = motive
    self.received = received
  }

  /// Whether it is still to be asked when the client received it: of a negative decision, until that is known (R7.4).
  public var asksForReceipt: Bool { outcome.isNegative && received == nil }

  /// The last day of appeal of a negative decision; nil while it is not known when the client received it (R7.4).
  ///
  /// Three weeks from that day; where they end on a Saturday, Sunday, red day or one of the three eves, the next working
  /// day (lag 1930:173).
  public var lastDayOfAppeal: Day? {
    guard outcome.isNegative, let received else { return nil }
    let end = received + 21
    let calendar = WorkingCalendar(eves: .free)
    return calendar.isWorking(end) ? end : calendar.adding(workingDays: 1, to: end)
  }

  /// What is missing or wrong in it, Swedish, by field; empty when nothing is.
  public func faults(opened: Day, today: Day) -> [String: String] {
    var faults: [String: String] = [:]
    if day > today { faults["day"] = "Ett beslut kan inte ligga framåt i tiden." }
    if day < opened { faults["day"] = "Beslutet ligger före den \(opened.iso), då prövningen öppnades." }
    if motive.allSatisfy(\.isWhitespace) { faults["motive"] = "Skriv skälen för beslutet." }
    if let fault = RightDecision.fault(ofReceipt: received, decided: day, today: today) { faults["received"] = fault }
    return faults
  }

  /// What is wrong with the day on which the client received a decision; nil when nothing is.
  public static func fault(ofReceipt received: Day?, decided: Day, today: Day) -> String? {
    guard let received else { return nil }
    if received < decided { return "Klienten kan inte ha fått beslutet före \(decided.iso)." }
    return received > today ? "Dagen ligger framåt i tiden. Lämna tomt tills klienten har fått beslutet." : nil
  }
}
