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
  /// Where it was asked for.
  let place: String?
  let body: @Sendable (Stop) async -> AnyMessage
  /// Raised when Esc stops it.
  let stop = Stop()

  /// Does it, with the place that it was asked for from at hand.
  nonisolated(nonsending) func run() async -> AnyMessage {
    await Scope.$asking.withValue(place) { await body(stop) }
  }
}
