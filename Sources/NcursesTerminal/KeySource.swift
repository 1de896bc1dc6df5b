import CNcurses
import Glibc
import TerminalKit

/// Standard input as events: the one place that reads what the terminal sends.
struct KeySource {
  private var decoder: KeyDecoder
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  /// When there was last nothing to read.
  private var quiet = KeySource.now

  /// Whether the terminal is gone: nothing will ever come again.
  private(set) var hasEnded = false

  /// Reads keys as the terminal's description has them, curses having begun.
  init(limits: InputLimits = InputLimits()) {
    let described = KeySource.names.compactMap { name, key in
      cn_key(name).map { (sequence: String(cString: $0).utf8.map { $0 }, key: key) }
    }
    decoder = KeyDecoder(KeySequences(described: described), limits: limits)
  }

  /// When `read` is to be called although nothing came; a time of the monotonic clock.
  var deadline: Duration? { decoder.deadline }

  /// What came, without waiting.
  mutating func read() -> [Event] {
    var events: [Event] = []
    while !hasEnded {
      var poller = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      let ready = poll(&poller, 1, 0)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { break }
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      // A terminal that was closed is readable for ever without a byte.
      guard count > 0 else {
        hasEnded = true
        break
      }
      events += decoder.decode(Array(buffer.prefix(count)), at: KeySource.now, quiet: quiet)
    }
    quiet = KeySource.now
    return events + decoder.wake(at: quiet)
  }

  /// What came when the program is to end: read as far as it is there, a paste without its end too.
  mutating func close() -> [Event] { read() + decoder.close() }

  /// The monotonic clock.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Keys by terminfo's names.
  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert), ("kcbt", .backTab),
      ("kent", .enter), ("kLFT5", .wordLeft), ("kRIT5", .wordRight),
    ] + (1...24).map { ("kf\($0)", .function($0)) }
}
