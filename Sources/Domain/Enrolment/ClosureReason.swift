/// Why an enrolment ended (R8.3).
public enum ClosureReason: String, Codable, CaseIterable, Sendable {
  case missedIntroduction
  case ownWorkFullTime, ownWorkPartTime, subsidisedWork, municipalEmployment, studiesWithAid, studiesWithoutAid
  case ownBusiness, otherSupport, selfSupportUnspecified
  case movedAway, longIllness, parentalLeave, applicationWithdrawn, declined, transferred, returnedToDistrict
  case wrongTargetGroup, deceased, otherReason, notStated
  /// The case was opened twice; it stands outside all figures.
  case duplicate

  /// Those that figures count.
  public static let counted = allCases.filter { $0 != .duplicate }
  /// Those that a person can choose: a case is transferred by a move alone (R8.3).
  public static let chosen = allCases.filter { $0 != .transferred }

  /// The label on screens, in reports and in import files (R8.3).
  public var label: String {
    switch self {
    case .missedIntroduction: "kom ej till introduktionsmöte"
    case .ownWorkFullTime: "eget arbete heltid"
    case .ownWorkPartTime: "eget arbete deltid"
    case .subsidisedWork: "subventionerat arbete"
    case .municipalEmployment: "kommunal anställning"
    case .studiesWithAid: "studier med studiemedel"
    case .studiesWithoutAid: "studier utan studiemedel"
    case .ownBusiness: "eget företag"
    case .otherSupport: "annan försörjning"
    case .selfSupportUnspecified: "eget arbete eller annan försörjning"
    case .movedAway: "flyttat från stadsdelen"
    case .longIllness: "sjukskrivning"
    case .parentalLeave: "föräldraledighet"
    case .applicationWithdrawn: "ansökan om försörjningsstöd återtagen"
    case .declined: "avböjt eller lämnat"
    case .transferred: "överförd till annat jobbtorg"
    case .returnedToDistrict: "återlämnad till stadsdelen"
    case .wrongTargetGroup: "fel målgrupp"
    case .deceased: "avliden"
    case .otherReason: "annat"
    case .notStated: "ej angivet"
    case .duplicate: "dubblett"
    }
  }

  /// The group that reports use.
  public var group: ClosureGroup {
    switch self {
    case .missedIntroduction: .noIntroduction
    case .ownWorkFullTime, .ownWorkPartTime, .subsidisedWork, .municipalEmployment, .studiesWithAid,
      .studiesWithoutAid, .ownBusiness, .otherSupport, .selfSupportUnspecified:
      .selfSupporting
    default: .other
    }
  }

  /// What a hire proposes: own work, full time where the hours are not said (R9.3).
  public static func ofHire(hours: Int?, fullTime: Int) -> ClosureReason {
    (hours ?? fullTime) < fullTime ? .ownWorkPartTime : .ownWorkFullTime
  }

  /// Whether the reason demands a text of its own ("annat (text)").
  public var demandsText: Bool { self == .otherReason }

  /// The reason with this import label; the explanation in brackets may stand after it.
  public init?(label: String) {
    let text = label.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let bare = text.prefix { $0 != "(" }.trimmingSuffix(while: \.isWhitespace)
    guard let reason = ClosureReason.allCases.first(where: { $0.label == text || $0.label == bare }) else { return nil }
    self = reason
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while predicate: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, predicate(last) { rest.removeLast() }
    return rest
  }
}
