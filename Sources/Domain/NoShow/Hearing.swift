/// A kommunicering: the client was told what is considered, from which absences and which papers, and could answer by a
/// set date (R7.5).
public struct Hearing: Hashable, Codable, Sendable {
  /// The day on which the client was told.
  public var told: Day
  /// In which way.
  public var way: ContactAttempt.Way
  /// The last day for an answer.
  public var answerBy: Day
  /// The absences that it named, by what was missed.
  public var absences: Set<Occasion.ID>
  /// The papers that it rested on, in words: "närvarolista, kallelserna".
  public var papers: String

  /// A hearing.
  public init(
    told: Day, way: ContactAttempt.Way, answerBy: Day, absences: Set<Occasion.ID> = [], papers: String = ""
  ) {
    self.told = told
    self.way = way
    self.answerBy = answerBy
    self.absences = absences
    self.papers = papers
  }

  /// The ways by which a client can be told: in writing, or orally (R7.5).
  public static let ways = ContactAttempt.Way.allCases.filter { $0.manner != .asReminder }

  /// What makes it no hearing of an examination, Swedish, by field; empty when nothing does.
  /// - Parameter written: the day it was written down.
  public func faults(in facts: ExaminationFacts, written: Day) -> [String: String] {
    var faults: [String: String] = [:]
    if way.manner == .asReminder {
      faults["toldWay"] = "Med \(way.label) påminns bara: klienten ska få veta det i brev, eller muntligt."
    }
    let named = facts.absences.filter { absences.contains($0.occasion.id) }
    let early = named.map(\.occasion).filter { told < $0.start.day }
    if told < facts.opened {
      faults["told"] = "Prövningen öppnades \(facts.opened.iso); klienten kan inte ha fått veta det före den dagen."
    } else if let latest = early.map(\.start.day).max() {
      faults["told"] = "Frånvaron \(latest.iso) hade inte varit än; klienten ska få veta om den efter den dagen."
    } else if let uncounted = named.filter({ told < $0.finding.day }).max(by: { $0.finding.day < $1.finding.day }) {
      faults["told"] =
        "Att frånvaron \(uncounted.occasion.start.day.iso) räknas antecknades \(uncounted.finding.day.iso); klienten ska få "
        + "veta om den sedan dess."
    }
    if way.manner == .orally, written != told, faults["told"] == nil {
      faults["told"] =
        "Det som sägs muntligt antecknas samma dag. Det här antecknas \(written.iso): låt klienten få veta det på nytt."
    }
    let first = facts.calendar.adding(workingDays: facts.terms.answerDays, to: told)
    if answerBy < first {
      faults["answerBy"] =
        "Klienten ska ha minst \(facts.terms.answerDays.counted("arbetsdag", "arbetsdagar")) på sig: tidigast \(first.iso)."
    }
    let unnamed = facts.absences.map(\.occasion).filter { !absences.contains($0.id) }
    if !unnamed.isEmpty {
      let days = unnamed.map(\.start.day.iso).joined(separator: ", ")
      faults["named"] = "Varje frånvaro som räknas ska ha nämnts: \(days) saknas."
    }
    if papers.allSatisfy(\.isWhitespace) { faults["papers"] = "Skriv vilket underlag klienten fick ta del av." }
    return faults
  }
}
