import Domain
import TerminalKit

extension String {
  /// What is said where what somebody writes about is closed by somebody else meanwhile, or withdrawn (R15.4).
  static let closedMeanwhile =
    "Uppgiften är inte öppen längre. \(isKept)"

  /// Where what was written is.
  static let isKept = "Det du skrev ligger kvar under Mina utkast (:)."

  /// The same for as long as one writes on, after what was done: "Avslutad: vårt fel."
  static func closedMeanwhile(by event: String) -> String {
    "Inget sparas härifrån, det du skriver blir ett utkast. Någon annan har gjort: \(event)"
  }
}

extension Refusal {
  /// The same, saying where what was written is kept.
  func keeping(_ draft: Draft) -> Refusal {
    var said = self
    if !draft.isEmpty { said.message += " \(String.isKept)" }
    return said
  }
}
