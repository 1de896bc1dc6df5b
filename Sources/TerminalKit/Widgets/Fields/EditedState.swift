/// A text and its insertion point, as an edit leaves them.
struct EditedState: Hashable {
  var text: String
  var cursor: Int
}
