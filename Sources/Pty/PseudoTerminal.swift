import CPty
import Glibc

/// A command on a pseudo-terminal of its own: what is typed to it and what it writes. For tests and the benchmark.
public final class PseudoTerminal {
  /// No pseudo-terminal is to be had; the system's words.
  public struct Fault: Error, CustomStringConvertible {
    public let description: String
  }

  private let master: Int32
  /// The process number of what was started.
  public let child: pid_t

  /// Starts `command` in a window of `columns`×`rows`; `environment` replaces this program's own.
  public init(_ command: [String], columns: Int, rows: Int, environment: [String: String]) throws(Fault) {
    let arguments = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var started: pid_t = 0
    master = cp_spawn(arguments, variables, Int32(columns), Int32(rows), &started)
    guard master >= 0 else { throw Fault(description: String(cString: strerror(errno))) }
    child = started
  }

  deinit { close(master) }

  /// Writes bytes as a keyboard does; how many were taken, at most 0 where none can be.
  public func write(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
  }

  /// What has been written within so many milliseconds; nil when nothing has.
  public func read(within milliseconds: Int32) -> ArraySlice<UInt8>? {
    var poller = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&poller, 1, milliseconds) > 0 else { return nil }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &buffer, buffer.count)
    return count > 0 ? buffer[0..<count] : nil
  }

  /// The terminal's modes (raw, echo …), as numbers to compare.
  public var modes: [UInt32] {
    var now = termios()
    guard tcgetattr(master, &now) == 0 else { return [] }
    return [now.c_iflag, now.c_oflag, now.c_cflag, now.c_lflag]
  }

  /// Gives the window another size; the kernel tells the command.
  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }
}
