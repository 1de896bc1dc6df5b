import Foundation
import Testing

/// Where the documentation's commands are run: a home of its own, with the files that they name.
final class DocumentedOffice {
  private let place: Workspace
  private var environment: [String: String] { ["HOME": place.folder.path, "JOBBTORG_DB": place.register] }

  init() throws {
    place = try Workspace()
    let header =
      "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum;mottagen;språk;tolk;försörjning;handläggare"
    let rows = [
      "19800724-9934;Rut;Holm;Hässelby-Vällingby;försörjningsstöd arbetslöshet;2008-04-14;2008-04-15;;nej;försörjningsstöd;Karin Ek",
      "19660701-9855;Per;Lind;Hässelby-Vällingby;försörjningsstöd arbetslöshet;2008-04-14;2008-04-15;;nej;försörjningsstöd;Karin Ek",
    ]
    try write("remisser.csv", ([header] + rows).joined(separator: "\r\n"))
    try write("numbers.txt", "19800724-9934\n")
  }

  private func write(_ name: String, _ text: String) throws { _ = try place.file(name, Array(text.utf8)) }

  /// Writes the message that a command reads, after its remark where that shows one.
  func prepare(for command: DocumentedCommand) throws {
    guard let file = command.text.split(separator: " ").first(where: { $0.hasSuffix(".json") }).map(String.init) else {
      return
    }
    let shown = command.remark.range(of: "{").map { String(command.remark[$0.lowerBound...]) }
    let message = try shown ?? #require(Self.messages[file], "what is \(file)?")
    // The case is one that this register has.
    try write(
      file,
      message.replacing("JT-2008-00123", with: file == "closure.json" ? "JT-2008-00001" : "JT-2008-00003")
        .replacing("\"task\": 7", with: "\"task\": 1"))
  }

  /// Messages that no page shows.
  private static let messages = [
    "referral.json": """
    {"version": 1, "number": "19880808-9802", "given": "Amal", "family": "Noor", "district": "Hässelby-Vällingby",
     "caseworker": "Karin Ek", "sent": "2008-04-15", "received": "2008-04-15", "targetGroup": "newApplicant",
     "meansOfSupport": "försörjningsstöd"}
    """,
    "attendance.json":
      #"{"version": 1, "caseNumber": "JT-2008-00123", "start": "2008-04-25T09:00", "mark": "noShow"}"#,
  ]

  /// Runs a command line through the shell.
  func run(_ line: String, at moment: String) throws -> Program.Outcome {
    try Program.run(shell: "cd '\(place.folder.path)' && \(full(line, moment))", environment: environment)
  }

  /// Opens screens.
  func open(_ line: String, at moment: String) throws -> TmuxWindow {
    let arguments = line.split(separator: " ").dropFirst().map(String.init)
    let clock = arguments.first == "demo" ? [] : ["--now", moment]
    return try TmuxWindow(arguments + clock, environment: environment)
  }

  /// The program by its path, with a clock that the register takes.
  private func full(_ line: String, _ moment: String) -> String {
    let words = line.dropFirst("jobbtorg".count)
    let clock = line.contains("--help") || line.contains(" demo") ? "" : " --now \(moment)"
    return "\"$0\"\(words)\(clock)\(line.hasPrefix("jobbtorg init") ? " --test-clock" : "")"
  }
}
