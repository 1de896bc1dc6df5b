/// The ground on which the district passes the client's information on (R1.2).
public enum SharingGround: Hashable, Codable, Sendable {
  /// The client consented on this day.
  case consent(Day)
  /// Another ground, in words.
  case other(String)
  /// The source lacks it; shown as to be completed.
  case notStated

  /// How it reads on the screens.
  public var label: String {
    switch self {
    case .consent(let day): "samtycke \(day.iso)"
    case .other(let text): text
    case .notStated: "ej angivet – kompletteras"
    }
  }
}
