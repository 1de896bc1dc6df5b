import Domain
import TerminalKit

extension String {
  /// What is said where what somebody writes about is closed by somebody else meanwhile, or withdrawn (R15.4).
  static let closedMeanwhile =
    "Uppgiften är inte öppen längre. Det du skrev ligger kvar under Mina utkast (:)."
}

extension Refusal {
  /// The same, saying where what was written is kept.
  func keeping(_ draft: Draft) -> Refusal {
    var said = self
    if !draft.isEmpty { said.message += " Det du skrev ligger kvar under Mina utkast (:)." }
    return said
  }
}
