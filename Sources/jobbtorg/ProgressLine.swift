import Exchange
import Foundation

/// How far an import has come, on one line of stderr; nothing where stderr is no terminal.
final class ProgressLine {
  private let isShown = isatty(STDERR_FILENO) == 1
  private var last = ContinuousClock.now

  /// Shows how far it has come, at most five times a second.
  func show(_ progress: DelimitedReferralSource.Progress) {
    guard isShown, ContinuousClock.now - last >= .milliseconds(200) else { return }
    last = .now
    var line = "\(progress.records) records"
    if let size = progress.size, size > 0 { line += ", \(progress.bytes * 100 / size) %" }
    write("\r\(line)\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
