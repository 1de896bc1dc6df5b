extension ClockTime {
  /// Reads what may be typed in a time field: `9`, `930`, `0930`, `9:30`, `9.30`.
  ///
  /// A `Refusal` of kind `.invalid` says what to type instead.
  public static func typed(_ text: String) throws(Refusal) -> ClockTime {
    let word = text.filter { !$0.isWhitespace }
    guard !word.isEmpty else { throw Refusal(.invalid, "timeMissing", "Skriv en tid, till exempel 9, 930 eller 9:30.") }
    let parts = word.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    let digits = parts.joined()
    if digits.utf8.count <= 4, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits) {
      switch parts.count {
      case 1:
        let time =
          digits.count <= 2 ? ClockTime(hour: number, minute: 0) : ClockTime(hour: number / 100, minute: number % 100)
        if let time { return time }
      case 2 where parts[0].count <= 2 && parts[1].count == 2:
        if let hour = Int(parts[0]), let minute = Int(parts[1]), let time = ClockTime(hour: hour, minute: minute) {
          return time
        }
      default: break
      }
    }
    let shown = word.count > 12 ? word.prefix(12) + "…" : word[...]
    throw Refusal(.invalid, "timeUnreadable", "”\(shown)” är ingen tid. Skriv till exempel 9, 930 eller 9:30.")
  }
}
