/// What the runtime knows of a layer's draft.
struct DraftState {
  /// The key that the layer had when it was last looked at.
  var key: String?
  /// What is kept under it.
  var kept = Draft()
  /// Why it could not be written.
  var failure: String?
}
