import Casework
import Domain
import TerminalKit

extension Effect {
  /// Makes letters and gives them to the printer, with progress; Esc stops before the next one. What was made waits in the
  /// outbox.
  static func printing(
    _ requests: [LetterRequest], at workplace: Workplace,
    then message: @escaping @Sendable (Result<LetterRun, Refusal>) -> Message
  ) -> Effect {
    .background("skrivaren") { progress in
      let count = requests.count
      let desk = workplace.desk.stopped(by: StopFlag { Task.isCancelled })
      return message(await desk.make(requests) { progress(Double($0) / Double(count), "\($0) av \(count)") })
    }
  }
}
