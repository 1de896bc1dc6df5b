/// Finds the home district that a name means on a day, old names included (R1.7).
public struct HomeDistrictDirectory: Sendable {
  private var byName: [String: [HomeDistrict]] = [:]
  private var byKey: [HomeDistrict.ID: HomeDistrict] = [:]
  private let current: [HomeDistrict]

  /// A directory of every district that is and was.
  public init(_ districts: [HomeDistrict]) {
    current = districts.filter { $0.validTo == nil }
    for district in districts {
      let folded = Self.folded(district.name)
      byName[folded, default: []].append(district)
      if folded != district.name { byName[district.name, default: []].append(district) }
      byKey[district.id] = district
    }
  }

  /// The district that `name` means on `day`. Case, the kind of dash and blanks around do not matter.
  ///
  /// Refused with code `unknownDistrict`, or `replacedDistrict` with the successor's name where the name is an old one.
  public func district(named name: String, on day: Day) throws(Refusal) -> HomeDistrict {
    // As written first: folding costs more than all the rest, and a million rows write it right.
    let known = byName[name] ?? byName[Self.folded(name)] ?? []
    if let district = known.first(where: { $0.isValid(on: day) }) { return district }
    if let old = known.filter({ $0.validTo.map { $0 < day } ?? false }).max(by: { $0.validFrom < $1.validFrom }) {
      guard let (successor, since) = follower(of: old, on: day) else {
        throw Refusal(
          .invalid, "replacedDistrict",
          "Stadsdelen \(old.name) finns inte längre. Skriv den stadsdel som gäller \(day.iso).")
      }
      throw Refusal(
        .invalid, "replacedDistrict",
        "Stadsdelen \(old.name) är ett gammalt namn. Den heter \(successor.name) sedan \(since.iso).")
    }
    if let later = known.min(by: { $0.validFrom < $1.validFrom }) {
      throw Refusal(
        .invalid, "unknownDistrict",
        "Stadsdelen \(later.name) finns först från \(later.validFrom.iso), efter remissdatumet \(day.iso).")
    }
    let names = current.map(\.name).inSwedishOrder { $0 }
      .joined(separator: ", ")
    throw Refusal(.invalid, "unknownDistrict", "Stadsdelen är okänd. Skriv en av: \(names).")
  }

  /// The district that has on `day` what this one had: itself while it holds, else who followed it, and so on.
  public func inCharge(of id: HomeDistrict.ID, on day: Day) -> HomeDistrict.ID {
    guard let district = byKey[id] else { return id }
    return follower(of: district, on: day)?.district.id ?? id
  }

  /// Every district whose cases are `id`'s on `day`, itself included.
  public func family(of id: HomeDistrict.ID, on day: Day) -> [HomeDistrict.ID] {
    byKey.keys.filter { inCharge(of: $0, on: day) == id }.sorted()
  }

  /// The name of the district, blank for one that is not there.
  public func name(of id: HomeDistrict.ID) -> String { byKey[id]?.name ?? "" }

  /// Who followed an ended district, and since when; nil while it holds, or where nobody followed.
  private func follower(of old: HomeDistrict, on day: Day) -> (district: HomeDistrict, since: Day)? {
    var found: (district: HomeDistrict, since: Day)?
    var district = old
    var steps = 0
    while let last = district.validTo, last < day, let next = district.successor.flatMap({ byKey[$0] }), steps < 20 {
      found = (next, last + 1)
      district = next
      steps += 1
    }
    return found
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("–", with: "-").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
