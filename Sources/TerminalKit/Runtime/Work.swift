/// Who gets an effect's result.
enum Target: Hashable, Sendable {
  case layer(Int)
  case program
}

/// A `perform` that runs or waits for its turn.
struct Work: Sendable {
  let id: Int
  let text: String
  let isStoppable: Bool
  let target: Target
  let run: @Sendable () async -> AnyMessage
}
