/// What the user wants done with a draft that was found.
enum DraftAnswer: Sendable {
  case resume, discard, leave
}
