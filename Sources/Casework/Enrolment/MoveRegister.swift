import Domain

/// Moves of cases between jobbtorg; added, never changed (R1.7).
public protocol MoveRegister {
  /// The enrolment's moves, oldest first; not those that were undone.
  func moves(of enrolment: Enrolment.ID) throws(Refusal) -> [CentreMove]
  /// The moves from or to a jobbtorg, or of a district's clients, newest first.
  func moves(of unit: Unit, limit: Int) throws(Refusal) -> [CentreMove]
  /// Adds a move; `id` of the value is ignored.
  @discardableResult
  func addMove(_ move: CentreMove) throws(Refusal) -> CentreMove
  /// Takes a move back that was undone, or with false puts it there again.
  func withdrawMove(_ id: CentreMove.ID, _ isWithdrawn: Bool) throws(Refusal)
}
