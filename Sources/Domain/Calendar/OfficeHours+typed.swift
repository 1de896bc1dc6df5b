extension OfficeHours {
  /// The stretches of a weekday as people write them: `8–12, 13–16.30`; empty is closed, nil what is not understood, ends
  /// before it begins, or overlaps.
  public static func openings(typed text: String, on weekday: Weekday) -> [Opening]? {
    var found: [Opening] = []
    let plain = text.replacing("–", with: "-").replacing("och", with: ",").filter { !$0.isWhitespace }
    for part in plain.split(separator: ",") {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { try? ClockTime.typed(String($0)) }
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
      found.append(Opening(weekday: weekday, from: from, to: to))
    }
    found.sort { $0.from < $1.from }
    return zip(found, found.dropFirst()).allSatisfy { $0.to <= $1.from } ? found : nil
  }

  /// The stretches of a weekday in words: "08:00–12:00, 13:00–16:30"; "stängt" where there are none.
  public func words(on weekday: Weekday) -> String {
    let openings = openings(on: weekday)
    return openings.isEmpty ? "stängt" : openings.map { "\($0.from.text)–\($0.to.text)" }.joined(separator: ", ")
  }
}
