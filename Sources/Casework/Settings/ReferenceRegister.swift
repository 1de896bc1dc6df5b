import Domain

/// Settings and reference data: jobbtorg, districts, rooms, hours, form and catalogue.
public protocol ReferenceRegister {
  /// What tells the register apart from every other, for ever.
  func registerID() throws(Refusal) -> String
  /// Every setting with its dates.
  func settings() throws(Refusal) -> Settings
  /// The office's calendar: red days, eves by the setting on `day`, and the days the office added (R2.2).
  func workingCalendar(on day: Day) throws(Refusal) -> WorkingCalendar
  /// Every jobbtorg, by name.
  func centres() throws(Refusal) -> [JobCentre]
  /// Every district that is or was, by name.
  func districts() throws(Refusal) -> [HomeDistrict]
  /// The rooms of a jobbtorg, by name.
  func rooms(of centre: JobCentre.ID) throws(Refusal) -> [Room]
  /// The office hours of a jobbtorg (R3.3).
  func officeHours(of centre: JobCentre.ID) throws(Refusal) -> OfficeHours
  /// The usual length of a kind of meeting at a jobbtorg, in minutes.
  func usualMinutes(of kind: AppointmentKind, at centre: JobCentre.ID) throws(Refusal) -> Int
  /// The catalogue, by its own order (R5.2).
  func activities() throws(Refusal) -> [Activity]
  /// The assessment form in force, or an earlier version of it (R4.2).
  func assessmentForm(version: Int?) throws(Refusal) -> AssessmentForm
  /// Takes the next version of the assessment form into use (R4.2).
  func addAssessmentForm(_ form: AssessmentForm) throws(Refusal)
  /// Stores the reference data, form and catalogue of a new register.
  func load(reference: ReferenceData, form: AssessmentForm, catalogue: [ActivityCatalogueItem]) throws(Refusal)
}
