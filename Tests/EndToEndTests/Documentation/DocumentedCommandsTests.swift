import Foundation
import Testing

/// Every command that a page shows is run here as it stands there, on a register of its own, in the order of the pages.
@Suite(.runsPrograms) struct DocumentedCommandsTests {
  /// What opens a screen, and what is to be seen there; everything else ends by itself.
  private static let screens = [
    "jobbtorg --as anna": "I DAG", "jobbtorg --as karin": "FRÅNVARO ATT KONTROLLERA",
    "jobbtorg --reader": "Skärm: ", "jobbtorg demo --guide": "Uppgift 1",
  ]

  /// When it is, by what the command begins with; else Monday morning.
  private static let moments = [
    "jobbtorg init": "2008-04-01T08:00", "jobbtorg refer": "2008-04-15T09:00", "jobbtorg book": "2008-04-22T09:00",
    "jobbtorg attend": "2008-04-25T09:30", "jobbtorg task": "2008-04-25T10:00", "jobbtorg close": "2008-04-30T10:00",
  ]

  @Test func `every command of the program that is shown does what it is shown for`() throws {
    let place = try DocumentedOffice()
    let commands = try DocumentedCommand.ofTheProgram()
    #expect(commands.count >= 20)
    for command in commands {
      if let seen = Self.screens[command.text] {
        try place.open(command.text, at: Self.moment(of: command)).wait(for: seen)
        continue
      }
      try place.prepare(for: command)
      let outcome = try place.run(command.text, at: Self.moment(of: command))
      #expect(outcome.code == 0, "\(command): \(outcome.code) \(outcome.messages)")
      #expect(!outcome.output.isEmpty || !outcome.messages.isEmpty || command.text.contains("--output"), "\(command)")
    }
    for screen in Self.screens.keys { #expect(commands.contains { $0.text == screen }, "\(screen)") }
  }

  private static func moment(of command: DocumentedCommand) -> String {
    moments.first { command.text.hasPrefix($0.key) }?.value ?? "2008-04-21T09:00"
  }

  /// What builds and tests is run by whoever runs this; that what it names is there is looked at here.
  @Test func `what builds and tests names suites, variables and files that there are`() throws {
    let tests = try sources(in: "Tests") + sources(in: "Sources/TerminalTesting")
    let commands = try DocumentedCommand.all().filter { !$0.text.hasPrefix("jobbtorg ") }
    #expect(commands.count >= 12)
    for command in commands {
      for match in command.text.matches(of: /--filter (\w+)/) {
        let suite = try Regex("struct \\w*\(match.1)")
        #expect(tests.contains { $0.contains(suite) }, "\(command)")
      }
      for match in command.text.matches(of: /([A-Z_]{6,})=/) {
        #expect(tests.contains { $0.contains("\"\(match.1)\"") }, "\(command)")
      }
      for match in command.text.matches(of: /\.ci\/\w+/) {
        let file = Documentation.root.appendingPathComponent(String(match.0)).path
        #expect(FileManager.default.isExecutableFile(atPath: file), "\(command)")
      }
      for match in command.text.matches(of: /\.build\/release\/([\w-]+)/) {
        let file = Program.url.deletingLastPathComponent().appendingPathComponent(String(match.1)).path
        #expect(FileManager.default.isExecutableFile(atPath: file), "\(command)")
      }
    }
  }

  private func sources(in folder: String) throws -> [String] {
    let files = FileManager.default.enumerator(
      at: Documentation.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return try (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
