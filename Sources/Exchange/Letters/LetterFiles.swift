import Domain
import Foundation
import Glibc

/// The folder of letters that no printer took (0700), each as text and HTML (0600).
struct LetterFiles: Sendable {
  let folder: String

  /// Keeps a letter under a name that is free; the path of its `.txt` and `.html`, without either.
  func keep(text: String, html: String, named name: String) throws(Refusal) -> String {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw LetterFiles.refusal(folder)
    }
    for number in 1...100_000 {
      let path = "\(folder)/\(name)-\(number)"
      guard try write(text, to: path + ".txt") else { continue }
      guard try write(html, to: path + ".html") else { continue }
      return path
    }
    throw LetterFiles.refusal(folder)
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
      throw LetterFiles.refusal(path)
    }
    defer { close(file) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else {
        unlink(path)
        throw LetterFiles.refusal(path)
      }
      written += count
    }
    return true
  }

  private static func refusal(_ path: String) -> Refusal {
    Refusal(
      .storage, "letterFile",
      "Brevet kunde inte sparas i \(path). Inget är skickat. Säg till den som sköter programmet."
    )
  }
}
