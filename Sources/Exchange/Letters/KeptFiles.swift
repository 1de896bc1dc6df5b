import Domain
import Foundation
import Glibc

/// A folder (0700) of files that only their owner reads (0600): letters that no printer took, calendars.
struct KeptFiles: Sendable {
  let folder: String

  /// Keeps a document under a name that is free, a file for each of its forms; the path without their endings.
  func keep(_ forms: [(ending: String, text: String)], named name: String) throws(Refusal) -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw KeptFiles.refusal(folder)
    }
    search: for number in 1...100_000 {
      let path = "\(folder)/\(name)-\(number)"
      for form in forms {
        guard try write(form.text, to: "\(path).\(form.ending)") else { continue search }
      }
      return path
    }
    throw KeptFiles.refusal(folder)
  }

  /// Takes away what has been printed.
  func remove(_ path: String) {
    unlink(path + ".txt")
    unlink(path + ".html")
  }

  /// Writes a new file; false where one has the name.
  private func write(_ text: String, to path: String) throws(Refusal) -> Bool {
    let file = Glibc.open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw KeptFiles.refusal(path)
    }
    defer { close(file) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        unlink(path)
        throw KeptFiles.refusal(path)
      }
      written += count
    }
    return true
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(
      .storage, "keptFile",
      "Filen kunde inte sparas i \(path). Inget är skickat. Säg till den som sköter programmet."
    )
  }
}
