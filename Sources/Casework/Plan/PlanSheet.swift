import Domain

/// A plan as the editor shows it.
public struct PlanSheet: Hashable, Sendable {
  /// The enrolment.
  public var enrolment: Enrolment
  /// The client.
  public var client: Client
  /// The newest plan, nil before the first.
  public var plan: ActivityPlan?
  /// The adopted plan before it.
  public var earlier: ActivityPlan?
  /// Who wrote the newest, and who adopted it.
  public var authorName: String?
  public var adopterName: String?
  /// Every plan of the enrolment, newest first (R5.4).
  public var versions: [ActivityPlan]
  /// The policy of the home district today (R5.3).
  public var policy: PlanPolicy
  /// The home district's name.
  public var districtName: String
  /// The catalogue (R5.2).
  public var activities: [Activity]
  /// Hours a week that are full time (R5.5).
  public var fullTimeHours: Int
  /// Whether the assessment is completed (R5.1).
  public var isAssessed: Bool
  /// The handläggare's open task to read an adopted plan (R5.3).
  public var readTask: FollowUpTask?
  /// Who withdrew the newest, when and why; nil where it stands.
  public var withdrawal: NamedWithdrawal?
  /// The clock of a young person; nil for others (R5.6).
  public var youth: YouthPlanning?
  /// What date fields count working days by.
  public var calendar: WorkingCalendar

  /// A sheet.
  public init(
    enrolment: Enrolment, client: Client, plan: ActivityPlan? = nil, earlier: ActivityPlan? = nil,
    authorName: String? = nil, adopterName: String? = nil, versions: [ActivityPlan] = [], policy: PlanPolicy,
    districtName: String, activities: [Activity], fullTimeHours: Int,
    isAssessed: Bool, readTask: FollowUpTask? = nil, withdrawal: NamedWithdrawal? = nil, youth: YouthPlanning? = nil,
    calendar: WorkingCalendar = WorkingCalendar()
  ) {
    self.enrolment = enrolment
    self.client = client
    self.plan = plan
    self.earlier = earlier
    self.authorName = authorName
    self.adopterName = adopterName
    self.versions = versions
    self.policy = policy
    self.districtName = districtName
    self.activities = activities
    self.fullTimeHours = fullTimeHours
    self.isAssessed = isAssessed
    self.readTask = readTask
    self.withdrawal = withdrawal
    self.youth = youth
    self.calendar = calendar
  }

  init(of enrolment: Enrolment, in work: any UnitOfWork, by session: Session) throws(Refusal) {
    let plans = try work.plans(of: enrolment.id)
    let settings = try work.settings()
    let author = try plans.first.map { plan throws(Refusal) in try work.user(plan.author).fullName }
    let adopter = try plans.first?.adopter.map { id throws(Refusal) in try work.user(id).fullName }
    let district = try work.districts().first { $0.id == enrolment.district }
    self.init(
      enrolment: enrolment, client: try work.client(enrolment.client), plan: plans.first,
      earlier: plans.dropFirst().first, authorName: author, adopterName: adopter,
      versions: plans,
      policy: settings.planPolicy(of: enrolment.district, on: session.today), districtName: district?.name ?? "",
      activities: try work.activitiesUnderContract().filter { activity in
        activity.isOffered(on: session.today)
          || plans.first?.content.goals.contains { $0.activities.contains { $0.activity == activity.id } } ?? false
      },
      fullTimeHours: settings.number(
        .fullTimeHours, at: .centre(enrolment.centre), on: plans.first?.adopted?.day ?? session.today),
      isAssessed: try work.facts(of: enrolment.id).assessmentCompleted,
      readTask: try work.tasks(of: enrolment.id).first { $0.kind == .readPlan && $0.state == .open },
      withdrawal: try work.namedWithdrawals(of: enrolment.id).first { item in
        plans.first.map { item.withdrawal.what == .plan($0.id) } ?? false
      },
      youth: YouthPlanning(
        try work.referral(enrolment.referral).content, adopted: plans.last { $0.state == .adopted }?.adopted?.day),
      calendar: try work.workingCalendar(on: session.today))
  }
}
