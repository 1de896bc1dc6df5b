import Domain
import TerminalKit

extension Form {
  /// Lets date fields count by the office's calendar; what stands in them stays.
  mutating func count(by calendar: WorkingCalendar, today: Day, in dates: [ID]) {
    for id in dates {
      let text = self[id]
      change(id) {
        $0.control = .parsed(.date(nil, today: today, calendar: calendar))
        $0.value = text.isEmpty ? [] : [text]
      }
    }
  }

  /// The day that a date field means; nil when it is empty or not understood.
  func day(_ id: ID) -> Day? { parsed(id).flatMap { Day(iso: $0) } }

  /// The text of a field, nil when there is none.
  func text(_ id: ID) -> String? { self[id].allSatisfy(\.isWhitespace) ? nil : self[id] }
}
