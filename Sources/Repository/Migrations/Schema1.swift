/// The first schema. Shipped, so never edited: a change is a new migration. Names are spelled as strings here and no
/// type of the program is used, so that it means the same for ever.
///
/// STRICT tables; days and moments are ISO text with a CHECK; rules that SQL can say are said again here: no client
/// without a referral (R1.1), one open enrolment a client (R1.8), one R7.1 task a no-show (R7.1), an adopted plan never
/// changes (R5.4), notes and log are only added to (R12).
enum Schema1 {
  static let name = "1 the first register"

  static let statements: [String] = [
    reference, people, cases, occasions, tasks, assessments, plans, letters, matching, interruptions,
    withdrawals, traces, lists, reviews, standings,
  ]

  static let day = "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'"
  static let moment =
    "GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]'"

  /// That a column holds one of the words, spelled out: a list of more than two after IN costs SQLite a table of its own
  /// for every row that is written, a third of the time of an import.
  static func oneOf(_ column: String, _ words: String) -> String {
    "(" + words.split(separator: " ").map { "\(column) = '\($0)'" }.joined(separator: " OR ") + ")"
  }
}
