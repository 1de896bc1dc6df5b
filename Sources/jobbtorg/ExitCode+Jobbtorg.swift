import ArgumentParser
import Domain
import Exchange

/// The exit codes of every command, those of sysexits.h.
extension ExitCode {
  /// 64: wrong use; unknown user or theme.
  static let usage = ExitCode(64)
  /// 65: rows or numbers were rejected, or the file is not a register.
  static let dataError = ExitCode(65)
  /// 66: what was named is not there.
  static let noInput = ExitCode(66)
  /// 69: no terminal, or one of which nothing is known.
  static let unavailable = ExitCode(69)
  /// 73: exists already, or cannot be created.
  static let cannotCreate = ExitCode(73)
  /// 74: reading or writing failed.
  static let ioError = ExitCode(74)
  /// 75: locked by another program; try again.
  static let temporaryFailure = ExitCode(75)
  /// 77: not permitted.
  static let noPermission = ExitCode(77)
  /// 78: settings or reference data are wrong, or the register comes from a newer program.
  static let configuration = ExitCode(78)

  /// For the help text.
  static let summary = """
    0 done; 64 usage, unknown user or theme; 65 rejected rows or numbers, not a register; 66 missing; 69 no terminal, or not a known one; \
    73 exists or cannot be created; 74 read or write failed; 75 locked; 77 not permitted; 78 settings, reference data, \
    register from a newer program
    """

  /// The code of what is wrong with a file of referrals.
  init(_ kind: ImportFault.Kind) {
    self =
      switch kind {
      case .missing, .unreadable: .noInput
      case .unusable: .dataError
      case .cannotCreate: .cannotCreate
      case .writeFailed: .ioError
      }
  }

  /// The code of a refusal.
  init(_ kind: Refusal.Kind) {
    self =
      switch kind {
      case .notPermitted: .noPermission
      case .notFound: .noInput
      case .impossible, .invalid, .conflict, .occupied: .dataError
      case .locked, .stopped: .temporaryFailure
      case .storage: .ioError
      }
  }
}
