import Casework
import Domain
import GRDB

/// The log, and what can be undone.
extension RegisterTransaction {
  func log(_ entry: LogEntry) throws(Refusal) {
    // What an import logs is no act of one person to be named.
    if kept.logged.count < 1000 { kept.logged.append(entry) }
    try Refusal.translating {
      let session = entry.session
      try execute(
        """
        INSERT INTO log (at, user_id, role, unit, action, enrolment_id, client_id, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          session.now, session.user, session.role, RegisterTransaction.stored(session.unit), entry.action.rawValue,
          entry.enrolment, entry.client, try JSONText.encode(entry.detail),
        ])
    }
  }

  func history(of enrolment: Enrolment.ID) throws(Refusal) -> [HistoryLine] {
    let reasons = Dictionary(
      try withdrawals(of: enrolment).map { ("\($0.id.rawValue)", $0.reason) }, uniquingKeysWith: { $1 })
    return try Refusal.translating {
      try all(
        """
        SELECT log.at, log.action, log.detail, coalesce(user.full_name, '–') AS who
        FROM log LEFT JOIN user ON user.id = log.user_id WHERE log.enrolment_id = ? ORDER BY log.id DESC
        """, [enrolment]
      ) { row -> HistoryLine? in
        guard let action = LogAction(rawValue: try row.value("action")), action.isHistory else { return nil }
        let detail: [String: String] =
          action.isToldByDetail ? try JSONText.decode(try row.value("detail")) : [:]
        return HistoryLine(
          at: try row.value("at"), who: try row.value("who"), text: action.words(detail, reasons: reasons))
      }.compactMap { $0 }
    }
  }

  func firstBooker(of enrolment: Enrolment.ID) throws(Refusal) -> User.ID? {
    try Refusal.translating {
      try first(
        "SELECT user_id FROM log WHERE enrolment_id = ? AND action = ? ORDER BY id LIMIT 1",
        [enrolment, LogAction.occasionBooked.rawValue]
      ) { try $0.value("user_id") }
    }
  }

  func keepUndo(title: ActLine, by session: Session) throws(Refusal) {
    // A verb that is not undoable recorded nothing: "å ångrar" would not be true.
    guard let recorded = kept.changes else { throw Refusal(.storage, "notRecorded", "Åtgärden kunde inte sparas.") }
    let changes = recorded.filter { !$0.isIdle }
    if !changes.isEmpty { try keep(title.text, changes, nil, by: session) }
  }

  func keepAct(
    _ title: ActLine, withdrawnAs kind: Withdrawal.Kind, made: [Withdrawal.Subject], withdraws: Bool,
    by session: Session
  ) throws(Refusal) {
    try keep(title.text, [], kind, made, withdraws, by: session)
  }

  private func keep(
    _ title: String, _ changes: [Change], _ withdrawal: Withdrawal.Kind?, _ made: [Withdrawal.Subject] = [],
    _ withdraws: Bool = false, by session: Session
  ) throws(Refusal) {
    try Refusal.translating {
      var subjects = Set(changes.flatMap { $0.subjects.map(\.key) })
      for id in kept.logged.compactMap(\.enrolment) { subjects.insert(ActSubject.enrolment(id).key) }
      // What was done before what followed from it.
      var actions: [String] = []
      for isOfTask in [false, true] {
        for action in kept.logged.map(\.action) where action.isOfTask == isOfTask && !actions.contains(action.rawValue)
        {
          actions.append(action.rawValue)
        }
      }
      try execute("DELETE FROM undo WHERE at < ?", [session.today])
      try execute(
        """
        INSERT INTO undo (user_id, role, unit, at, title, place, subjects, actions, changes, withdrawal, made, withdraws)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          session.user, session.role, RegisterTransaction.stored(session.unit), session.now, title, session.place,
          try JSONText.encode(subjects.sorted()), try JSONText.encode(actions), try JSONText.encode(changes),
          withdrawal?.rawValue, try JSONText.encode(made), withdraws ? 1 : 0,
        ])
    }
  }

  func acts(of session: Session) throws(Refusal) -> [UndoStep] {
    try undoSteps("", order: "id DESC", of: session)
  }

  func lastUndone(of session: Session) throws(Refusal) -> UndoStep? {
    try undoSteps(
      """
      AND undone_at IS NOT NULL
        AND undone_after = (SELECT max(newest.id) FROM undo AS newest WHERE newest.user_id = undo.user_id)
      """, order: "undone_order DESC", of: session, most: 1
    ).first
  }

  func markUndone(_ id: Int64, at: LocalDateTime?) throws(Refusal) {
    try Refusal.translating {
      try execute(
        """
        UPDATE undo SET undone_at = ?1,
          undone_order = CASE WHEN ?1 IS NOT NULL THEN (SELECT coalesce(max(other.undone_order), 0) + 1 FROM undo AS other) END,
          undone_after = CASE WHEN ?1 IS NOT NULL
            THEN (SELECT max(newest.id) FROM undo AS newest WHERE newest.user_id = undo.user_id) END
        WHERE id = ?2 AND (undone_at IS NULL) = (?1 IS NOT NULL)
        """, [at, id])
      if db.changesCount == 0 { throw Refusal(.impossible, "alreadyUndone", "Det är redan gjort.") }
    }
  }

  private func undoSteps(_ condition: String, order: String, of session: Session, most: Int = -1) throws(Refusal)
    -> [UndoStep]
  {
    try Refusal.translating {
      try all(
        """
        SELECT * FROM undo WHERE user_id = ? AND role = ? AND unit = ? AND at >= ? AND at < ? \(condition)
        ORDER BY \(order) LIMIT ?
        """,
        [
          session.user, session.role, RegisterTransaction.stored(session.unit), session.today, session.today + 1, most,
        ]
      ) {
        UndoStep(
          id: try $0.value("id"), title: try $0.value("title"), at: try $0.value("at"), place: try $0.value("place"),
          subjects: Set(try JSONText.decode(try $0.value("subjects")) as [String]),
          actions: (try JSONText.decode(try $0.value("actions")) as [String]).compactMap { LogAction(rawValue: $0) },
          changes: try JSONText.decode(try $0.value("changes")),
          withdrawal: (try $0.value("withdrawal") as String?).flatMap { Withdrawal.Kind(rawValue: $0) },
          made: try JSONText.decode(try $0.value("made")), withdraws: try $0.value("withdraws"),
          undone: try $0.value("undone_at"))
      }
    }
  }

  /// The unit of an entry: `centre 1`, `district 3` or `city`.
  private static func stored(_ unit: Unit) -> String {
    switch unit {
    case .centre(let id): "centre \(id.rawValue)"
    case .district(let id): "district \(id.rawValue)"
    case .city: "city"
    }
  }
}

extension LogAction {
  /// Whether it is a task that was opened, closed or withdrawn.
  fileprivate var isOfTask: Bool { self == .taskOpened || self == .taskClosed || self == .taskWithdrawn }

  /// Whether its line in Historik says more than its own words.
  fileprivate var isToldByDetail: Bool {
    switch self {
    case .undone, .redone, .noteWithdrawn, .planWithdrawn, .decisionWithdrawn, .letterWithdrawn, .returnWithdrawn:
      true
    default: false
    }
  }

  /// The line in Historik: of an undoing which act it was and when that was done, of a withdrawal why.
  fileprivate func words(_ detail: [String: String], reasons: [String: String]) -> String {
    if let reason = detail["withdrawal"].flatMap({ reasons[$0] }) { return "\(label): \(reason)" }
    let acts = (detail["actions"] ?? "").split(separator: " ").compactMap { LogAction(rawValue: String($0))?.label }
    guard !acts.isEmpty else { return label }
    let time = detail["at"].flatMap { LocalDateTime(iso: $0)?.time.text }
    return "\(label): \(acts.joined(separator: ", "))" + (time.map { " \($0)" } ?? "")
  }
}
