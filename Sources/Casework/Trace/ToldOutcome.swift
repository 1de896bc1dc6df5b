/// What an act came to, with words for the one who acts, to which what followed from it is added.
public protocol ToldOutcome: Sendable {
  /// Adds what followed, each in words: "beslutet mån 21/4 omprövas av Karin Ek".
  mutating func add(_ following: [String])
}

extension String: ToldOutcome {
  public mutating func add(_ following: [String]) { self = ActLine.adding(following, to: self) }
}

extension AttendanceOutcome: ToldOutcome {
  public mutating func add(_ following: [String]) { message.add(following) }
}

extension AbsenceOutcome: ToldOutcome {
  public mutating func add(_ following: [String]) { message.add(following) }
}

extension UndoOutcome: ToldOutcome {
  public mutating func add(_ following: [String]) {
    if case .done(let text, let act) = self { self = .done(ActLine.adding(following, to: text), of: act) }
  }
}
