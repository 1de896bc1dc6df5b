import Casework
import Domain
import Foundation
import Testing

@testable import Exchange

/// Letters go to `lp`, or are kept where only their owner reads them.
@Suite("Delivering letters") struct DeliveryTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lp-\(UUID().uuidString)").path

  private func withFolder(_ body: () async throws -> Void) async throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body()
  }

  private func documents(_ command: String) -> LetterDocuments {
    LetterDocuments(besides: folder + "/register.db", printer: LetterPrinter(command: command))
  }

  private func letter(of documents: LetterDocuments) -> Letter {
    documents.letter(LetterCase.content(.summons), in: nil)
  }

  @Test("The printer gets the text as a file that goes afterwards, with arguments that name nobody")
  func printed() async throws {
    try await withFolder {
      let script = folder + "/lp"
      try
        "#!/bin/sh\nprintf '%s\\n' \"$@\" > \(folder)/arguments\nfor last; do :; done; cat \"$last\" > \(folder)/input\n"
        .write(toFile: script, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
      let documents = documents(script)
      #expect(try await documents.deliver(letter(of: documents)) == .printed)
      let file = folder + "/letters/unprinted/summons-JT-2008-00123-1.txt"
      let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
      #expect(arguments == "-s\n-c\n-t\nJobbtorg brev\n-o\nmedia=a4\n--\n\(file)\n")
      let input = try String(contentsOfFile: folder + "/input", encoding: .utf8)
      #expect(input.contains("fredag 25 april 2008"))
      #expect(input.split(separator: "\n").allSatisfy { $0.count <= 76 })
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/letters/unprinted").isEmpty)
    }
  }

  @Test("Without a printer, or with one that takes nothing, both files are kept, 0600 in a folder 0700")
  func kept() async throws {
    try await withFolder {
      for (number, command) in ["jobbtorg-no-such-command", "/bin/false"].enumerated() {
        let documents = documents(command)
        let path = "\(folder)/letters/unprinted/summons-JT-2008-00123-\(number + 1)"
        #expect(try await documents.deliver(letter(of: documents)) == .kept(path + ".html"))
        for file in [path + ".txt", path + ".html"] {
          let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
          #expect(mode == 0o600)
        }
        #expect(try String(contentsOfFile: path + ".html", encoding: .utf8).contains("<h1>Kallelse: kartläggning</h1>"))
      }
      let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/letters/unprinted")
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
  }

  @Test("Where no file can be written it is refused and says where")
  func refused() async throws {
    try await withFolder {
      try "in the way".write(toFile: folder + "/letters", atomically: true, encoding: .utf8)
      let documents = documents("/bin/false")
      let refusal = await #expect(throws: Refusal.self) { try await documents.deliver(letter(of: documents)) }
      #expect(refusal?.code == "keptFile")
    }
  }

  @Test("A register in memory prints and keeps nothing")
  func shown() async throws {
    let documents = LetterDocuments(besides: nil)
    #expect(try await documents.deliver(letter(of: documents)) == .shown)
  }
}
