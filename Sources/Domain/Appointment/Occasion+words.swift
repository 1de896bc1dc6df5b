extension Occasion {
  /// "mån 7/4 09:00".
  func momentText(today: Day) -> String { "\(start.day.listText(today: today)) \(start.time.text)" }
}

extension [Occasion] {
  /// "Planmöte fre 18/4, Planmöte mån 21/4".
  public func named(today: Day) -> String {
    map { "\($0.title) \($0.start.day.listText(today: today))" }.joined(separator: ", ")
  }
}
