import ArgumentParser
import Casework
import Domain
import Exchange
import Foundation
import Repository

/// `jobbtorg init`: makes the register, filled with its reference data, and its first administrator (R1.7, R11.2).
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make the register and its first administrator.",
    discussion: """
      The administrator is named as the account that runs the command, may manage users and settings, import and make \
      reports, and cannot open a case. The register is for this account only (0600); people are told apart by --as.
      """)

  @Option(
    help: "Job centres, districts, rooms, hours and settings. Default: the shipped example.", completion: .file())
  var reference: String?

  @Flag(help: "Print the shipped reference data, to be edited and given to --reference, and do nothing else.")
  var printReference = false

  @Flag(help: "Let --now set the clock of this register; for tests and training.")
  var testClock = false

  @OptionGroup var options: CommonOptions

  func validate() throws {
    if options.now != nil, !testClock { throw ValidationError("--now needs --test-clock here.") }
  }

  func run() throws {
    if printReference {
      let output = StandardOutput()
      try output.write(ReferenceFile.example)
      try output.flush()
      return
    }
    let administrator = Self.accountName
    var contents = try MakeRegister.shipped(administrator: administrator)
    if let reference { contents.reference = try ReferenceFile.read(Self.read(reference), file: reference) }
    let making = contents
    let moment = options.now ?? StockholmClock.now
    let path = options.registerPath
    let register = try Register.create(at: path) { register in
      _ = try register.run(making, by: .nobody(at: moment))
      if testClock { try register.allowTestClock() }
    }
    try register.close()
    StandardError.print(
      """
      Made the register \(path). Its administrator is \(administrator).
      Next: jobbtorg user add NAME --full-name "Given Family" --role coach --centre NAME, and jobbtorg import FILE.
      """)
  }

  /// The account that runs the program, as the system names it.
  private static var accountName: String {
    if let entry = getpwuid(getuid()) { return String(cString: entry.pointee.pw_name) }
    return "user\(getuid())"
  }

  private static func read(_ path: String) throws -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFailure(.noInput, "The reference file \(path) cannot be read. Check the path and its permissions.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(.configuration, "The reference file \(path) is not UTF-8. Save it as UTF-8.")
    }
    return text
  }
}
