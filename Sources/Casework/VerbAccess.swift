import Domain

/// Which lock a verb needs, and whether what it did stays.
public enum VerbAccess: Sendable {
  /// Reads only; holds no write lock.
  case read
  /// Changes the register.
  case write
  /// Does everything and takes it back: a dry run (R1.9).
  case rehearsal
}
