/// What the handläggare found when checking why a client did not come (R7.2).
public enum AbsenceReason: Hashable, Codable, Sendable {
  /// A valid reason; `from`…`to` for an illness, `text` for "annat".
  case valid(ValidReason, from: Day?, to: Day?, text: String?)
  /// Our fault.
  case ownFault(OwnFault)
  /// No valid reason.
  case notValid(text: String?)
  /// The client could not be reached.
  case notReached

  /// Whether the no-show counts towards examining the right to support (R7.4).
  public var counts: Bool {
    switch self {
    case .valid, .ownFault: false
    case .notValid, .notReached: true
    }
  }

  /// The words in lists and history.
  public var label: String { label(\.iso) }

  /// The same with the days of a period as `text` writes them.
  public func label(_ words: (Day) -> String) -> String {
    switch self {
    case .valid(let reason, let from, let to, let text):
      reason.label + AbsenceReason.period(from.map(words), to.map(words)) + (text.map { ": \($0)" } ?? "")
    case .ownFault(let fault): "vårt fel: \(fault.label)"
    case .notValid(let text): "inget giltigt skäl" + (text.map { ": \($0)" } ?? "")
    case .notReached: "gick inte att nå"
    }
  }

  private static func period(_ from: String?, _ to: String?) -> String {
    switch (from, to) {
    case (let from?, let to?): " \(from) – \(to)"
    case (let from?, nil): " från \(from)"
    default: ""
    }
  }

  /// What is missing or wrong before the finding can be recorded, Swedish, by field; empty when nothing is (R7.2).
  public func faults(absence: Day, today: Day) -> [String: String] {
    guard case .valid(let reason, let from, let to, let text) = self else { return [:] }
    var faults: [String: String] = [:]
    if reason == .illness {
      if from == nil { faults["from"] = "Ange första sjukdagen, till exempel 17/4." }
      if to == nil { faults["to"] = "Ange sista sjukdagen; den kan ligga framåt i tiden." }
      if let from, let to, to < from { faults["to"] = "Sista sjukdagen ligger före den första." }
      if let from, let to, faults.isEmpty, !(from...to).contains(absence) {
        faults["from"] = "Perioden omfattar inte frånvaron \(absence.iso)."
      }
    }
    if reason == .other, (text ?? "").allSatisfy(\.isWhitespace) { faults["text"] = "Skriv vilket skäl." }
    return faults
  }

  /// What the tries to reach the client say against the finding, by field as `faults`: *not reached* only when none of
  /// them reached the client, and what counts only after one was made (R7.2).
  /// - Parameter tries: of each, whether it reached the client.
  public func faults(tries: [Bool]) -> [String: String] {
    if counts, tries.isEmpty {
      return ["attempts": "Lägg till minst ett kontaktförsök: klienten ska få förklara varför."]
    }
    switch self {
    case .notReached where tries.contains(true):
      return ["attempts": "Klienten har nåtts. Välj den orsak som kom fram."]
    case .notValid where !tries.contains(true):
      return ["attempts": "Ingen har nått klienten. Välj \"går inte att nå\", eller lägg till samtalet."]
    case .valid, .ownFault, .notValid, .notReached: return [:]
    }
  }
}
