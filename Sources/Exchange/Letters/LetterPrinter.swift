import Casework

/// The printer behind `lp`. The job's title names nobody: titles stand in print queues that many see.
public struct LetterPrinter: Sendable {
  /// What became of a file.
  enum Sending: Equatable, Sendable {
    /// The queue took it, as the job with this name.
    case queued(job: String?)
    /// There is no such command, or no printer that takes it.
    case refused
    /// It did not answer in time and was ended.
    case silent
    /// The one who waited stopped it.
    case stopped
  }

  private let printing: PrinterCommand
  private let asking: PrinterCommand
  private let cancelling: PrinterCommand

  /// The printer that `command` prints on, whose jobs `queue` tells of and `cancel` cancels: names to be found on the
  /// path, or paths.
  public init(command: String = "lp", queue: String = "lpstat", cancel: String = "cancel") {
    printing = PrinterCommand(name: command)
    asking = PrinterCommand(name: queue)
    cancelling = PrinterCommand(name: cancel)
  }

  /// The arguments: no shell, nothing of the letter in them.
  static let arguments: [String] = ["-c", "-t", "Jobbtorg brev", "-o", "media=a4", "--"]

  /// Prints a file, which may go afterwards. A job of one that was ended or stopped is cancelled.
  func send(file path: String, within limit: Duration, stop: StopFlag) async -> Sending {
    switch await printing.run(Self.arguments + [path], within: limit, stop: stop) {
    case .finished(true, let output): return .queued(job: Self.job(in: output))
    case .finished(false, _), .missing: return .refused
    case .silent(let output):
      await cancel(Self.job(in: output))
      return .silent
    case .stopped(let output):
      await cancel(Self.job(in: output))
      return .stopped
    }
  }

  private func cancel(_ job: String?) async {
    guard let job else { return }
    // Of its own: the task that waited is over.
    await Task.detached { [cancelling] in
      _ = await cancelling.run([job], within: .seconds(5), stop: .never)
    }.value
  }

  /// Where jobs stand; nil where nothing tells. Of one that is on neither list nothing is known.
  func states(of jobs: [String], within limit: Duration, stop: StopFlag) async -> [String: PrinterJob]? {
    guard let waiting = await list("not-completed", limit, stop), let done = await list("completed", limit, stop) else {
      return nil
    }
    var states: [String: PrinterJob] = [:]
    for job in jobs {
      if let alerts = waiting[job] {
        states[job] = alerts.contains { $0.contains("hold") || $0.contains("held") } ? .gone : .waiting
      } else if let alerts = done[job] {
        // Without a word of how it ended it may still come out.
        states[job] =
          alerts.contains("job-completed-successfully") || alerts.contains("job-completed-with-warnings")
          ? .printed : alerts.isEmpty || alerts == ["none"] ? .waiting : .gone
      } else {
        states[job] = .unknown
      }
    }
    return states
  }

  /// The jobs of a list, each with what is said of its state.
  private func list(_ which: String, _ limit: Duration, _ stop: StopFlag) async -> [String: [String]]? {
    guard case .finished(true, let output) = await asking.run(["-l", "-W", which, "-o"], within: limit, stop: stop)
    else { return nil }
    return Self.jobs(in: output)
  }

  /// The job's name in "request id is P-12 (1 file(s))".
  static func job(in output: String) -> String? {
    let words = output.split(whereSeparator: \.isWhitespace)
    guard let place = words.indices.first(where: { words[$0...].starts(with: ["request", "id", "is"]) }),
      place + 3 < words.count
    else { return nil }
    return String(words[place + 3])
  }

  /// The jobs of `lpstat -l -o`: a line that begins with the job's name, and below it, indented, "Alerts:" with words.
  static func jobs(in output: String) -> [String: [String]] {
    var jobs: [String: [String]] = [:]
    var current: String?
    for line in output.split(separator: "\n") {
      let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
      guard let first = words.first else { continue }
      if line.first?.isWhitespace == false {
        current = first
        jobs[first] = []
      } else if first == "Alerts:", let current {
        jobs[current] = Array(words.dropFirst())
      }
    }
    return jobs
  }
}
