/// What a key leads to, whoever declared it.
enum Command: Sendable {
  case screen(AnyMessage)
  case answer(Question<AnyMessage>.Answer)
  case program(GlobalAction)
  case help, palette, back, leave, lock
}
