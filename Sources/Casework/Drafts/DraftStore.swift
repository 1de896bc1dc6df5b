import Domain

/// Keeps what people have written in forms and not saved (R15.1, R15.2). A draft is its author's and nobody else's.
///
/// Called on the main thread between a key and the next frame: short, and never waits for another program.
public protocol DraftStore: Sendable {
  /// The author's draft of a form; nil when there is none.
  func draft(of form: String, by author: User.ID) -> FormDraft?
  /// What the author's draft of a form is called as it is now, another after every change; nil when there is none.
  func state(of form: String, by author: User.ID) -> String?
  /// Writes a draft in place of what was there. It outlives the process when this returns, and the computer a second later.
  func keep(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal)
  /// Takes the author's draft of a form away: it was saved, or nothing is left of it.
  func end(_ form: String, by author: User.ID)
  /// Keeps the author's draft of a form aside: it was thrown away, and can be had back that day (R15.4).
  func throwAway(_ form: String, at moment: LocalDateTime, by author: User.ID)
  /// Keeps something among what the author threw away, at the moment it was written; what is written in the form stays as it
  /// is. It outlives the process when this returns, as `keep` does (R15.1).
  func keepThrown(_ draft: FormDraft, of form: String, by author: User.ID) throws(Refusal)
  /// Every draft of the author, newest first, with those that were thrown away.
  func list(by author: User.ID) -> [ListedDraft]
  /// Makes one that was thrown away its form's draft again; what is written there now is thrown away instead. Nothing where
  /// it is gone.
  func takeBack(_ id: String, at moment: LocalDateTime, by author: User.ID)
  /// Takes every draft away that was last written before `day`, whoever's it is, and those that were thrown away before
  /// `today`.
  func endAll(writtenBefore day: Day, thrownBefore today: Day)
}
