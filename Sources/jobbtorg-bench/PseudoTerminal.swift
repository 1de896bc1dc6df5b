import CPty
import Glibc

/// A program that runs on a pseudo-terminal of its own, with the time of each burst that it writes.
final class PseudoTerminal {
  private let master: Int32
  private let child: pid_t
  private var output: [UInt8] = []

  /// Starts `command` in a window of `columns`×`rows`; `environment` replaces the program's own.
  init(_ command: [String], columns: Int32 = 100, rows: Int32 = 30, environment: [String]) throws {
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var started: pid_t = 0
    master = cp_spawn(arguments, variables, columns, rows, &started)
    guard master >= 0 else {
      throw BenchFailure("no pseudo-terminal is to be had: \(String(cString: strerror(errno)))")
    }
    child = started
  }

  /// Milliseconds from `start` until the output holds `text`; fails after ten seconds.
  func wait(for text: String, since start: Double) throws -> Double {
    let wanted = Array(text.utf8)
    while true {
      guard let arrived = read(within: 10_000) else {
        throw BenchFailure("waited ten seconds for a text that did not come")
      }
      if contains(wanted) { return arrived - start }
    }
  }

  /// Milliseconds from writing `key` to the last byte of what it led to; a burst ends after `quiet` ms without a byte.
  func press(_ key: String, quiet: Int32 = 30) throws -> Double {
    let start = PseudoTerminal.now
    let bytes = Array(key.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else { throw BenchFailure("the key was not taken") }
    guard var last = read(within: 2_000) else { throw BenchFailure("nothing came after a key") }
    while let more = read(within: quiet) { last = more }
    return last - start
  }

  /// Reads until nothing has come for `quiet` ms.
  func settle(quiet: Int32 = 150) { while read(within: quiet) != nil {} }

  /// Ends the program and gives its peak memory in MiB.
  func end() -> Double {
    kill(child, SIGTERM)
    var status: Int32 = 0
    var usage = rusage()
    wait4(child, &status, 0, &usage)
    close(master)
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
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    guard count > 0 else { return nil }
    output += buffer[0..<count]
    return PseudoTerminal.now
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
