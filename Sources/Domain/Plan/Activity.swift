/// An activity of the catalogue (utbud) that a plan can hold (R5.2).
public struct Activity: Hashable, Sendable {
  public typealias ID = Identifier<Activity>

  /// Who runs it.
  public enum ProviderKind: String, Codable, CaseIterable, Sendable {
    case inHouse, partner, procured

    /// The words on the screens.
    public var label: String {
      switch self {
      case .inHouse: "egen regi"
      case .partner: "samarbetspart"
      case .procured: "upphandlad"
      }
    }
  }

  /// The key in the register.
  public var id: ID
  /// "Validering".
  public var name: String
  /// Who runs it.
  public var providerKind: ProviderKind
  /// The one who does, "Jobbtorget" for in-house.
  public var provider: String
  /// Hours a week that are usual, the proposal in a plan.
  public var usualHours: Int
  /// How many it holds at a time, nil without a limit.
  public var places: Int?

  /// An activity as stored.
  public init(id: ID, name: String, providerKind: ProviderKind, provider: String, usualHours: Int, places: Int? = nil) {
    self.id = id
    self.name = name
    self.providerKind = providerKind
    self.provider = provider
    self.usualHours = usualHours
    self.places = places
  }
}
