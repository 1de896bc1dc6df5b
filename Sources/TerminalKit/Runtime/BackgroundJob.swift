/// A `background` effect that runs.
struct BackgroundJob {
  let id: Int
  let title: String
  let target: Target
  var fraction: Double?
  var text: String
  let task: Task<Void, Never>
}
