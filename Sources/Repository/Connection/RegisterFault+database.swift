import GRDB

extension RegisterFault {
  /// Runs `body`; what the database or the file system throws becomes a fault about `what`, `otherwise` where no more is
  /// known.
  static func translating<Value>(
    _ what: String, _ otherwise: Kind, _ body: () throws -> Value
  ) throws(RegisterFault) -> Value {
    do {
      return try body()
    } catch let fault as RegisterFault {
      throw fault
    } catch let error as DatabaseError {
      throw RegisterFault(what, error, otherwise)
    } catch {
      throw RegisterFault(otherwise, "\(what) could not be used: \(error).")
    }
  }

  private init(_ what: String, _ error: DatabaseError, _ otherwise: Kind) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, "\(what) is held by another process. Wait until it is done and try again.")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      self.init(.notARegister, "\(what) is not a register, or it is damaged. Nothing in it was changed.")
    case .SQLITE_FULL:
      self.init(.cannotWrite, "\(what) could not be written: the disk is full.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR:
      self.init(.cannotWrite, "\(what) could not be written. Check the disk, the file and its directory.")
    default:
      self.init(
        otherwise, "\(what) could not be used (SQLite \(error.resultCode.rawValue): \(error.message ?? "no message")).")
    }
  }
}
