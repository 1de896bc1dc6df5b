import Casework
import Domain

/// The tags of a template with their lines, to be held against the names that a kind of letter has.
///
/// Mustache itself prints nothing for a name that does not exist: a letter would lose its time without anybody seeing it.
struct TemplateTags {
  /// A tag.
  struct Tag {
    var sign: Character?
    var name: String
    var line: Int
  }

  let tags: [Tag]

  /// Finds the tags in one pass over the bytes; one may go over several lines.
  init(_ source: String) {
    var tags: [Tag] = []
    let bytes = Array(source.utf8)
    let (open, close, newline) = (UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\n"))
    var line = 1
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == open, bytes[index + 1] == open else {
        if bytes[index] == newline { line += 1 }
        index += 1
        continue
      }
      var end = index + 2
      while end + 1 < bytes.count, !(bytes[end] == close && bytes[end + 1] == close) { end += 1 }
      guard end + 1 < bytes.count else { break }
      let inner = String(decoding: bytes[(index + 2)..<end], as: UTF8.self)
      var name = inner.filter { $0 != "{" && !$0.isWhitespace }
      let sign = name.first.flatMap { "#^/&>!%=$<".contains($0) ? $0 : nil }
      if sign != nil { name.removeFirst() }
      tags.append(Tag(sign: sign, name: name, line: line))
      line += bytes[index..<end].count { $0 == newline }
      index = end + 2
    }
    self.tags = tags
  }

  /// The line on which a name is printed first; 1 where it is not.
  func line(of name: String) -> Int {
    tags.first { $0.name == name && ($0.sign == nil || $0.sign == "&") }?.line ?? 1
  }

  /// Throws the first fault: a partial, a name that the kind has not, or one missing without which it is no such letter.
  func check(_ kind: LetterKind, file: String) throws(TemplateFault) {
    let names = kind.templateNames
    for tag in tags where tag.sign != "!" {
      switch tag.sign {
      case ">", "<", "$", "=", "%":
        throw TemplateFault(file: file, line: tag.line, reason: "\(tag.sign!)\(tag.name) används inte i brev")
      default:
        if !names.contains(tag.name) {
          throw TemplateFault(
            file: file, line: tag.line, reason: "namnet \(tag.name) finns inte i den här sortens brev")
        }
      }
    }
    let printed = Set(tags.filter { $0.sign == nil || $0.sign == "&" }.map(\.name))
    for name in kind.requiredNames where !printed.contains(name) {
      throw TemplateFault(file: file, line: 1, reason: "{{\(name)}} saknas i mallen")
    }
  }
}

extension LetterKind {
  /// The names that a template of the kind may use.
  var templateNames: Set<String> {
    let every = ["centre", "phone", "writer", "address", "directions"] + Benefit.allCases.map(\.rawValue)
    let summons =
      [
        "what", "title", "when", "time", "until", "minutes", "place", "inHouse", "meets", "interpreter", "language",
        "booked", "answerBy", "session",
      ] + AppointmentKind.allCases.map(\.rawValue)
    let own: [String] =
      switch self {
      case .summons: summons
      case .secondSummons: summons + ["missed", "missedWhat", "missedWhen", "missedTime", "explained"]
      case .plan:
        [
          "number", "adopted", "goals", "ordinal", "words", "target", "activities", "name", "provider", "hours", "from",
          "to", "byClient", "byCoach", "byPartner", "followUp", "hoursAWeek", "fullTimeHours", "nextFollowUp",
          "clientPart", "times", "sessions", "title", "when", "time", "until", "place",
        ]
      case .participation:
        ["from", "to", "planned", "attended", "registered", "excused", "noShows", "unregistered", "share"]
      case .schedule: ["title", "sessions", "when", "time", "until", "place"]
      }
    return Set(every + own)
  }

  /// What a template of the kind must print: without it the reader does not learn what the letter is for (R3.4).
  var requiredNames: [String] {
    switch self {
    case .summons: ["when", "time", "place", "meets", "phone"]
    case .secondSummons: ["missedWhen", "when", "time", "place", "meets", "phone"]
    case .plan: ["words", "name", "phone"]
    case .participation: ["attended", "registered", "phone"]
    case .schedule: ["when", "time", "phone"]
    }
  }
}
