import Casework
import Domain

/// Letters in words, and on paper: templates and files lie in `letters/` beside the register.
///
/// `letters/templates` holds an administrator's own templates, `letters/unprinted` what no printer took.
public struct LetterDocuments: DocumentMaker {
  private let templates: LetterTemplates
  private let outbox: KeptFiles?
  private let exports: KeptFiles?
  private let printer: LetterPrinter
  private let program: String

  /// Documents of the register at `path`; nil is a register in memory, for which nothing is printed or kept. `program` is
  /// what reports say they were made with.
  public init(besides path: String?, printer: LetterPrinter = LetterPrinter(), program: String = "jobbtorg") {
    let folder = path.map { LetterDocuments.folder(besides: $0) }
    templates = LetterTemplates(folder: folder.map { $0 + "/templates" })
    outbox = folder.map { KeptFiles(folder: $0 + "/unprinted") }
    exports = path.map { KeptFiles(folder: LetterDocuments.parent(of: $0) + "/exports") }
    self.printer = printer
    self.program = program
  }

  /// The folder of letters beside a register.
  public static func folder(besides path: String) -> String {
    parent(of: path) + "/letters"
  }

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  public func languages(of kind: LetterKind) -> [LetterLanguage] { templates.languages(of: kind) }

  public func language(of kind: LetterKind, for stated: String?) -> LetterLanguage {
    stated.flatMap { templates.language(of: kind, named: $0) } ?? LetterTemplates.plain
  }

  public func letter(_ content: LetterContent, in language: LetterLanguage?) -> Letter {
    let stated = content.recipient.language
    let wanted = language ?? self.language(of: content.kind, for: stated)
    let found = templates.text(of: content, in: wanted)
    let isMissing = language == nil && stated != nil && templates.language(of: content.kind, named: stated ?? "") == nil
    return Letter(
      content: content, language: found.language, missing: isMissing ? stated : nil,
      body: found.body, text: LetterPage(content: content, body: found.body).text, names: found.names,
      faults: found.faults)
  }

  public func deliver(_ letter: Letter, within limit: Duration, stop: StopFlag) async throws(Refusal) -> Delivery {
    guard let outbox else { return .shown }
    let page = LetterPage(content: letter.content, body: letter.body)
    let name = "\(letter.content.kind.rawValue)-\(letter.content.caseNumber.text)"
    return await deliver(
      try outbox.keep([("txt", page.paper), ("html", page.html)], named: name), of: outbox, within: limit, stop: stop)
  }

  public func deliver(_ report: ParticipationReport, within limit: Duration, stop: StopFlag) async throws(Refusal)
    -> Delivery
  {
    guard let outbox else { return .shown }
    let file = ParticipationFile(report: report, program: program)
    return await deliver(
      try outbox.keep([("txt", file.paper), ("html", file.html)], named: "participation-\(report.month.iso)"),
      of: outbox, within: limit, stop: stop)
  }

  private func deliver(_ path: String, of outbox: KeptFiles, within limit: Duration, stop: StopFlag) async -> Delivery {
    switch await printer.send(file: path + ".txt", within: limit, stop: stop) {
    case .queued(let job):
      outbox.remove(path)
      return .queued(job: job)
    case .stopped:
      outbox.remove(path)
      return .stopped
    case .refused: return .kept(path + ".html")
    case .silent: return .silent(path + ".html")
    }
  }

  public func printerJobs(_ jobs: [String], within limit: Duration, stop: StopFlag) async -> [String: PrinterJob]? {
    await printer.states(of: jobs, within: limit, stop: stop)
  }

  public func keep(_ report: ParticipationReport) throws(Refusal) -> String? {
    guard let exports else { return nil }
    let table = ParticipationFile(report: report, program: program).table
    return try exports.keep([("csv", table)], named: "participation-\(report.month.iso)") + ".csv"
  }

  public func keep(_ calendar: CalendarExport) throws(Refusal) -> String? {
    guard let exports else { return nil }
    return try exports.keep([("ics", CalendarFile(calendar).text)], named: "calendar-\(calendar.made.day.iso)") + ".ics"
  }

  /// The templates that ship, by the names that own ones have.
  public static var shippedTemplates: [(file: String, text: String)] {
    LetterKind.allCases.flatMap { kind in
      ["svenska", LetterTemplates.plain.id, "engelska"].compactMap { language in
        EmbeddedText.letter(kind, language).map { ("\(kind.rawValue).\(language).mustache", $0) }
      }
    }
  }

  /// What is wrong in an administrator's own templates.
  public var faults: [TemplateFault] { templates.faults }
}
