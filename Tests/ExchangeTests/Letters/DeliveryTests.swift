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
    LetterDocuments(
      besides: folder + "/register.db",
      printer: LetterPrinter(command: command, queue: folder + "/lpstat", cancel: folder + "/cancel"))
  }

  private func letter(of documents: LetterDocuments) -> Letter {
    documents.letter(LetterCase.content(.summons), in: nil)
  }

  /// Puts a command in the folder that does what the lines say.
  private func install(_ name: String, _ lines: String) throws -> String {
    let path = folder + "/" + name
    try ("#!/bin/sh\n" + lines + "\n").write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func deliver(
    _ documents: LetterDocuments, within limit: Duration = .aDay, stop: StopFlag = .never
  ) async throws -> Delivery {
    try await documents.deliver(letter(of: documents), within: limit, stop: stop)
  }

  @Test(
    "The queue gets the text as a file that goes afterwards, with arguments that name nobody; its job's name is kept")
  func queued() async throws {
    try await withFolder {
      let script = try install(
        "lp",
        "printf '%s\\n' \"$@\" > \(folder)/arguments; for last; do :; done; cat \"$last\" > \(folder)/input\n"
          + "echo 'request id is P-12 (1 file(s))'")
      let documents = documents(script)
      #expect(try await deliver(documents) == .queued(job: "P-12"))
      let file = folder + "/letters/unprinted/summons-JT-2008-00123-1.txt"
      let arguments = try String(contentsOfFile: folder + "/arguments", encoding: .utf8)
      #expect(arguments == "-c\n-t\nJobbtorg brev\n-o\nmedia=a4\n--\n\(file)\n")
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
        #expect(try await deliver(documents) == .kept(path + ".html"))
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

  @Test("A printer that never answers is ended with all that it has started, and the file is kept")
  func silent() async throws {
    try await withFolder {
      let script = try install("lp", "echo $$ > \(folder)/pid\nsleep 600")
      let documents = documents(script)
      let path = "\(folder)/letters/unprinted/summons-JT-2008-00123-1.html"
      #expect(try await deliver(documents, within: .milliseconds(500)) == .silent(path))
      #expect(try await isGone())
    }
  }

  @Test("Esc ends a printer that hangs and cancels the job that it had begun; no file is left")
  func stopped() async throws {
    try await withFolder {
      _ = try install("cancel", "echo \"$@\" > \(folder)/cancelled")
      let script = try install("lp", "echo 'request id is P-13 (1 file(s))'\necho $$ > \(folder)/pid\nsleep 600")
      let documents = documents(script)
      // Esc comes once the command runs.
      let stop = StopFlag { [folder] in FileManager.default.fileExists(atPath: folder + "/pid") }
      #expect(try await deliver(documents, stop: stop) == .stopped)
      #expect(try await isGone())
      #expect(try String(contentsOfFile: folder + "/cancelled", encoding: .utf8) == "P-13\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/letters/unprinted").isEmpty)
    }
  }

  /// Whether nothing is left of the group that the command made, once the system has cleared it away.
  private func isGone() async throws -> Bool {
    let text = try String(contentsOfFile: folder + "/pid", encoding: .utf8)
    let group = try #require(Int32(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    let end = ContinuousClock.now + .seconds(30)
    while kill(-group, 0) == 0, ContinuousClock.now < end { await Task.yield() }
    return kill(-group, 0) == -1
  }

  @Test(
    "A job that is out is printed; one that is held or cancelled is not; of one that the queue forgot nothing is known, nor without the tool"
  )
  func jobs() async throws {
    try await withFolder {
      let names = ["P-1", "P-2", "P-3", "P-4", "P-5"]
      #expect(await documents("lp").printerJobs(names, within: .aDay, stop: .never) == nil)
      _ = try install(
        "lpstat",
        """
        case "$*" in
        *not-completed*) printf 'P-1 anna 1024 Mon\\n\\tAlerts: none\\nP-2 anna 1024 Mon\\n\\tAlerts: job-hold-until-specified\\n';;
        *) printf 'P-3 anna 1024 Mon\\n\\tAlerts: job-completed-successfully\\nP-4 anna 1 Mon\\n\\tAlerts: job-canceled-by-user\\n';;
        esac
        """)
      let found = await documents("lp").printerJobs(names, within: .aDay, stop: .never)
      #expect(found == ["P-1": .waiting, "P-2": .gone, "P-3": .printed, "P-4": .gone, "P-5": .unknown])
    }
  }

  @Test("Where no file can be written it is refused and says where")
  func refused() async throws {
    try await withFolder {
      try "in the way".write(toFile: folder + "/letters", atomically: true, encoding: .utf8)
      let documents = documents("/bin/false")
      let refusal = await #expect(throws: Refusal.self) {
        try await documents.deliver(letter(of: documents), within: .aDay, stop: .never)
      }
      #expect(refusal?.code == "keptFile")
    }
  }

  @Test("A register in memory prints and keeps nothing")
  func shown() async throws {
    #expect(try await deliver(LetterDocuments(besides: nil)) == .shown)
  }
}

extension Duration {
  /// A limit that no machine reaches, however long a test waits for its turn.
  fileprivate static var aDay: Duration { .seconds(86_400) }
}
