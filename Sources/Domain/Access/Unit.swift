/// Where a role holds: one jobbtorg, one home district, or the whole city (R11.1).
public enum Unit: Hashable, Codable, Sendable {
  case centre(JobCentre.ID)
  case district(HomeDistrict.ID)
  case city

  /// Whether it is a home district.
  public var isDistrict: Bool { if case .district = self { true } else { false } }

  /// Whether a case of this jobbtorg and home district lies within the unit (R11.2).
  public func covers(centre: JobCentre.ID, district: HomeDistrict.ID) -> Bool {
    switch self {
    case .centre(let own): own == centre
    case .district(let own): own == district
    case .city: true
    }
  }
}
