import Dispatch

/// Where `perform` works: a thread beside those on which tasks take turns, for a verb blocks the one it is on, and a wait
/// that lasts must still be told of, and stopped.
final class WorkThread: TaskExecutor {
  static let shared = WorkThread()

  private let queue = DispatchQueue(label: "work", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
