/// An activity of the catalogue (utbud) that a plan can hold (R5.2).
public struct Activity: Hashable, Codable, Sendable {
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
  /// The first and the last day of the provider's contract; nil where there is none, or no such end (R9.1).
  public var contractFrom: Day?
  public var contractTo: Day?
  /// The first day on which it is no longer offered; plans that hold it keep it.
  public var withdrawn: Day?

  /// An activity as stored.
  public init(
    id: ID, name: String, providerKind: ProviderKind, provider: String, usualHours: Int, places: Int? = nil,
    contractFrom: Day? = nil, contractTo: Day? = nil, withdrawn: Day? = nil
  ) {
    self.id = id
    self.name = name
    self.providerKind = providerKind
    self.provider = provider
    self.usualHours = usualHours
    self.places = places
    self.contractFrom = contractFrom
    self.contractTo = contractTo
    self.withdrawn = withdrawn
  }

  /// Whether it can be planned on `day`.
  public func isOffered(on day: Day) -> Bool { withdrawn.map { day < $0 } ?? true }

  /// What to know before it is planned for these days: that some of them lie outside the provider's contract. Planning is
  /// not refused for that (R9.1). An activity until further notice goes past any last day.
  public func contractWarning(from start: Day, to end: Day?) -> String? {
    let isBefore = contractFrom.map { start < $0 } ?? false
    let isAfter = contractTo.map { last in end.map { $0 > last } ?? true } ?? false
    guard isBefore || isAfter else { return nil }
    let period =
      switch (contractFrom, contractTo) {
      case (let from?, let to?): "gäller \(from.iso) – \(to.iso)"
      case (let from?, nil): "gäller från \(from.iso)"
      case (nil, let to?): "gäller till \(to.iso)"
      case (nil, nil): ""
      }
    return "Avtalet med \(provider) \(period): \(name) ligger utanför."
  }
}
