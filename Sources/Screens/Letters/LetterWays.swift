import Casework
import Domain
import TerminalKit

/// The keys that send a letter, each by its way, and the words for what came of it.
enum LetterWays {
  /// One key a way; `count` letters.
  static func bindings<Message: Sendable>(
    off: String?, send: (SendingWay) -> Message
  ) -> [Binding<Message>] {
    func binding(_ id: String, _ key: Key, _ title: String, _ short: String, _ synonyms: [String], _ way: SendingWay)
      -> Binding<Message>
    {
      Binding(
        "letter.\(id)", [key], title, short: short, synonyms: synonyms, inFooter: true, disabled: off, send(way))
    }
    return [
      binding("post", "p", "Skriv ut och skicka med post", "post", ["skicka", "posta", "skriv ut"], .post),
      binding(
        "hand", "h", "Skriv ut och lämna i handen", "i handen", ["lämna", "ge", "skriv ut"], .handedOver),
      binding("mail", "m", "Skickat med e-post: registrera", "e-post", ["mejl", "mail"], .eMail),
      binding("text", "t", "Skickat med sms: registrera", "sms", ["text", "mobil"], .textMessage),
    ]
  }

  /// What was done, for the message line.
  static func words(_ run: LetterRun, way: SendingWay, one: String?) -> String {
    var text: String
    if let one, run.sent == 1 {
      text = "\(one) \(way.pastLabel)"
    } else {
      text = run.sent == 1 ? "1 brev \(way.pastLabel)" : "\(run.sent) brev \(way.pluralLabel)"
    }
    if run.printed > 0 { text += run.printed == run.sent ? ", utskrivet" : ", \(run.printed) utskrivna" }
    if run.sent > 0, run.printed == 0, run.kept.isEmpty, way.isOnPaper { text += ", inget skrivs ut här" }
    if run.isStopped { text += ", avbrutet före de övriga" }
    if !run.refused.isEmpty { text += ", \(run.refused.count) gick inte att skicka" }
    return text + "."
  }

  /// What must not pass by in the message line: where the files lie, and which template has a fault.
  static func remarks(_ run: LetterRun) -> [String] {
    var lines: [String] = []
    if let first = run.kept.first {
      let folder = first.lastIndex(of: "/").map { String(first[..<$0]) } ?? first
      lines.append(
        run.kept.count == 1
          ? "Ingen skrivare tog emot brevet. Filen ligger i \(first)"
          : "Ingen skrivare tog emot breven. \(run.kept.count) filer ligger i \(folder)")
    }
    lines += run.faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) }.map(\.message)
    if let refusal = run.refused.first { lines.append(refusal.message) }
    return lines
  }
}
