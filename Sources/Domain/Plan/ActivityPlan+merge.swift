extension ActivityPlan.Content {
  /// This text with what somebody else has changed in the meantime, where the two have touched different parts of `base`
  /// (R15.3); nil where both have changed one part, each in its own way.
  ///
  /// Parts are the next follow-up, the client's part, and of each goal its words, its target day and each of its activities.
  /// Goals and activities that both have added all stay, and what the other has added stays where one has taken away; what
  /// one has taken away while the other changed it or took away is for the two to settle.
  public func merged(with theirs: ActivityPlan.Content, since base: ActivityPlan.Content) -> ActivityPlan.Content? {
    guard let nextFollowUp = Self.part(nextFollowUp, theirs.nextFollowUp, base.nextFollowUp),
      let clientPart = Self.part(clientPart, theirs.clientPart, base.clientPart),
      let goals = Self.list(goals, theirs.goals, base.goals, item: { $0.merged(with: $1, since: $2) })
    else { return nil }
    return ActivityPlan.Content(goals: goals, nextFollowUp: nextFollowUp, clientPart: clientPart)
  }

  /// The value that one side has changed; nil where both have, and not to the same.
  static func part<Value: Equatable>(_ mine: Value, _ theirs: Value, _ base: Value) -> Value? {
    if mine == theirs || theirs == base { return mine }
    return mine == base ? theirs : nil
  }

  /// The items of a list, place by place, with those added at its end by either; nil where they cannot be told apart.
  static func list<Item: Equatable>(
    _ mine: [Item], _ theirs: [Item], _ base: [Item], item merge: (Item, Item, Item) -> Item?
  ) -> [Item]? {
    if let whole = part(mine, theirs, base) { return whole }
    // One has taken away or changed, the other has only added.
    let (mineAdds, theirsAdds) = (mine.starts(with: base), theirs.starts(with: base))
    if mineAdds, !theirsAdds { return theirs + mine.dropFirst(base.count).filter { !theirs.contains($0) } }
    if theirsAdds, !mineAdds { return mine + theirs.dropFirst(base.count).filter { !mine.contains($0) } }
    guard mine.count >= base.count, theirs.count >= base.count else { return nil }
    var items: [Item] = []
    for index in base.indices {
      guard let item = merge(mine[index], theirs[index], base[index]) else { return nil }
      items.append(item)
    }
    let added = theirs.dropFirst(base.count)
    return items + added + mine.dropFirst(base.count).filter { !added.contains($0) }
  }
}

extension ActivityPlan.Goal {
  fileprivate func merged(with theirs: ActivityPlan.Goal, since base: ActivityPlan.Goal) -> ActivityPlan.Goal? {
    typealias Content = ActivityPlan.Content
    guard let words = Content.part(words, theirs.words, base.words),
      let target = Content.part(target, theirs.target, base.target),
      let activities = Content.list(
        activities, theirs.activities, base.activities, item: { Content.part($0, $1, $2) })
    else { return nil }
    return ActivityPlan.Goal(words: words, target: target, activities: activities)
  }
}
