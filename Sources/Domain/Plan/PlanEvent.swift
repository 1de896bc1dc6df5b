/// What can happen to a plan (R5.3).
public enum PlanEvent: String, CaseIterable, Sendable {
  case submit, approve, `return`, adopt, edit
}
