/// An activity as the catalogue file describes it, before the register gives it a key (R5.2).
public struct ActivityCatalogueItem: Hashable, Codable, Sendable {
  /// The stable English word by which a changed file finds the activity again.
  public var code: String
  /// "Validering".
  public var name: String
  /// Who runs it: in-house, a partner, or procured.
  public var providerKind: Activity.ProviderKind
  /// The one who does.
  public var provider: String
  /// Hours a week that a plan proposes.
  public var usualHours: Int
  /// How many clients it holds at a time, nil without a limit.
  public var places: Int?
  /// The first and the last day of the provider's contract (R9.1).
  public var contractFrom: Day?
  public var contractTo: Day?

  /// An activity of the file.
  public init(
    code: String, name: String, providerKind: Activity.ProviderKind, provider: String, usualHours: Int,
    places: Int? = nil, contractFrom: Day? = nil, contractTo: Day? = nil
  ) {
    self.code = code
    self.name = name
    self.providerKind = providerKind
    self.provider = provider
    self.usualHours = usualHours
    self.places = places
    self.contractFrom = contractFrom
    self.contractTo = contractTo
  }
}
