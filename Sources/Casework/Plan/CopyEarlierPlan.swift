import Domain

/// Takes the plan of the enrolment that this one takes up again as a draft (R8.4).
public struct CopyEarlierPlan: Verb {
  /// The new enrolment.
  public var enrolment: Enrolment.ID

  /// Copies into `enrolment`.
  public init(enrolment: Enrolment.ID) { self.enrolment = enrolment }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    let enrolment = try work.enrolment(enrolment)
    try session.require(.writePlan, for: enrolment)
    guard let earlier = enrolment.restartOf else {
      throw Refusal(.impossible, "noEarlier", "Klienten har ingen tidigare inskrivning att hämta en plan från.")
    }
    let plans = try work.plans(of: earlier)
    guard let plan = plans.first(where: { $0.state == .adopted }) ?? plans.first else {
      throw Refusal(.impossible, "noEarlierPlan", "Den tidigare inskrivningen har ingen plan.")
    }
    guard try work.plans(of: enrolment.id).isEmpty else {
      throw Refusal(.impossible, "planThere", "Det finns redan en plan här. Öppna den (p) och ändra i den.")
    }
    _ = try SavePlan(enrolment: enrolment.id, version: 0, content: plan.content.anew).run(in: work, by: session)
    return try work.line(
      "planen från \(work.enrolment(earlier).caseNumber.text) är hämtad som utkast", of: enrolment.client)
  }
}
