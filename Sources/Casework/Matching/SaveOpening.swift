import Domain

/// Adds an opening, or changes one; any jobbtorg's matchers may (R9.2).
public struct SaveOpening: Verb {
  /// The opening; nil adds one.
  public var opening: Opening.ID?
  /// The version read (R15.3).
  public var version: Int
  /// What is said of it.
  public var content: Opening.Content

  /// An opening to save.
  public init(opening: Opening.ID? = nil, version: Int = 0, content: Opening.Content) {
    self.opening = opening
    self.version = version
    self.content = content
  }

  public var isUndoable: Bool { true }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ActLine {
    try session.require(.match)
    let centre = try session.requireCentre()
    var content = content
    content.title = try TextFilter.accept(content.title, maxLength: 200)
    content.requirements.other = try TextFilter.accepted(content.requirements.other, maxLength: 1000)
    content.requirements.words = try words(content.requirements.words)
    content.requirements.languages = try words(content.requirements.languages)
    _ = try work.partner(content.employer)
    var message = ActLine("plats tillagd", of: content.title)
    if let opening {
      var changed = try work.opening(opening)
      try content.requireValid(
        hired: try work.openingRow(opening).hired, today: session.today, isNew: false)
      changed.content = content
      changed.version = version
      try work.update(changed)
      try work.trace(.openingChanged, detail: ["opening": "\(opening.rawValue)"], by: session)
      message = ActLine("plats ändrad", of: content.title)
    } else {
      try content.requireValid(hired: 0, today: session.today, isNew: true)
      let added = try work.addOpening(content, centre: centre)
      try work.trace(.openingAdded, detail: ["opening": "\(added.id.rawValue)"], by: session)
    }
    try work.keepUndo(title: message, by: session)
    return message
  }

  private func words(_ texts: [String]) throws(Refusal) -> [String] {
    var kept: [String] = []
    for text in texts {
      guard let word = try TextFilter.accepted(text, maxLength: 100), !kept.contains(word) else { continue }
      kept.append(word)
    }
    return kept
  }
}
