/// Something that the handläggare recorded in an examination: what the checklist of R7.5 rests on besides letters and
/// contact attempts. Only added to; of two of a kind the later holds.
public struct ExaminationRecord: Hashable, Sendable {
  public typealias ID = Identifier<ExaminationRecord>

  /// What was recorded.
  public enum Content: Hashable, Codable, Sendable {
    /// The client was told what is considered, and could answer.
    case hearing(Hearing)
    /// The client answered.
    case answer(day: Day, words: String)
    /// Language and interpreter were considered: whether one is needed, and how that was met.
    case language(LanguageConsidered)
  }

  /// The key in the register.
  public var id: ID
  /// What was recorded.
  public var content: Content
  /// When.
  public var at: LocalDateTime
  /// Who.
  public var by: User.ID

  /// A record.
  public init(id: ID = .init(0), content: Content, at: LocalDateTime, by: User.ID) {
    self.id = id
    self.content = content
    self.at = at
    self.by = by
  }
}

extension ExaminationRecord.Content {
  /// What is missing or wrong in what is to be recorded in an examination, Swedish, by field; empty when nothing is.
  public func faults(in facts: ExaminationFacts, today: Day) -> [String: String] {
    var faults: [String: String] = [:]
    switch self {
    case .hearing(let new):
      faults = new.faults(in: facts, written: today)
      let counted = Set(facts.absences.map(\.occasion.id))
      if !new.absences.isSubset(of: counted) { faults["named"] = "Bara frånvaro som räknas kan ha nämnts." }
      if new.told > today { faults["told"] = "Dagen ligger framåt i tiden." }
    case .answer(let day, let words):
      if let hearing = facts.heard?.hearing {
        if day < hearing.told { faults["answered"] = "Klienten fick veta först \(hearing.told.iso)." }
      } else {
        faults["answered"] = "Lägg först till kommuniceringen som klienten svarade på."
      }
      if day > today { faults["answered"] = "Dagen ligger framåt i tiden." }
      if words.allSatisfy(\.isWhitespace) { faults["words"] = "Skriv vad klienten svarade." }
    case .language(let considered):
      if considered.language.allSatisfy(\.isWhitespace) { faults["language"] = "Ange vilket språk klienten förstår." }
      if considered.how.allSatisfy(\.isWhitespace) {
        faults["how"] = "Skriv hur språk och tolk har beaktats, till exempel: brevet på somaliska, tolk vid samtalet."
      }
    }
    return faults
  }
}
