/// What a form asks before it does what it is for: the act with what follows, and the two answers.
struct ActQuestion: Sendable {
  /// The act first, then what follows from it; one paragraph an element.
  let text: [String]
  /// What leaves everything as it is.
  let no: String
  /// What does it.
  let yes: String
}
