/// An aktivitetsplan: goals in the client's own words and the activities that serve them (R5.1).
public struct ActivityPlan: Hashable, Codable, Sendable {
  public typealias ID = Identifier<ActivityPlan>

  /// What the coach and the client write.
  public struct Content: Hashable, Codable, Sendable {
    /// Goals in order; a plan has one at least before it can be adopted.
    public var goals: [Goal] = []
    /// The day the plan is next followed up.
    public var nextFollowUp: Day?
    /// The client's part in it (R5.4).
    public var clientPart: ClientPart?

    /// The text of a plan.
    public init(goals: [Goal] = [], nextFollowUp: Day? = nil, clientPart: ClientPart? = nil) {
      self.goals = goals
      self.nextFollowUp = nextFollowUp
      self.clientPart = clientPart
    }

    /// What another plan begins with: all but the client's part, which was said of this one (R5.4).
    public var anew: Content { Content(goals: goals, nextFollowUp: nextFollowUp) }

    /// Planned hours a week of all activities (R5.5).
    public var hoursAWeek: Int { goals.flatMap(\.activities).reduce(0) { $0 + $1.hoursAWeek } }
  }

  /// A goal in the client's own words.
  public struct Goal: Hashable, Codable, Sendable {
    /// The client's words.
    public var words: String
    /// When it is to be reached.
    public var target: Day?
    /// What serves it.
    public var activities: [PlannedActivity] = []

    /// A goal.
    public init(words: String, target: Day? = nil, activities: [PlannedActivity] = []) {
      self.words = words
      self.target = target
      self.activities = activities
    }
  }

  /// One activity that serves a goal.
  public struct PlannedActivity: Hashable, Codable, Sendable {
    /// The activity of the catalogue.
    public var activity: Activity.ID
    /// Its name when the plan was written.
    public var name: String
    /// With whom: provider or partner.
    public var provider: String
    /// Who is responsible.
    public var responsible: PlanResponsible
    /// Hours a week.
    public var hoursAWeek: Int
    /// First day.
    public var start: Day
    /// Last day, nil until further notice.
    public var end: Day?
    /// When it is followed up, in words or a date: "varje vecka", "2/6".
    public var followUp: String?

    /// A planned activity.
    public init(
      activity: Activity.ID, name: String, provider: String, responsible: PlanResponsible, hoursAWeek: Int, start: Day,
      end: Day? = nil, followUp: String? = nil
    ) {
      self.activity = activity
      self.name = name
      self.provider = provider
      self.responsible = responsible
      self.hoursAWeek = hoursAWeek
      self.start = start
      self.end = end
      self.followUp = followUp
    }
  }

  /// The key in the register.
  public var id: ID
  /// Whose.
  public var enrolment: Enrolment.ID
  /// 1 and up.
  public var number: Int
  /// Where it stands.
  public var state: PlanState
  /// Who wrote it; an approver is never the author (R5.3).
  public var author: User.ID
  /// The policy of the home district when it was submitted or adopted.
  public var policy: PlanPolicy
  /// The text.
  public var content: Content
  /// When it was submitted for approval: how long it has waited is shown to both.
  public var submitted: LocalDateTime?
  /// The handläggare's comment at approval or return.
  public var comment: String?
  /// Why it was adopted without a completed assessment (R5.1).
  public var overrideReason: String?
  /// When it was adopted.
  public var adopted: LocalDateTime?
  /// Who adopted it; who is named with the reason for an override (R5.1).
  public var adopter: User.ID?
  /// Rises by one at each change (R15.3).
  public var version: Int

  /// A plan as stored.
  public init(
    id: ID, enrolment: Enrolment.ID, number: Int, state: PlanState, author: User.ID, policy: PlanPolicy,
    content: Content, submitted: LocalDateTime? = nil, comment: String? = nil, overrideReason: String? = nil,
    adopted: LocalDateTime? = nil, adopter: User.ID? = nil, version: Int
  ) {
    self.id = id
    self.enrolment = enrolment
    self.number = number
    self.state = state
    self.author = author
    self.policy = policy
    self.content = content
    self.submitted = submitted
    self.comment = comment
    self.overrideReason = overrideReason
    self.adopted = adopted
    self.adopter = adopter
    self.version = version
  }
}
