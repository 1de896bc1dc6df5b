/// The two parts of an act's words, as `ActLine` joins them.
extension UndoStep {
  /// What was done, with what followed from it: "Uteblev, uppgift till Karin Ek senast ons 23/4".
  public var act: String { parts.act }

  /// Whom or what it is about, as in lists: "Holm, Rut"; empty where that is no part of the words.
  public var name: String { parts.name }

  private var parts: (act: String, name: String) {
    let words = title.hasSuffix(".") ? title.dropLast() : title[...]
    guard let colon = words.firstRange(of: ": ") else { return (String(words), "") }
    // Where the act has a colon of its own, a dash parts it from the name.
    let dash = words[colon.upperBound...].ranges(of: " – ").last
    let end = dash ?? colon
    return (String(words[..<end.lowerBound]), String(words[end.upperBound...]))
  }
}
