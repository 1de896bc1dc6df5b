import Domain

/// Records what the printer says of letters: that its queue took them, that they came out, or that they did not (R3.4).
public struct RecordPrinting: Verb {
  /// The letters, and where they stand.
  public var letters: [ClientLetter.ID: ClientLetter.Printing]

  /// Where letters stand with the printer.
  public init(_ letters: [ClientLetter.ID: ClientLetter.Printing]) { self.letters = letters }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) {
    for (id, printing) in letters.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let letter = try work.letter(id)
      let enrolment = try work.enrolment(letter.enrolment)
      try session.require(.sendLetter, for: enrolment)
      guard letter.printing != printing else { continue }
      guard letter.made != nil else {
        throw Refusal(.impossible, "notMade", "Papperet gjordes inte av programmet; det skrivs inte ut här.")
      }
      try work.setPrinting(printing, of: id)
      let action: LogAction =
        switch printing {
        case .notPrinted: .letterNotPrinted
        case .queued: .letterQueued
        case .printed: .letterPrinted
        }
      try work.trace(action, in: enrolment, detail: ["letter": "\(id.rawValue)"], by: session)
    }
  }
}
