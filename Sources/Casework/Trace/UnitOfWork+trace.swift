import Domain

extension TraceRegister {
  /// Logs an act in a case (R12.1); `detail` holds keys and codes, never names or texts.
  func trace(
    _ action: LogAction, in enrolment: Enrolment? = nil, detail: [String: String] = [:], by session: Session
  ) throws(Refusal) {
    try log(
      LogEntry(action: action, enrolment: enrolment?.id, client: enrolment?.client, detail: detail, session: session))
  }
}
