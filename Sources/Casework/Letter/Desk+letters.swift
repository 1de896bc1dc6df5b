import Domain

/// What came of letters that were to be sent.
public struct LetterRun: Sendable {
  /// How many were sent and recorded.
  public var sent = 0
  /// How many went to the printer.
  public var printed = 0
  /// Where the files of those lie that no printer took.
  public var kept: [String] = []
  /// Those that could not be sent, by why.
  public var refused: [Refusal] = []
  /// Whether it was stopped before the last.
  public var isStopped = false
  /// What is wrong with own templates that would have been used.
  public var faults: Set<TemplateFault> = []
}

extension Desk {
  /// Makes letters, prints those whose way is on paper and records them as sent, in one step to undo.
  ///
  /// - Parameters:
  ///   - seen: the letter as it was looked at, for one alone: refused where it would read otherwise now.
  ///   - progress: is told how many have been made.
  ///
  /// What was stopped in between has been made and recorded up to there. A letter counts as sent only when it has been
  /// printed or its file kept.
  public func send(
    _ requests: [LetterRequest], seen: Letter? = nil, way: SendingWay, progress: (Int) -> Void = { _ in }
  ) async -> Result<LetterRun, Refusal> {
    guard let documents else { return .failure(.noDocuments) }
    var outcome = LetterRun()
    var letters: [Letter] = []
    for (index, request) in requests.enumerated() {
      if Task.isCancelled || stop.isRaised {
        outcome.isStopped = true
        break
      }
      do throws(Refusal) {
        let letter = documents.letter(try run(ReadLetter(request)), in: seen?.language)
        if let seen, seen.text != letter.text {
          throw Refusal(
            .conflict, "letterChanged", "Det som brevet säger har ändrats sedan det visades. Läs det på nytt.")
        }
        outcome.faults.formUnion(letter.faults)
        if way.isOnPaper {
          switch try await documents.deliver(letter) {
          case .printed: outcome.printed += 1
          case .kept(let path): outcome.kept.append(path)
          case .shown: break
          }
        }
        letters.append(letter)
      } catch {
        outcome.refused.append(error)
      }
      progress(index + 1)
    }
    if letters.isEmpty, outcome.refused.count == 1, let refusal = outcome.refused.first { return .failure(refusal) }
    guard !letters.isEmpty else { return .success(outcome) }
    do throws(Refusal) {
      // What has been printed is recorded, whatever is stopped now.
      _ = try stopped(by: .never).run(SendLetters(letters, way: way))
      outcome.sent = letters.count
      return .success(outcome)
    } catch {
      return .failure(error)
    }
  }
}

extension Refusal {
  /// Where the program runs without anything that makes documents.
  public static let noDocuments = Refusal(.impossible, "noDocuments", "Brev kan inte göras här.")
}
