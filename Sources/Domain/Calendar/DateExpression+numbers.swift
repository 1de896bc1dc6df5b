extension DateExpression {
  /// `2008-04-25`, `20080425`, `080425`, `25`.
  func numeric(_ words: [String]) throws(Refusal) -> Day? {
    guard words.count == 1, let word = words.first else { return nil }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].count == 4, let year = Self.number(parts[0]), let month = Self.number(parts[1]),
      let day = Self.number(parts[2])
    {
      return try existing(year, month, day)
    }
    guard let number = Self.number(word[...]) else { return nil }
    switch word.count {
    case 8: return try existing(number / 10_000, number / 100 % 100, number % 100)
    case 6:
      let short = today.year / 100 * 100 + number / 10_000
      return try existing(short > today.year + 20 ? short - 100 : short, number / 100 % 100, number % 100)
    case 1, 2: return try nearestDay(number)
    default: return nil
    }
  }

  /// `25/4`, `25 apr`, both also with a year after a blank.
  func dayAndMonth(_ words: [String]) throws(Refusal) -> Day? {
    var words = words
    if let first = words.first, first.contains("/") {
      words.replaceSubrange(0...0, with: first.split(separator: "/", omittingEmptySubsequences: false).map(String.init))
    }
    guard words.count == 2 || words.count == 3, let day = Self.number(words[0][...]), let month = Self.month(words[1])
    else { return nil }
    if words.count == 3 {
      guard words[2].count == 4, let year = Self.number(words[2][...]) else { return nil }
      return try existing(year, month, day)
    }
    let candidates = (today.year - 1...today.year + 1).compactMap { Day(year: $0, month: month, day: day) }
    if let nearest = nearest(candidates) { return nearest }
    return try existing(today.year, month, day)
  }

  /// `+5`, `-3`, `+2v`, `+3m`, `+5a`.
  func counted(_ words: [String]) throws(Refusal) -> Day? {
    guard words.count == 1, var rest = words.first?[...], let sign = rest.popFirst(), sign == "+" || sign == "-" else {
      return nil
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let unit = rest.dropFirst(digits.count)
    guard let amount = Self.number(digits) else { return nil }
    guard digits.count <= 4 else {
      throw Refusal(.invalid, "dateTooFar", "Så långt bort går det inte att räkna. Skriv datumet i stället.")
    }
    let count = sign == "+" ? amount : -amount
    switch unit {
    case "", "d": return today + count
    case "v": return today + count * 7
    case "m": return today.adding(months: count)
    case "a": return calendar.adding(workingDays: count, to: today)
    default: return nil
    }
  }

  /// `v18`, `v 18`, `v18 tis`: the week nearest to today, its Monday when no weekday is named.
  func week(_ words: [String]) throws(Refusal) -> Day? {
    var words = words
    if words.first == "v", words.count > 1 { words.replaceSubrange(0...1, with: ["v" + words[1]]) }
    guard (1...2).contains(words.count), words[0].first == "v", let number = Self.number(words[0].dropFirst()) else {
      return nil
    }
    guard let weekday = words.count == 2 ? Self.weekday(words[1]) : .monday else { return nil }
    let candidates = (today.year - 1...today.year + 1).compactMap { year -> Day? in
      guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
      let monday = fourth - fourth.weekday.index + (number - 1) * 7
      return monday.isoWeek == (year, number) ? monday + weekday.index : nil
    }
    guard let day = nearest(candidates) else {
      throw Refusal(.invalid, "noSuchWeek", "Vecka \(number) finns inte. Skriv v1 till v52, vissa år v53.")
    }
    return day
  }

  private func nearestDay(_ number: Int) throws(Refusal) -> Day? {
    let first = today - (today.dayOfMonth - 1)
    let candidates = (-1...1).compactMap { offset -> Day? in
      let month = first.adding(months: offset)
      return Day(year: month.year, month: month.month, day: number)
    }
    if let day = nearest(candidates) { return day }
    throw Refusal(.invalid, "noSuchDate", "Ingen månad har en dag \(number). Skriv en dag från 1 till 31.")
  }

  /// The one closest to today; of two equally close the later.
  private func nearest(_ candidates: [Day]) -> Day? {
    candidates.min { (abs($0 - today), $1.ordinal) < (abs($1 - today), $0.ordinal) }
  }

  private func existing(_ year: Int, _ month: Int, _ day: Int) throws(Refusal) -> Day {
    if let found = Day(year: year, month: month, day: day) { return found }
    guard (1...12).contains(month) else {
      throw Refusal(.invalid, "noSuchMonth", "Månad \(month) finns inte. Skriv en månad från 1 till 12.")
    }
    guard (1...9999).contains(year) else {
      throw Refusal(.invalid, "noSuchYear", "Året finns inte. Skriv fyra siffror.")
    }
    let length = Day.length(ofMonth: month, year: year)
    throw Refusal(
      .invalid, "noSuchDate",
      "Datumet finns inte: \(Day.months[month - 1]) \(year) har dagarna 1 till \(length). Skriv en av dem.")
  }

  /// A month by number or by at least three letters of its name.
  private static func month(_ word: String) -> Int? {
    if let number = number(word[...]) { return number }
    guard word.count >= 3 else { return nil }
    return Day.months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// A number of at most eight ASCII digits.
  private static func number(_ text: Substring) -> Int? {
    guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
