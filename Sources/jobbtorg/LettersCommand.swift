import ArgumentParser
import Casework
import Domain
import Exchange
import Foundation

/// `jobbtorg letters`: the languages of each kind of letter, and what is wrong in an administrator's own templates (R3.4).
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "List the languages of letters and check your own templates.",
    discussion: """
      Own templates lie in letters/templates beside the register, one KIND.LANGUAGE.mustache each; the shipped one is \
      used where one has a fault, which is said on stderr with its line (exit 78). --write FOLDER gives the shipped ones \
      to start from.
      """)

  @Option(help: ArgumentHelp("Write the shipped templates to a folder.", valueName: "folder"), completion: .directory)
  var write: String?

  @OptionGroup var options: CommonOptions

  func run() throws {
    if let write { return try writeShipped(to: write) }
    let documents = LetterDocuments(besides: options.registerPath)
    let output = StandardOutput()
    for kind in LetterKind.allCases {
      try output.write("\(kind.rawValue): \(documents.languages(of: kind).map(\.label).joined(separator: ", "))\n")
    }
    try output.flush()
    let faults = documents.faults
    for fault in faults { StandardError.print(fault.message) }
    if let first = faults.first {
      let others = faults.count > 1 ? " and \(faults.count - 1) more are" : " is"
      throw CommandFailure(.configuration, "\(first.file)\(others) not used. Correct what is said above.")
    }
  }

  private func writeShipped(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for template in LetterDocuments.shippedTemplates {
      let path = "\(folder)/\(template.file)"
      guard !FileManager.default.fileExists(atPath: path) else {
        throw CommandFailure(.cannotCreate, "\(path) is there already; nothing of yours is overwritten.")
      }
      try template.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
