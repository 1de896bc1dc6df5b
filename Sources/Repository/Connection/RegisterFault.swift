/// Why a register could not be made or opened, in English for the one who runs the command.
public struct RegisterFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// The sort of fault; the command line's exit codes hang on it.
  public enum Kind: String, CaseIterable, Sendable {
    /// Not a register, or a damaged one; its bytes are untouched. Exit 65.
    case notARegister
    /// There is no such file, or it may not be read. Exit 66.
    case missing
    /// It exists already, or cannot be created. Exit 73.
    case cannotCreate
    /// It cannot be written: read-only, full disk, a setting of the connection that does not hold. Exit 74.
    case cannotWrite
    /// Another process holds it. Exit 75.
    case locked
    /// A newer program has written it. Exit 78.
    case newerProgram
  }

  /// The sort of fault.
  public let kind: Kind
  /// What is wrong and what to do.
  public let message: String

  /// A fault; `message` says what is wrong and what to do.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// The exit code of a command that ends with it (sysexits.h).
  public var exitCode: Int32 {
    switch kind {
    case .notARegister: 65
    case .missing: 66
    case .cannotCreate: 73
    case .cannotWrite: 74
    case .locked: 75
    case .newerProgram: 78
    }
  }

  public var description: String { message }
}
