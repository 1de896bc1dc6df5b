import Domain
import TerminalKit

extension ParsedField {
  /// A field for a time of the day as people type it: 9, 930, 9:30; its meaning shows at once.
  static func time(_ time: ClockTime? = nil) -> ParsedField {
    ParsedField(time?.text ?? "", limit: 8) { text in
      if text.allSatisfy(\.isWhitespace) { return .empty }
      do throws(Refusal) {
        let time = try ClockTime.typed(text)
        return .value(time.text, meaning: time.text)
      } catch {
        return .faulty(error.message)
      }
    }
  }
}
