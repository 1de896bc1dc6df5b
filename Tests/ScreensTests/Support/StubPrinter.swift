import Casework
import Domain
import Exchange
import Synchronization

/// Makes letters as the program does, and prints them nowhere: every one ends as it is told to.
final class StubPrinter: DocumentMaker {
  private let letters = LetterDocuments(besides: nil)
  private let outcome: Delivery
  private let stop: Int?
  private let job: PrinterJob
  private let count = Mutex(0)
  private let arrival = AsyncStream<Void>.makeStream()

  /// A printer; the letter number `stop` waits until it is stopped, and of every job that is asked about it says `job`.
  init(_ outcome: Delivery = .queued(job: nil), stopsAt stop: Int? = nil, asked job: PrinterJob = .printed) {
    self.outcome = outcome
    self.job = job
    self.stop = stop
  }

  /// How many letters came.
  var printed: Int { count.withLock { $0 } }

  /// Returns when the letter that waits has come.
  func arrived() async { for await _ in arrival.stream { return } }

  func languages(of kind: LetterKind) -> [LetterLanguage] { letters.languages(of: kind) }

  func language(of kind: LetterKind, for stated: String?) -> LetterLanguage { letters.language(of: kind, for: stated) }

  func letter(_ content: LetterContent, in language: LetterLanguage?) -> Letter {
    letters.letter(content, in: language)
  }

  func keep(_ calendar: CalendarExport) throws(Refusal) -> String? {
    "/srv/jobbtorg/exports/calendar-\(calendar.made.day.iso)-1.ics"
  }

  func deliver(_ report: ParticipationReport, within limit: Duration, stop: StopFlag) async throws(Refusal) -> Delivery
  {
    outcome
  }

  func printerJobs(_ jobs: [String], within limit: Duration, stop: StopFlag) async -> [String: PrinterJob]? {
    Dictionary(uniqueKeysWithValues: jobs.map { ($0, job) })
  }

  func keep(_ report: ParticipationReport) throws(Refusal) -> String? {
    "/srv/jobbtorg/exports/participation-\(report.month.iso)-1.csv"
  }

  func deliver(_ letter: Letter, within limit: Duration, stop: StopFlag) async throws(Refusal) -> Delivery {
    let number = count.withLock { count in
      count += 1
      return count
    }
    if number == self.stop {
      arrival.continuation.yield()
      while !stop.isRaised { await Task.yield() }
      return .stopped
    }
    return outcome
  }
}
