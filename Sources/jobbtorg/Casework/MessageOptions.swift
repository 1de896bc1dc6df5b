import ArgumentParser
import Casework
import Domain
import Exchange
import Foundation

/// What the commands share that change a case: a message in, what was done out. What is about a person comes in the message,
/// never on the command line, where other accounts could read it.
struct MessageOptions: ParsableArguments {
  /// The most bytes of a message.
  private static let limit = 1_000_000

  @Argument(help: "The message, a JSON file; - is stdin.", completion: .file())
  var file = "-"

  @Flag(help: "Write what was done as JSON.")
  var json = false

  /// Reads the message.
  func read<Message: IncomingMessage>(_ type: Message.Type = Message.self) throws -> Message {
    let name = file == "-" ? "stdin" : file
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let reason = errno
      throw CommandFailure(
        reason == EACCES ? .noPermission : .noInput, "cannot open \(name): \(String(cString: strerror(reason))).")
    }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: file != "-")
    guard let data = try? handle.read(upToCount: Self.limit + 1) else {
      throw CommandFailure(.ioError, "cannot read \(name).")
    }
    guard data.count <= Self.limit else {
      throw CommandFailure(.dataError, "The message in \(name) is longer than \(Self.limit) bytes.")
    }
    do {
      return try Message(json: data)
    } catch let fault as MessageFault {
      throw CommandFailure(.dataError, fault.message)
    }
  }

  /// Writes what was done.
  func write(_ outcome: OutcomeMessage) throws {
    let output = StandardOutput()
    try output.write(json ? outcome.json() : outcome.message + "\n")
    try output.flush()
  }
}

extension Desk {
  /// The case that a message names.
  func enrolment(numbered text: String) throws -> Enrolment {
    guard let number = CaseNumber(text: text) else {
      throw CommandFailure(.dataError, "What stands at \"caseNumber\" is none: write it as JT-2008-00123.")
    }
    return try run(FindEnrolment(number: number))
  }
}
