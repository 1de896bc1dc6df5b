import Domain

/// Changes when a jobbtorg can be booked in a week, from now on; no booked time may be left outside (R3.3).
public struct SetOfficeHours: Verb {
  /// The jobbtorg.
  public var centre: JobCentre.ID
  /// Its hours.
  public var hours: OfficeHours

  /// Office hours.
  public init(centre: JobCentre.ID, hours: OfficeHours) {
    self.centre = centre
    self.hours = hours
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.manageSettings)
    let place = try work.centre(centre)
    guard !hours.openings.isEmpty else {
      let words = "Minst en veckodag behöver en öppettid."
      throw Refusal(.invalid, "noHours", words, fields: [Weekday.monday.rawValue: words])
    }
    let before = try work.officeHours(of: place.id)
    guard before != hours else {
      throw Refusal(.impossible, "settingSame", "Tiderna gäller redan.")
    }
    // What lies outside already is not what this change leaves there.
    let outside = try work.coming(at: place.id, from: session.now).filter {
      !hours.contains($0) && before.contains($0)
    }
    guard outside.isEmpty else {
      let words = "\(outside.bookedWords), utanför de nya tiderna. Boka om först."
      let weekdays = Set(outside.map(\.start.day.weekday.rawValue))
      throw Refusal(
        .occupied, "outsideHours", words,
        fields: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, words) }))
    }
    try work.set(hours, of: place.id)
    try work.trace(.officeChanged, detail: ["hours": "\(place.id.rawValue)"], by: session)
    let title = ActLine("nya tider", of: place.name)
    try work.keepUndo(title: title, by: session)
    return title
  }
}

extension OfficeHours {
  fileprivate func contains(_ occasion: Occasion) -> Bool {
    contains(occasion.start.day.weekday, from: occasion.start.time, to: occasion.end.time)
  }
}
