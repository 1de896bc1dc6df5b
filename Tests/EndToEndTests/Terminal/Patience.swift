import Foundation

/// How long a test waits for a program: as long as it works, and so many seconds of quiet after that.
///
/// A busy machine makes a program slow, not wrong. Whatever of its session runs, waits for a processor or for the disk, or has
/// used time since the last look, is at work; only quiet counts, and only over many looks, for the test itself may have been
/// kept waiting. A program that never comes to rest is given up after ten minutes.
struct Patience {
  private let session: pid_t
  private let quiet: Duration
  private var ticks: UInt64 = 0
  private var looks = 0
  private var quietSince = ContinuousClock.now
  private let end = ContinuousClock.now + .seconds(600)

  /// Patience with the processes of `session`, the process number of its leader: `seconds` of quiet.
  init(with session: pid_t, seconds: Double) {
    self.session = session
    quiet = .seconds(seconds)
  }

  /// Whether something of the session runs, or has used time since the last look.
  mutating func isAtWork() -> Bool {
    let (used, isRunning) = Self.work(of: session)
    defer { ticks = used }
    return isRunning || used != ticks
  }

  /// Looks once more; whether there is nothing to wait for any longer.
  mutating func isOver() -> Bool {
    let now = ContinuousClock.now
    if isAtWork() {
      looks = 0
      quietSince = now
    }
    looks += 1
    return now > end || (looks > 100 && now - quietSince > quiet)
  }

  /// The processor time that a session's processes have used, in the kernel's ticks, and whether one of their threads runs or
  /// waits for the processor or the disk.
  private static func work(of session: pid_t) -> (used: UInt64, isAtWork: Bool) {
    var used: UInt64 = 0
    var isAtWork = false
    let files = FileManager.default
    for process in (try? files.contentsOfDirectory(atPath: "/proc")) ?? [] where process.first?.isNumber == true {
      guard let fields = Self.fields(of: "/proc/\(process)/stat"), fields.count > 12, fields[3] == "\(session)" else {
        continue
      }
      used += (UInt64(fields[11]) ?? 0) + (UInt64(fields[12]) ?? 0)
      for thread in (try? files.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? [] {
        let state = Self.fields(of: "/proc/\(process)/task/\(thread)/stat")?.first
        if state == "R" || state == "D" { isAtWork = true }
      }
    }
    return (used, isAtWork)
  }

  /// The fields of a `stat` after the program's name: state, parent, group, session …
  private static func fields(of path: String) -> [Substring]? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8), let end = text.lastIndex(of: ")") else {
      return nil
    }
    return text[text.index(after: end)...].split(separator: " ")
  }
}
