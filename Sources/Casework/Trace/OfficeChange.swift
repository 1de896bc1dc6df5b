import Domain

/// What an administrator's act wrote: settings and what the office has.
public enum OfficeChange: Hashable, Codable, Sendable {
  case setting(Pair<Settings.Entry>)
  case district(Pair<HomeDistrict>)
  case room(Pair<Room>)
  case hours(Pair<Hours>)
  case freeDay(Pair<OfficeFreeDay>)
  case activity(Pair<Activity>)

  /// A row before and after: nil before where the act added it, nil after where it took it away.
  public struct Pair<Value: Hashable & Codable & Sendable>: Hashable, Codable, Sendable {
    /// As it was.
    public var before: Value?
    /// As the act left it.
    public var after: Value?

    /// A row before and after.
    public init(before: Value?, after: Value?) {
      self.before = before
      self.after = after
    }

    /// Whether the row is as it was.
    var isIdle: Bool { before == after }
  }

  /// The office hours of a jobbtorg.
  public struct Hours: Hashable, Codable, Sendable {
    public var centre: JobCentre.ID
    public var hours: OfficeHours

    /// Office hours.
    public init(centre: JobCentre.ID, hours: OfficeHours) {
      self.centre = centre
      self.hours = hours
    }
  }

  /// Which row it is.
  var row: String {
    switch self {
    case .setting(let pair): "setting \((pair.after ?? pair.before)?.key.rawValue ?? "")"
    case .district(let pair): "district \((pair.after ?? pair.before)?.id.rawValue ?? 0)"
    case .room(let pair): "room \((pair.after ?? pair.before)?.id.rawValue ?? 0)"
    case .hours(let pair): "hours \((pair.after ?? pair.before)?.centre.rawValue ?? 0)"
    case .freeDay(let pair): "freeDay \((pair.after ?? pair.before)?.day.iso ?? "")"
    case .activity(let pair): "activity \((pair.after ?? pair.before)?.id.rawValue ?? 0)"
    }
  }

  /// Whether the row is as it was.
  var isIdle: Bool {
    switch self {
    case .setting(let pair): pair.isIdle
    case .district(let pair): pair.isIdle
    case .room(let pair): pair.isIdle
    case .hours(let pair): pair.isIdle
    case .freeDay(let pair): pair.isIdle
    case .activity(let pair): pair.isIdle
    }
  }
}
