import Domain

extension OpenLeft {
  /// What of it somebody was shown: nothing else is settled for them (R8.3).
  public struct Shown: Hashable, Sendable {
    /// Open tasks.
    public var tasks: Set<FollowUpTask.ID> = []
    /// Coming bookings.
    public var bookings: Set<Participant.ID> = []
    /// Proposals for openings.
    public var proposals: Set<Proposal.ID> = []
    /// The interruption that lasts.
    public var interruption: Interruption.ID?
  }

  /// All of it.
  public var shown: Shown {
    Shown(
      tasks: Set(tasks.map(\.task.id)), bookings: Set(bookings.map(\.id)), proposals: Set(proposals.map(\.proposal.id)),
      interruption: interruption?.id)
  }

  /// Refuses where something lies open that was not shown, naming it.
  func require(in shown: Shown, today: Day) throws(Refusal) {
    if let refusal = Refusal.unseen(names(besides: shown, today: today)) { throw refusal }
  }

  /// What lies open besides what was shown, in words.
  func names(besides shown: Shown, today: Day) -> [String] {
    var new = tasks.filter { !shown.tasks.contains($0.task.id) }.map { "uppgiften \($0.task.kind.label)" }
    new += bookings.unseen(in: shown.bookings, today: today)
    new += proposals.filter { !shown.proposals.contains($0.proposal.id) }.map { "förslaget till \($0.title)" }
    if let interruption, interruption.id != shown.interruption {
      new.append("avbrottet från \(interruption.from.listText(today: today))")
    }
    return new
  }
}

extension [ClientCard.Place] {
  /// Refuses where one of the times was not shown, naming it.
  func require(in shown: Set<Participant.ID>, today: Day) throws(Refusal) {
    if let refusal = Refusal.unseen(unseen(in: shown, today: today)) { throw refusal }
  }

  fileprivate func unseen(in shown: Set<Participant.ID>, today: Day) -> [String] {
    filter { !shown.contains($0.id) }.map {
      "\($0.occasion.title) \($0.occasion.start.day.listText(today: today)) \($0.occasion.start.time.text)"
    }
  }
}

extension Refusal {
  /// Something came while a question stood that did not name it; nil where nothing did.
  static func unseen(_ new: [String]) -> Refusal? {
    guard !new.isEmpty else { return nil }
    return Refusal(
      .conflict, "notShown",
      "Det här har kommit till sedan du frågades: \(new.joined(separator: ", ")). Inget är gjort. Läs det som är öppet "
        + "och svara på nytt.")
  }
}
