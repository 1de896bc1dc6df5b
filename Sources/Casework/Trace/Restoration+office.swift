import Domain

/// Settings and what the office has: a row that was added goes again while nothing rests on it, and one that is given back is
/// held against what the verb asks (`UnitOfWork+officeRules`).
extension Restoration {
  mutating func restore(_ change: OfficeChange) throws(Refusal) {
    let work = self.work
    switch change {
    case .setting(let pair):
      try restore(
        pair, as: OfficeChange.setting,
        now: { entry throws(Refusal) in
          try work.settings().entries.first { $0.replaces(entry) }
        }, put: { entry throws(Refusal) in try work.save(entry) },
        remove: { entry throws(Refusal) in try work.remove(entry) })
    case .district(let pair):
      try restore(
        pair, as: OfficeChange.district,
        now: { district throws(Refusal) in
          try work.districts().first { $0.id == district.id }
        }, put: { district throws(Refusal) in try work.update(district) },
        remove: { district throws(Refusal) in try work.remove(district) })
    case .room(let pair):
      try restore(
        pair, as: OfficeChange.room, now: { room throws(Refusal) in try work.rooms().first { $0.id == room.id } },
        put: { room throws(Refusal) in try work.update(room) },
        remove: { room throws(Refusal) in try work.remove(room) })
    case .hours(let pair):
      try restore(
        pair, as: OfficeChange.hours,
        now: { hours throws(Refusal) in
          OfficeChange.Hours(centre: hours.centre, hours: try work.officeHours(of: hours.centre))
        }, put: { hours throws(Refusal) in try work.set(hours.hours, of: hours.centre) }, remove: nil)
    case .freeDay(let pair):
      try restore(
        pair, as: OfficeChange.freeDay,
        now: { day throws(Refusal) in
          try work.freeDays().first { $0.day == day.day && $0.decided == day.decided }
        }, put: { day throws(Refusal) in try work.save(day) }, remove: { day throws(Refusal) in try work.remove(day) })
    case .activity(let pair):
      try restore(
        pair, as: OfficeChange.activity,
        now: { activity throws(Refusal) in
          try work.activities().first { $0.id == activity.id }
        }, put: { activity throws(Refusal) in try work.update(activity) },
        remove: { activity throws(Refusal) in try work.remove(activity) })
    }
  }

  /// Puts a row back as it was where it still is as the act left it and the office can have it so; what was added is taken away, and taken up again.
  private func restore<Value>(
    _ pair: OfficeChange.Pair<Value>, as change: (OfficeChange.Pair<Value>) -> OfficeChange,
    now: (Value) throws(Refusal) -> Value?, put: (Value) throws(Refusal) -> Void,
    remove: ((Value) throws(Refusal) -> Void)?
  ) throws(Refusal) {
    let (expected, wanted) = direction == .undo ? (pair.after, pair.before) : (pair.before, pair.after)
    guard let place = expected ?? wanted, try now(place) == expected else { throw builtOn() }
    if let wanted {
      try work.require(change(.init(before: expected, after: wanted)), at: session.now)
      return try put(wanted)
    }
    do { try remove?(place) } catch {
      // Something in the register belongs to it by now.
      throw error.kind == .notPermitted || error.kind == .locked ? error : builtOn()
    }
  }
}
