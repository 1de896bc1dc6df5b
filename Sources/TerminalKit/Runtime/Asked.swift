/// A question that stands over a layer until it is answered, and who asked it.
struct Asked: Sendable {
  let question: Question<AnyMessage>
  let target: Target
}
