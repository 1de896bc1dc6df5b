import Domain

/// One transaction on the register, as verbs see it. Knows no SQL; a protocol a chapter of the rules.
///
/// Everything read is as of the transaction's beginning plus its own changes. A method that names a `version` refuses
/// with `.conflict` when the row has another by now (R15.3).
public protocol UnitOfWork: ReferenceRegister, UserRegister, ClientRegister, MergeRegister, EnrolmentRegister,
  MoveRegister, OccasionRegister, TaskRegister, AssessmentRegister, PlanRegister, MatchingRegister, NoteRegister,
  DraftRegister, LetterRegister, InterruptionRegister, FigureRegister, WithdrawalRegister, TraceRegister
{}
