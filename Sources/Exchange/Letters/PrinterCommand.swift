import Casework
import Glibc
import Subprocess

/// One of the printing system's commands: an argument array, no shell, never longer than its limit or than the one who
/// waits likes. What it wrote is there also when it was ended.
struct PrinterCommand: Sendable {
  /// How it ended.
  enum Ending: Sendable {
    /// By itself, with what it wrote.
    case finished(isSuccess: Bool, output: String)
    /// There is no such command.
    case missing
    /// It took too long and was ended.
    case silent(output: String)
    /// The one who waited stopped it.
    case stopped(output: String)
  }

  /// A name to be found on the path, or a path.
  let name: String

  func run(_ arguments: [String], within limit: Duration, stop: StopFlag) async -> Ending {
    // A file and not a pipe: what was written before the end is read whole, and nobody waits for a grandchild.
    guard let file = Self.nameless() else { return .missing }
    defer { close(file) }
    let ending = await withTaskGroup(of: Ending?.self) { group in
      group.addTask { [name] in await Self.process(name, arguments, writingTo: file) }
      group.addTask { await Self.watch(limit, stop) }
      var endings: [Ending] = []
      for await ending in group {
        if let ending { endings.append(ending) }
        group.cancelAll()
      }
      // What ended by itself just before it was to be ended has been done.
      return endings.first { if case .finished(true, _) = $0 { true } else { false } } ?? endings.first
    }
    let output = Self.contents(of: file)
    return switch ending {
    case .finished(let isSuccess, _): .finished(isSuccess: isSuccess, output: output)
    case .missing: .missing
    case .silent: .silent(output: output)
    case .stopped, nil: .stopped(output: output)
    }
  }

  private static func process(_ name: String, _ arguments: [String], writingTo file: Int32) async -> Ending? {
    var options = PlatformOptions()
    // A group of its own, so that what the command has started ends with it.
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(200))
    ]
    do {
      let result = try await Subprocess.run(
        name.contains("/") ? .path(.init(name)) : .name(name), arguments: .init(arguments),
        environment: .inherit.updating(["LC_ALL": "C"]), platformOptions: options, input: .none,
        output: .fileDescriptor(.init(rawValue: file), closeAfterSpawningProcess: false), error: .discarded)
      return Task.isCancelled && !result.terminationStatus.isSuccess
        ? nil : .finished(isSuccess: result.terminationStatus.isSuccess, output: "")
    } catch {
      return Task.isCancelled ? nil : .missing
    }
  }

  /// Looks at the flag and the clock until one of them says stop.
  private static func watch(_ limit: Duration, _ stop: StopFlag) async -> Ending? {
    let end = ContinuousClock.now + limit
    while !Task.isCancelled {
      if stop.isRaised { return .stopped(output: "") }
      if ContinuousClock.now >= end { return .silent(output: "") }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }

  /// A new file without a name, gone when it is closed.
  private static func nameless() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/jobbtorg-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }

  private static func contents(of file: Int32) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 1_000_000 {
      let count = pread(file, &buffer, buffer.count, off_t(bytes.count))
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
