/// A screen's message with its type forgotten, so that screens of all sorts lie on one stack.
struct AnyMessage: Sendable {
  let value: any Sendable
}
