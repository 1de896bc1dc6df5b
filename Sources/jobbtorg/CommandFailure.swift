import ArgumentParser

/// Why a command ends without having done its work: one English sentence or two for stderr, and the exit code.
struct CommandFailure: Error {
  var code: ExitCode
  /// What went wrong and what to do; no personal data.
  var message: String

  init(_ code: ExitCode, _ message: String) {
    self.code = code
    self.message = message
  }
}
