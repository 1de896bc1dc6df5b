import ArgumentParser
import Casework
import Exchange
import Foundation

/// `jobbtorg form`: takes a changed assessment form into use as its next version (R4.2).
struct FormCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "form",
    abstract: "Take a changed assessment form into use.",
    discussion: """
      The file's version must be higher than the one in force. Assessments that are begun keep the form that they were \
      begun with; the next version of each is asked with the new one.
      """)

  @Argument(help: "The form as TOML.", completion: .file())
  var file: String?

  @Flag(help: "Print the shipped form, to be edited and given back, and do nothing else.")
  var printForm = false

  @Flag(help: "Say what would change and write nothing.")
  var dryRun = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if (file == nil) != printForm { throw ValidationError("Give a FILE, or --print-form to begin with.") }
  }

  func run() throws {
    guard let file else {
      let output = StandardOutput()
      try output.write(AssessmentFormFile.example)
      return try output.flush()
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandFailure(.noInput, "The form \(file) cannot be read. Check the path and its permissions.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.configuration, "The form \(file) is not UTF-8. Save it as UTF-8.")
    }
    let form = try AssessmentFormFile.read(text, file: file)
    let outcome = try options.openDesk().run(ReplaceAssessmentForm(form: form, isRehearsal: dryRun))
    let parts = [("new", outcome.added), ("removed", outcome.removed), ("changed", outcome.changed)]
      .filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }
    StandardError.print(
      (dryRun ? "Version \(form.version) would be" : "Version \(form.version) of the form is")
        + " in force; questions \(parts.isEmpty ? "unchanged" : parts.joined(separator: "; ")).")
  }
}
