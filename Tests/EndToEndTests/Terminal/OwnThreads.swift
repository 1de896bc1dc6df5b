import Foundation
import Testing

/// Tests that wait for another process do so on threads of their own.
///
/// Swift's tasks have a thread a core; where two tests wait for programs that wait for them, nothing else would be worked on.
struct OwnThreads: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await withTaskExecutorPreference(Threads.shared) { try await function() }
  }

  /// Three threads: as many programs run at the same time, beside the tests that need none.
  private final class Threads: TaskExecutor {
    static let shared = Threads()
    private let queue = OperationQueue()

    private init() {
      queue.name = "tests that wait for a program"
      queue.maxConcurrentOperationCount = 3
    }

    func enqueue(_ job: consuming ExecutorJob) {
      let job = UnownedJob(job)
      queue.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
  }
}

extension Trait where Self == OwnThreads {
  /// The tests run programs and wait for them.
  static var runsPrograms: Self { Self() }
}
