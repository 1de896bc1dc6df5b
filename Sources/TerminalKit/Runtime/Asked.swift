/// A question that stands over a layer until it is answered, who asked it, and how far it has been read.
struct Asked: Sendable {
  let question: Question<AnyMessage>
  let target: Target
  /// How far its text is scrolled, where it is longer than its room.
  var scroll = Scroll()
  /// Whether a frame has shown it.
  var isShown = false
  /// Whether the end of its text has been seen.
  var isRead = false
}
