import Domain

/// What the figures are counted from; each count and the rows behind it come from the same query (R10.8).
public protocol FigureRegister {
  /// Enrolments that are current on the as-of date (R10.3).
  func count(_ selection: FigureSelection) throws(Refusal) -> Int
  /// A page of the enrolments behind a count, in Swedish name order.
  func rows(_ selection: FigureSelection, from: PageKey?, limit: Int) throws(Refusal) -> Page<FigureRow>
  /// The standing places of clients of a district, a jobbtorg or both, at occasions on these days that stand or were held:
  /// what the lines of participation and their sum are counted from (R6.4).
  func participationPlaces(of district: HomeDistrict.ID?, at centre: JobCentre.ID?, from: Day, to: Day)
    throws(Refusal) -> [ParticipationPlace]
  /// No-shows a week over the `weeks` weeks that end with `until`'s, and how many have a closed check.
  func noShowWeeks(at unit: Unit, weeks: Int, until: Day) throws(Refusal) -> NoShowWeeks
  /// Open enrolments whose first-visit clock runs, earliest last day first, with how many there are besides (R2.3): of
  /// every coach, or of this one and those who have none.
  func withoutFirstTime(in unit: Unit, coach: User.ID?, limit: Int) throws(Refusal)
    -> (rows: [ClientListRow], more: Int)
  /// Open enrolments of the coach of young people without an adopted plan whose first day of unemployment is stated,
  /// longest unemployed first (R5.6).
  func youthWithoutPlan(of coach: User.ID) throws(Refusal) -> [(enrolment: Enrolment.ID, unemployedSince: Day)]
  /// Open enrolments of the coach whose adopted plan is to be followed up by `until`, earliest first.
  func plansToFollowUp(by coach: User.ID, until: Day) throws(Refusal) -> [(enrolment: Enrolment.ID, day: Day)]
}
