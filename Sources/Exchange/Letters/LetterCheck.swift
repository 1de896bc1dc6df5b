import Casework
import Domain

/// What a finished letter must have printed, whatever its template: day, time, place, whom to meet and where to call
/// (R3.4).
struct LetterCheck {
  /// The first value that is missing, by its name in templates and in words; nil where nothing is.
  let missing: (name: String, words: String)?
  /// The occasions that stand in it with day and time on one line.
  let names: [NamedOccasion]

  /// The most letters that a finished text may have.
  static let longest = 200_000

  init(_ lines: [Set<String>], of content: LetterContent, dates: LetterDates) {
    let printed = lines.reduce(into: Set<String>()) { $0.formUnion($1) }
    func has(_ index: Int) -> Bool {
      lines.contains { $0.contains("when#\(index)") && $0.contains("time#\(index)") }
    }
    var missing: [(name: String, words: String)] = []
    func demand(_ name: String, _ words: String) { if !printed.contains(name) { missing.append((name, words)) } }
    switch content.body {
    case .summons(let summons):
      demand("when", dates.words(summons.start.day))
      demand("time", summons.start.time.text)
      demand("place", summons.place)
      if let meets = summons.meets { demand("meets", meets) }
      if let missed = summons.missed { demand("missedWhen", dates.words(missed.start.day)) }
      names = content.names
    case .schedule(let schedule):
      for (index, session) in schedule.sessions.enumerated() where !has(index) {
        missing.append(("when", "\(dates.words(session.start.day)) \(session.start.time.text) på en rad"))
      }
      names = content.names
    case .plan(let plan):
      for (index, goal) in plan.content.goals.enumerated() { demand("words#\(index)", goal.words) }
      names = content.names.enumerated().filter { has($0.offset) }.map(\.element)
    case .participation: names = content.names
    }
    demand("phone", content.sender.phone)
    self.missing = missing.first.map { ($0.name.split(separator: "#").first.map(String.init) ?? $0.name, $0.words) }
  }
}
