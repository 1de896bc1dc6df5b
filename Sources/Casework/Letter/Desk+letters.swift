import Domain

extension Desk {
  /// Makes letters and prints them, each kept in a transaction of its own as it is made, and again when a printer's queue
  /// has taken it; they then wait in the outbox. Nothing is sent by this (R3.4).
  ///
  /// - Parameters:
  ///   - seen: the letter as it was looked at, for one alone: refused where it would read otherwise now.
  ///   - onPaper: whether they are printed; else only made.
  ///   - progress: is told how many have been made.
  ///
  /// When it is stopped, what the queue took stays recorded, and the letter in hand stays made.
  public func make(
    _ requests: [LetterRequest], seen: Letter? = nil, onPaper: Bool = true, progress: (Int) -> Void = { _ in }
  ) async -> Result<LetterRun, Refusal> {
    guard let documents else { return .failure(.noDocuments) }
    var outcome = LetterRun()
    for (index, request) in requests.enumerated() {
      if stop.isRaised {
        outcome.isStopped = true
        outcome.left = requests.count - index
        break
      }
      do throws(Refusal) {
        let letter = documents.letter(try run(ReadLetter(request)), in: seen?.language)
        if let seen, seen.text != letter.text {
          throw Refusal(
            .conflict, "letterChanged", "Det som brevet säger har ändrats sedan det visades. Läs det på nytt.")
        }
        outcome.faults.formUnion(letter.faults)
        let made = try run(MakeLetter(letter))
        outcome.made.append(made.id)
        guard onPaper else { continue }
        let limit = Duration.seconds(try run(ReadPrinterLimit()))
        switch try await documents.deliver(letter, within: limit, stop: stop) {
        case .queued(let job):
          // It lies in the queue whatever happens here: that is recorded also when somebody has pressed Esc meanwhile.
          try stopped(by: .never).run(RecordPrinting([made.id: .queued(at: session.now, job: job)]))
          outcome.queued += 1
        case .kept(let path): outcome.kept.append(path)
        case .silent(let path):
          outcome.kept.append(path)
          outcome.isSilent = true
        case .stopped: outcome.isStopped = true
        case .shown: break
        }
      } catch {
        outcome.refused.append(error)
      }
      progress(index + 1)
      if outcome.isStopped || outcome.isSilent {
        outcome.left = requests.count - index - 1
        break
      }
    }
    if outcome.made.isEmpty, outcome.refused.count == 1, let refusal = outcome.refused.first {
      return .failure(refusal)
    }
    return .success(outcome)
  }

  /// Asks the printer what became of letters that its queue took, and records what it knows: out, or taken back where the
  /// job is held or was cancelled. What it does not know stays as it was (R3.4).
  public func askPrinter(about letters: [ClientLetter]) async -> Result<PrinterAnswer, Refusal> {
    var jobs: [String: ClientLetter.ID] = [:]
    for letter in letters { if case .queued(_, let job?) = letter.printing { jobs[job] = letter.id } }
    guard let documents, !jobs.isEmpty else { return .success(PrinterAnswer()) }
    do throws(Refusal) {
      let limit = Duration.seconds(try run(ReadPrinterLimit()))
      guard let found = await documents.printerJobs(jobs.keys.sorted(), within: limit, stop: stop) else {
        return .success(PrinterAnswer())
      }
      var answer = PrinterAnswer()
      var changed: [ClientLetter.ID: ClientLetter.Printing] = [:]
      for (job, letter) in jobs {
        switch found[job] ?? .unknown {
        case .waiting: break
        case .printed:
          changed[letter] = .printed(at: session.now)
          answer.printed += 1
        case .gone:
          changed[letter] = .notPrinted
          answer.stopped += 1
        case .unknown: answer.unknown += 1
        }
      }
      if !changed.isEmpty { try run(RecordPrinting(changed)) }
      return .success(answer)
    } catch {
      return .failure(error)
    }
  }

  /// Prints a month's participation.
  public func deliver(_ report: MakeParticipationReport) async -> Result<Delivery, Refusal> {
    guard let documents else { return .failure(.noDocuments) }
    do throws(Refusal) {
      let limit = Duration.seconds(try run(ReadPrinterLimit()))
      return .success(try await documents.deliver(try run(report), within: limit, stop: stop))
    } catch {
      return .failure(error)
    }
  }
}

extension Refusal {
  /// Where the program runs without anything that makes documents.
  public static let noDocuments = Refusal(.impossible, "noDocuments", "Brev kan inte göras här.")
}
