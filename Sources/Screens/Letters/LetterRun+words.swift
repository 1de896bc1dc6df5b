import Casework
import Domain

extension LetterRun {
  /// What was done, for the message line: made and, where a queue took them, with the printer; never that they are sent.
  var words: String {
    var text = made.count.counted("brev gjort", "brev gjorda")
    if queued > 0 {
      text +=
        queued == made.count ? ", \(queued == 1 ? "lämnat" : "lämnade") till skrivaren" : ", \(queued) till skrivaren"
    }
    if isSilent { text += ", sedan svarade skrivaren inte" }
    if isStopped {
      text +=
        left == 0 ? ", utskriften avbruten" : left == 1 ? ", avbrutet före det sista" : ", avbrutet före de övriga"
    }
    if !refused.isEmpty { text += ", \(refused.count) gick inte att göra" }
    return text + ". Ligger i Att skicka."
  }

  /// Whether nothing was left undone.
  var isWhole: Bool { kept.isEmpty && refused.isEmpty && !isStopped && !isSilent }

  /// What must not pass by in the message line: why nothing was printed and where the files lie, which template has a
  /// fault, which letters could not be made.
  var remarks: [String] {
    var lines: [String] = []
    if let first = kept.first {
      let folder = first.lastIndex(of: "/").map { String(first[..<$0]) } ?? first
      let place =
        kept.count == 1 ? "Filen ligger i \(first)" : "\(kept.count) filer ligger i \(folder)"
      lines.append(
        isSilent
          ? "Skrivaren svarar inte. Brevet är inte utskrivet; det ligger i Att skicka. \(place)"
          : kept.count == 1
            ? "Ingen skrivare tog emot brevet. Det är inte utskrivet; det ligger i Att skicka. \(place)"
            : "Ingen skrivare tog emot breven. De är inte utskrivna; de ligger i Att skicka. \(place)")
    }
    lines += faults.sorted { ($0.file, $0.line) < ($1.file, $1.line) }.map(\.message)
    lines += refused.prefix(5).map(\.message)
    if refused.count > 5 { lines.append("och \(refused.count - 5) till.") }
    return lines
  }
}
