/// The checklist as it stood at a decision: kept with it, and shown so for ever (R7.5).
public struct KeptChecklist: Hashable, Codable, Sendable {
  /// The items as they stood.
  public var checklist: ExaminationChecklist
  /// What was asked for at least.
  public var terms: ExaminationTerms
  /// When the decision was written down.
  public var at: LocalDateTime
  /// Who wrote it, by full name.
  public var by: String

  /// A checklist that is kept.
  public init(_ checklist: ExaminationChecklist, terms: ExaminationTerms, at: LocalDateTime, by: String) {
    self.checklist = checklist
    self.terms = terms
    self.at = at
    self.by = by
  }

  /// The no-shows that the decision rests on, by what was missed.
  public var absences: Set<Occasion.ID> {
    Set(checklist.lines.compactMap { if case .absence(let occasion) = $0.item { occasion } else { nil } })
  }

  /// What the decision rested on that is not there any more: each item with what is said of it now.
  /// - Parameter now: the checklist from what is known today, as of the decision.
  public func lost(in now: ExaminationChecklist) -> [Loss] {
    let gone = absences.subtracting(
      now.lines.compactMap { if case .absence(let occasion) = $0.item { occasion } else { nil } })
    return checklist.lines.compactMap { line in
      guard line.isMet else { return nil }
      let current = now.lines.first { $0.item == line.item }
      if let current, current.isMet, line.rests.isSubset(of: current.holding) { return nil }
      switch line.item {
      // What was missed has gone as a whole: said once.
      case .summons(let occasion) where gone.contains(occasion), .reason(let occasion) where gone.contains(occasion):
        return nil
      case .absence where current == nil:
        return Loss(item: line.item, words: "\(line.title) – räknas inte längre")
      default:
        let words = current.map { $0.isMet ? "nu: \($0.text)" : $0.text } ?? "finns inte längre"
        let what = line.rests.subtracting(current?.holding ?? []).union(current?.against ?? [])
        return Loss(item: line.item, what: what, words: "\(line.title) – \(words)")
      }
    }
  }

  /// Something that a decision rested on and that is gone.
  public struct Loss: Hashable, Codable, Sendable {
    /// Which item.
    public var item: ExaminationChecklist.Item
    /// The keys of the evidence that is gone, and of what stands against it; empty where the item says all.
    public var what: Set<String>
    /// What it was called, and what is said of it now, Swedish.
    public var words: String

    /// Something that is gone.
    public init(item: ExaminationChecklist.Item, what: Set<String> = [], words: String) {
      self.item = item
      self.what = what
      self.words = words
    }

    /// What tells it from others that are gone: two occasions that are not registered are two.
    public var keys: Set<String> { what.isEmpty ? ["\(item)"] : Set(what.map { "\(item) \($0)" }) }
  }
}
