import Domain

/// What the list of clients shows: search, view, filter and order (screens.md "2 Klienter", R11.5).
public struct ClientListQuery: Hashable, Sendable {
  /// The views of the list.
  public enum View: String, CaseIterable, Sendable {
    case mine, all, unassigned, late

    /// The word on the screen.
    public var label: String {
      switch self {
      case .mine: "Mina"
      case .all: "Alla"
      case .unassigned: "Ofördelade"
      case .late: "Sena"
      }
    }
  }

  /// The orders of the list.
  public enum Order: String, CaseIterable, Sendable {
    case name, caseNumber, nextTime, received

    /// The word on the screen.
    public var label: String {
      switch self {
      case .name: "namn"
      case .caseNumber: "ärende"
      case .nextTime: "nästa tid"
      case .received: "mottagen"
      }
    }
  }

  /// The first-visit clock as a filter.
  public enum Clock: String, CaseIterable, Sendable {
    case running, dueToday, breached, met

    /// The word on the screen.
    public var label: String {
      switch self {
      case .running: "löper"
      case .dueToday: "går ut i dag"
      case .breached: "för sent"
      case .met: "tid given"
      }
    }
  }

  /// What the filter `f` can cut by; nil means all.
  public struct Filter: Hashable, Sendable {
    /// Only this state.
    public var state: EnrolmentState?
    /// Only this district.
    public var district: HomeDistrict.ID?
    /// Only this coach.
    public var coach: User.ID?
    /// Only this state of the first-visit clock.
    public var clock: Clock?
    /// Only with this many no-shows or more.
    public var noShowsAtLeast: Int?
    /// Only open ones without a next time.
    public var withoutNextTime: Bool = false

    /// A filter.
    public init(
      state: EnrolmentState? = nil, district: HomeDistrict.ID? = nil, coach: User.ID? = nil, clock: Clock? = nil,
      noShowsAtLeast: Int? = nil, withoutNextTime: Bool = false
    ) {
      self.state = state
      self.district = district
      self.coach = coach
      self.clock = clock
      self.noShowsAtLeast = noShowsAtLeast
      self.withoutNextTime = withoutNextTime
    }

    /// Whether it cuts nothing.
    public var isEmpty: Bool { self == Filter() }
  }

  /// Name parts, identity number or case number; empty shows the view.
  public var search: String = ""
  /// The view; a search looks through all of the unit.
  public var view: View = .all
  /// The order; a search is always by name.
  public var order: Order = .name
  /// The filter.
  public var filter: Filter = Filter()
  /// Where the page begins; nil is the top.
  public var from: PageKey?
  /// Rows wanted.
  public var limit: Int = 50

  /// A query.
  public init(
    search: String = "", view: View = .all, order: Order = .name, filter: Filter = Filter(), from: PageKey? = nil,
    limit: Int = 50
  ) {
    self.search = search
    self.view = view
    self.order = order
    self.filter = filter
    self.from = from
    self.limit = limit
  }
}
