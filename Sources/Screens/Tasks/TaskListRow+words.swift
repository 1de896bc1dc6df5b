import Casework
import Domain
import TerminalKit

extension TaskListRow {
  /// What is to be done: the task, or what is left to ask of it.
  var label: String { asksForReceipt ? "beslutet mottaget?" : task.kind.label }

  /// The same where there is little room.
  var shortLabel: String { asksForReceipt ? "mottaget?" : task.kind.shortLabel }

  /// The last day as lists show it: "senast tis 22/4", "senast i dag", "! 1 dag för sent"; of a decision its own day.
  func dueSpans(today: Day) -> [Span] {
    if let decision = task.decision { return [Span("beslut \(decision.day.listText(today: today))", .warning)] }
    if daysLate > 0 { return [Span("! \(daysLate.counted("dag", "dagar")) för sent", .danger)] }
    if task.due == today { return [Span("senast i dag", .warning)] }
    return [Span("senast \(task.due.listText(today: today))")]
  }

  /// "gång 2"; nothing for tasks that are not about an absence.
  var ordinalText: String { task.ordinal > 0 ? "gång \(task.ordinal)" : "" }

  /// Where the task is done.
  func screen(at workplace: Workplace) -> any Screen {
    switch task.kind {
    case .checkAbsence: AbsenceScreen(at: workplace, task: task.id)
    case .giveNewTime:
      BookingScreen(at: workplace, enrolment: task.enrolment, kind: occasion?.appointmentKind ?? .followUp)
    case .readPlan, .approvePlan: PlanScreen(at: workplace, enrolment: task.enrolment)
    case .decideName: DecideNameScreen(at: workplace, row: self)
    case .reconsiderTargetGroup: TargetGroupScreen(at: workplace, row: self)
    case .examineRight: ExaminationScreen(at: workplace, task: task.id)
    case .followUpSupport: SupportFollowUpScreen(at: workplace, row: self)
    case .confirmClosure:
      ClosureFormScreen(at: workplace, enrolment: task.enrolment, proposing: .missedIntroduction)
    case .closeAfterHire: ClosureFormScreen(at: workplace, enrolment: task.enrolment, proposing: closing)
    case .reconsiderDecision, .reconsiderClosure: ReconsiderScreen(at: workplace, row: self)
    case .completeReferral: ClientCardScreen(at: workplace, enrolment: task.enrolment)
    }
  }
}

extension LocalDateTime {
  /// "fre 18/4 13:00", as in lists.
  func listText(today: Day) -> String { "\(day.listText(today: today)) \(time.text)" }
}

extension FollowUpTask.Kind {
  /// Whether the screen where it was done shows what it came to once it is closed.
  var isReadOnceClosed: Bool {
    self == .checkAbsence || self == .examineRight || self == .reconsiderDecision || self == .reconsiderClosure
  }
}
