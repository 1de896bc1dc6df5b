/// A job to apply for (plats att söka): whose, how many places, what it asks for and until when (R9.2).
public struct Opening: Hashable, Codable, Sendable {
  public typealias ID = Identifier<Opening>

  /// What it asks for, in the words of the assessment form: choices are the form's options, by id.
  public struct Requirements: Hashable, Codable, Sendable {
    /// Words of which one at least is to be in wishes, goals, work or education: "vård", "kök".
    public var words: [String] = []
    /// Languages that are to be spoken.
    public var languages: [String] = []
    /// Licences that are needed, all of them (`driving_licence`).
    public var licences: [String] = []
    /// The least education (`education_level`).
    public var education: String?
    /// The least course of Swedish (`sfi_course`).
    public var swedish: String?
    /// How long the journey is (`travel_time`).
    public var travel: String?
    /// Hours a week.
    public var hours: Int?
    /// What else, in words: for a person to judge.
    public var other: String?

    /// What an opening asks for.
    public init(
      words: [String] = [], languages: [String] = [], licences: [String] = [], education: String? = nil,
      swedish: String? = nil, travel: String? = nil, hours: Int? = nil, other: String? = nil
    ) {
      self.words = words
      self.languages = languages
      self.licences = licences
      self.education = education
      self.swedish = swedish
      self.travel = travel
      self.hours = hours
      self.other = other
    }
  }

  /// What is said of an opening, as a form holds it.
  public struct Content: Hashable, Codable, Sendable {
    /// "Lokalvårdare".
    public var title: String
    /// The employer.
    public var employer: Partner.ID
    /// How many are to be hired.
    public var places: Int
    /// The last day to apply.
    public var lastDay: Day
    /// What it asks for.
    public var requirements: Requirements

    /// What is said of an opening.
    public init(title: String, employer: Partner.ID, places: Int, lastDay: Day, requirements: Requirements = .init()) {
      self.title = title
      self.employer = employer
      self.places = places
      self.lastDay = lastDay
      self.requirements = requirements
    }

    /// Refuses an opening without a title or places, one whose last day has passed, and fewer places than were filled.
    public func requireValid(hired: Int, today: Day, isNew: Bool) throws(Refusal) {
      if title.allSatisfy(\.isWhitespace) {
        throw Refusal(
          .invalid, "titleMissing", "Skriv vad arbetet är.", fields: ["title": "Skriv vad arbetet är."])
      }
      if places < max(1, hired) {
        let least = hired > 0 ? "\(hired) är redan anställda." : "Minst 1."
        throw Refusal(.invalid, "placesTooFew", "Platserna är för få. \(least)", fields: ["places": least])
      }
      if isNew, lastDay < today {
        throw Refusal(
          .invalid, "past", "Sista dagen har varit.", fields: ["lastDay": "Tidigast i dag, \(today.iso)."])
      }
    }
  }

  /// The key in the register.
  public var id: ID
  /// What is said of it.
  public var content: Content
  /// The jobbtorg that registered it; all share it.
  public var centre: JobCentre.ID
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// An opening as stored.
  public init(id: ID, content: Content, centre: JobCentre.ID, version: Int) {
    self.id = id
    self.content = content
    self.centre = centre
    self.version = version
  }

  /// Why nobody can be proposed for it any more; nil while somebody can.
  public func refusal(hired: Int, on day: Day) -> Refusal? {
    if hired >= content.places {
      return Refusal(.impossible, "filled", "Platsen är tillsatt: \(hired) av \(content.places) är anställda.")
    }
    if content.lastDay < day {
      return Refusal(
        .impossible, "past", "Sista dagen var \(content.lastDay.iso). Ändra den om platsen fortfarande finns.")
    }
    return nil
  }
}
