import Glibc
import Pty

/// A program on a pseudo-terminal, with the time of each burst that it writes.
final class BenchTerminal {
  private let terminal: PseudoTerminal
  private var output: [UInt8] = []

  /// Starts `command` in a window of 100×30; `environment` replaces the program's own.
  init(_ command: [String], environment: [String: String]) throws {
    do throws(PseudoTerminal.Fault) {
      terminal = try PseudoTerminal(command, columns: 100, rows: 30, environment: environment)
    } catch {
      throw BenchFailure("no pseudo-terminal is to be had: \(error)")
    }
  }

  /// How long nothing may come until it is given up, in ms: a busy machine makes a program slow, not wrong.
  private static let patience: Int32 = 120_000

  /// Milliseconds from `start` until the output holds `text`; fails where nothing comes any more.
  func wait(for text: String, since start: Double) throws -> Double {
    let wanted = Array(text.utf8)
    while true {
      guard let arrived = read(within: Self.patience) else {
        throw BenchFailure("waited two minutes for '\(text)', which did not come")
      }
      if contains(wanted) { return arrived - start }
    }
  }

  /// Milliseconds from writing `key` to the last byte of what it led to; a burst ends after `quiet` ms without a byte.
  func press(_ key: String, quiet: Int32 = 30) throws -> Double {
    let start = BenchTerminal.now
    try send(key)
    guard var last = read(within: Self.patience) else { throw BenchFailure("nothing came after a key") }
    while let more = read(within: quiet) { last = more }
    return last - start
  }

  /// Writes `key`; what comes of it is not waited for.
  func send(_ key: String) throws {
    let bytes = Array(key.utf8)
    guard terminal.write(bytes[...]) == bytes.count else { throw BenchFailure("the key was not taken") }
  }

  /// Reads until nothing has come for `quiet` ms.
  func settle(quiet: Int32 = 150) { while read(within: quiet) != nil {} }

  /// Ends the program and gives its peak memory in MiB.
  func end() -> Double {
    kill(terminal.child, SIGTERM)
    var status: Int32 = 0
    var usage = rusage()
    wait4(terminal.child, &status, 0, &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  /// Milliseconds of a clock that only goes forward.
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// The moment at which something came, nil when nothing did within so many ms.
  private func read(within milliseconds: Int32) -> Double? {
    guard let bytes = terminal.read(within: milliseconds) else { return nil }
    output += bytes
    return BenchTerminal.now
  }

  private func contains(_ wanted: [UInt8]) -> Bool {
    guard output.count >= wanted.count else { return false }
    return (0...(output.count - wanted.count)).contains { output[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

/// Why the benchmark cannot go on, in English.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
