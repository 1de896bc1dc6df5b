/// Who gets an effect's result.
enum Target: Hashable, Sendable {
  case layer(Int)
  case program
}

/// A `perform` that runs or waits for its turn.
struct Work: Sendable {
  let id: Int
  let text: String
  let target: Target
  let run: @Sendable (Stop) async -> AnyMessage
  /// Raised when Esc stops it.
  let stop = Stop()
}
