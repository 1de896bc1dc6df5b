import Casework
import Dispatch
import Glibc

/// Tells when another program has changed the register, without asking again and again: the system reports what is
/// written beside and in the file, and only then the register's own counter is read.
@MainActor final class RegisterWatch {
  private let runner: any VerbRunner
  private let changed: @MainActor () -> Void
  private let descriptor: Int32
  private var source: (any DispatchSourceProtocol)?
  /// The counter of what is shown; nil where something could not be read.
  private var seen: Int?
  private var isAsking = false
  private var cameMeanwhile = false

  /// Watches the register at `path`; `changed` is called within a second of a change, own changes included.
  init(path: String, runner: any VerbRunner, changed: @escaping @MainActor () -> Void) {
    self.runner = runner
    self.changed = changed
    seen = runner.changeCounter() ?? 0
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    let directory = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
    let events = UInt32(IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO)
    if descriptor >= 0, inotify_add_watch(descriptor, directory, events) >= 0 {
      let reports = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
      reports.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.fileChanged() } }
      source = reports
      reports.resume()
    } else {
      // No reports to be had here: ask once a second, which reads one page and writes nothing.
      let timer = DispatchSource.makeTimerSource(queue: .main)
      timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(200))
      timer.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.ask() } }
      source = timer
      timer.resume()
    }
  }

  /// Stops watching.
  func stop() {
    source?.cancel()
    source = nil
    if descriptor >= 0 { close(descriptor) }
  }

  /// Calls `changed` as soon as the register can be read, whether it has changed or not.
  func readAgain() {
    seen = nil
    ask()
  }

  private func fileChanged() {
    var reports = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &reports, reports.count) > 0 {}
    ask()
  }

  /// Reads the counter off the main thread; what comes in meanwhile makes one more reading, a moment later.
  private func ask() {
    guard !isAsking else {
      cameMeanwhile = true
      return
    }
    isAsking = true
    Task {
      // The file is written before the lock on it is let go.
      var counter: Int?
      while counter == nil, source != nil {
        try? await Task.sleep(for: .milliseconds(100))
        counter = await Self.counter(of: runner)
      }
      isAsking = false
      guard let counter else { return }
      if counter != seen {
        seen = counter
        changed()
      }
      if cameMeanwhile {
        cameMeanwhile = false
        ask()
      }
    }
  }

  @concurrent private nonisolated static func counter(of runner: any VerbRunner) async -> Int? {
    runner.changeCounter()
  }
}
