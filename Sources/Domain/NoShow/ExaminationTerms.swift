/// What an examination of the right to income support asks for at least: the *settings* of the day it opened, never below
/// the floors that stand here (R7.5). A changed setting holds for examinations opened after it.
public struct ExaminationTerms: Hashable, Codable, Sendable {
  /// No-shows that count.
  public let absences: Int
  /// Working days from the letter to the occasion.
  public let summonsDays: Int
  /// Working days from the hearing to the last day for an answer.
  public let answerDays: Int

  /// The fewest no-shows that can lead to a negative outcome.
  public static let fewestAbsences = 2
  /// The fewest working days that a letter and an answer are given.
  public static let fewestDays = 5
  /// The same where mail goes by Skatteverkets förmedlingsuppdrag (R11.4).
  public static let fewestDaysForwarded = 15

  /// Terms; what lies below a floor is raised to it.
  /// - Parameter isForwarded: whether the client's mail goes by Skatteverkets förmedlingsuppdrag.
  public init(absences: Int = 2, summonsDays: Int = 5, answerDays: Int = 5, isForwarded: Bool = false) {
    let floor = isForwarded ? Self.fewestDaysForwarded : Self.fewestDays
    self.absences = max(absences, Self.fewestAbsences)
    self.summonsDays = max(summonsDays, floor)
    self.answerDays = max(answerDays, floor)
  }
}
