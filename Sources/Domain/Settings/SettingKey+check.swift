extension SettingKey {
  /// Whether `value` has the form that this setting needs.
  public func accepts(_ value: String) -> Bool {
    switch kind {
    case .number(let range): Int(value).map(range.contains) ?? false
    case .choice(let words): words.contains(value)
    case .months: SettingKey.isRisingMonths(value)
    case .ages: SettingKey.isAgeRange(value)
    case .day: value.isEmpty || Day(iso: value) != nil
    }
  }

  /// The value that somebody means who types `text`, with blanks and dashes as people write them; nil where it is none.
  public func value(typed text: String) -> String? {
    var plain = text.filter { !$0.isWhitespace }.replacing("–", with: "-").replacing(";", with: ",")
    if case .number = kind, let number = Int(plain), !plain.hasPrefix("+") { plain = String(number) }
    return accepts(plain) ? plain : nil
  }

  /// What to enter, said to somebody who entered something else.
  public var demand: String {
    switch kind {
    case .number(let range): "Skriv ett helt tal, \(range.lowerBound)–\(range.upperBound)."
    case .choice: "Välj ett av alternativen."
    case .months: "Skriv månader i stigande ordning, högst 60, till exempel 1, 3, 6, 12."
    case .ages: "Skriv yngsta och äldsta ålder, till exempel 16–24."
    case .day: "Skriv ett datum, eller lämna tomt."
    }
  }

  private static func isRisingMonths(_ value: String) -> Bool {
    let months = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    return !months.isEmpty && months[0] > 0 && months.allSatisfy { $0 <= 60 }
      && zip(months, months.dropFirst()).allSatisfy(<)
  }

  private static func isAgeRange(_ value: String) -> Bool {
    let ages = value.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard ages.count == 2, let youngest = ages[0], let oldest = ages[1] else { return false }
    return youngest >= 0 && youngest <= oldest && oldest < 130
  }
}
