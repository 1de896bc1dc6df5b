import Domain

/// Settings and reference data: jobbtorg, districts, rooms, hours, form and catalogue.
public protocol ReferenceRegister {
  /// What tells the register apart from every other, for ever.
  func registerID() throws(Refusal) -> String
  /// Every setting with its dates.
  func settings() throws(Refusal) -> Settings
  /// Stores a value of a setting from its day on, in place of the one that the unit had from that day.
  func save(_ entry: Settings.Entry) throws(Refusal)
  /// Takes the value away that a unit has from that day on.
  func remove(_ entry: Settings.Entry) throws(Refusal)
  /// The office's calendar: red days, eves by the setting on `day`, and the days the office had added by then (R2.2).
  func workingCalendar(on day: Day) throws(Refusal) -> WorkingCalendar
  /// The days that the office added, by day, those that it took back too.
  func freeDays() throws(Refusal) -> [OfficeFreeDay]
  /// Stores a free day as it is from now on.
  func save(_ day: OfficeFreeDay) throws(Refusal)
  /// Forgets a free day, when adding it is undone.
  func remove(_ day: OfficeFreeDay) throws(Refusal)
  /// Every jobbtorg, by name.
  func centres() throws(Refusal) -> [JobCentre]
  /// Every district that is or was, by name.
  func districts() throws(Refusal) -> [HomeDistrict]
  /// Lets the successor have every case, open task and user of an ended district (R1.7); the cases that were open, and the
  /// tasks.
  func handOver(_ district: HomeDistrict.ID, to successor: HomeDistrict.ID) throws(Refusal)
    -> (cases: [Enrolment.ID], tasks: [FollowUpTask.ID])
  /// How much would go along: open cases, open tasks, active users.
  func extent(of district: HomeDistrict.ID) throws(Refusal) -> (cases: Int, tasks: Int, users: Int)
  /// Adds a district; `id` of the value is ignored.
  func add(_ district: HomeDistrict) throws(Refusal) -> HomeDistrict
  /// Changes a district, its moves included; puts it back where it was taken away.
  func update(_ district: HomeDistrict) throws(Refusal)
  /// Takes a district away, when adding it is undone and nothing belongs to it.
  func remove(_ district: HomeDistrict) throws(Refusal)
  /// The rooms of a jobbtorg that can be booked, by name.
  func rooms(of centre: JobCentre.ID) throws(Refusal) -> [Room]
  /// Every room of every jobbtorg, the closed ones too.
  func rooms() throws(Refusal) -> [Room]
  /// Adds a room; `id` of the value is ignored.
  func add(_ room: Room) throws(Refusal) -> Room
  /// Changes a room; puts it back where it was taken away.
  func update(_ room: Room) throws(Refusal)
  /// Takes a room away, when adding it is undone and nothing is booked in it.
  func remove(_ room: Room) throws(Refusal)
  /// The office hours of a jobbtorg (R3.3).
  func officeHours(of centre: JobCentre.ID) throws(Refusal) -> OfficeHours
  /// Changes the office hours of a jobbtorg.
  func set(_ hours: OfficeHours, of centre: JobCentre.ID) throws(Refusal)
  /// The usual length of a kind of meeting at a jobbtorg, in minutes.
  func usualMinutes(of kind: AppointmentKind, at centre: JobCentre.ID) throws(Refusal) -> Int
  /// The catalogue, by its own order (R5.2).
  func activities() throws(Refusal) -> [Activity]
  /// Adds an activity at the end; `id` of the value is ignored.
  func add(_ activity: Activity) throws(Refusal) -> Activity
  /// Changes an activity; puts it back where it was taken away.
  func update(_ activity: Activity) throws(Refusal)
  /// Takes an activity away, when adding it is undone and nothing holds it.
  func remove(_ activity: Activity) throws(Refusal)
  /// The assessment form in force, or an earlier version of it (R4.2).
  func assessmentForm(version: Int?) throws(Refusal) -> AssessmentForm
  /// Takes the next version of the assessment form into use (R4.2).
  func addAssessmentForm(_ form: AssessmentForm, by session: Session) throws(Refusal)
  /// Every version of the assessment form, the newest first.
  func assessmentForms() throws(Refusal) -> [AssessmentFormVersion]
  /// Stores the reference data, form and catalogue of a new register.
  func load(reference: ReferenceData, form: AssessmentForm, catalogue: [ActivityCatalogueItem]) throws(Refusal)
}
