import Domain

/// Adds a coming day on which every jobbtorg is closed (R2.2). First times that are promised already keep their day, and
/// nothing may be booked on it.
public struct AddFreeDay: Verb {
  /// The day.
  public var day: Day
  /// What it is called: "Planeringsdag".
  public var name: String

  /// A free day.
  public init(day: Day, name: String) {
    self.day = day
    self.name = name
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let name = try name.officeName()
    do { try SettingKey.requireComing(day, today: session.today) } catch {
      throw Refusal(error.kind, error.code, error.message, fields: ["day": error.fields["from"] ?? error.message])
    }
    let calendar = try work.workingCalendar(on: session.today)
    guard calendar.isWorking(day) else {
      let words = "Dagen är redan ledig: \(calendar.holiday(on: day) ?? day.weekday.long)."
      throw Refusal(.impossible, "alreadyFree", words, fields: ["day": words])
    }
    let booked = try work.coming(from: session.now).filter { $0.start.day == day }
    guard booked.isEmpty else {
      let words = "\(booked.bookedWords). Boka om först."
      throw Refusal(.occupied, "dayBooked", words, fields: ["day": words])
    }
    try work.save(OfficeFreeDay(day: day, name: name, decided: session.today))
    try work.trace(.officeChanged, detail: ["freeDay": day.iso], by: session)
    let title = ActLine("\(day.iso) är ledig: \(name)")
    try work.keepUndo(title: title, by: session)
    return title
  }
}
