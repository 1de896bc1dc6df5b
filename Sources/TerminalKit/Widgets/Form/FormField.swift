/// One field of a form.
public struct FormField<ID: Hashable & Sendable>: Sendable {
  /// What one edits it with.
  public enum Control: Sendable {
    /// One line.
    case text(TextField)
    /// Long text; the rows seen at least.
    case area(TextArea, rows: Int)
    /// One of several.
    case choice(ChoiceField)
    /// Any number of several.
    case choices(MultiChoice)
    /// One line that means something: a date, a time.
    case parsed(ParsedField)
  }

  /// Which field it is.
  public let id: ID
  /// What stands to the left of it.
  public var label: String
  /// A line shown while it has the focus and nothing else is to be said.
  public var help: String
  /// The error when it is left empty; nil when it may be.
  public var required: String?
  /// The columns it is drawn with when there is room; long text and choices take all there are.
  public var width: Int
  /// Whether it is left out, because of what other fields say.
  public var isHidden: Bool
  /// Whether a part of the form begins with it: its label is a heading, with a blank line above.
  public var opensPart: Bool
  /// What one edits it with.
  public var control: Control
  /// What is wrong with it, in words that say what to enter; goes away when it is edited.
  public var error: String?
  /// What became of a paste, where it is not as it was; goes away when the field is edited.
  var remark: String?

  /// A field.
  public init(
    _ id: ID, _ label: String, _ control: Control, width: Int = 40, required: String? = nil, help: String = "",
    isHidden: Bool = false, opensPart: Bool = false
  ) {
    self.id = id
    self.label = label
    self.control = control
    self.width = width
    self.required = required
    self.help = help
    self.isHidden = isHidden
    self.opensPart = opensPart
  }

  /// What it holds: the text, or the chosen ids.
  public var value: [String] {
    get {
      switch control {
      case .text(let field): field.text.isEmpty ? [] : [field.text]
      case .area(let area, _): area.text.isEmpty ? [] : [area.text]
      case .choice(let field): field.chosen.map { [$0] } ?? []
      case .choices(let field): field.ids
      case .parsed(let field): field.field.text.isEmpty ? [] : [field.field.text]
      }
    }
    set {
      switch control {
      case .text(var field):
        field.set(newValue.first ?? "")
        control = .text(field)
      case .area(var area, let rows):
        area.set(newValue.first ?? "")
        control = .area(area, rows: rows)
      case .choice(var field):
        field.choose(newValue.first)
        control = .choice(field)
      case .choices(var field):
        field.chosen = Set(newValue)
        control = .choices(field)
      case .parsed(var field):
        field.field.set(newValue.first ?? "")
        control = .parsed(field)
      }
    }
  }

  /// Makes room for another date, time or number where one stands that is understood: it is typed anew, not added to.
  mutating func makeRoom() {
    guard case .parsed(var parsed) = control, case .value = parsed.parsed else { return }
    parsed.field.makeRoom()
    control = .parsed(parsed)
  }

  /// Deals with a key; false when it is none of its own.
  public mutating func handle(_ key: Key) -> Bool {
    switch control {
    case .text(var field):
      defer { control = .text(field) }
      return field.handle(key)
    case .area(var area, let rows):
      defer { control = .area(area, rows: rows) }
      return area.handle(key)
    case .choice(var field):
      defer { control = .choice(field) }
      return field.handle(key)
    case .choices(var field):
      defer { control = .choices(field) }
      return field.handle(key)
    case .parsed(var field):
      defer { control = .parsed(field) }
      return field.handle(key)
    }
  }

  /// Ends the letters that were typed where one chooses.
  public mutating func clearTyped() {
    switch control {
    case .choice(var field):
      field.clearTyped()
      control = .choice(field)
    case .choices(var field):
      field.clearTyped()
      control = .choices(field)
    case .text, .area, .parsed: break
    }
  }

  /// Whether letters are typed that no choice has.
  public var isLost: Bool {
    switch control {
    case .choice(let field): field.isLost
    case .choices(let field): field.isLost
    case .text, .area, .parsed: false
    }
  }

  /// Puts pasted text in; false where one chooses, which takes none.
  @discardableResult
  public mutating func paste(_ text: String) -> Bool {
    switch control {
    case .text(var field):
      field.insert(text)
      control = .text(field)
    case .area(var area, let rows):
      area.insert(text)
      control = .area(area, rows: rows)
    case .parsed(var field):
      field.field.insert(text)
      control = .parsed(field)
    case .choice, .choices: return false
    }
    return true
  }

  /// Whether somebody can read what was written in it: words, a day, a number; no choice.
  var isWritten: Bool {
    switch control {
    case .text, .area, .parsed: value.contains { !$0.allSatisfy(\.isWhitespace) }
    case .choice, .choices: false
    }
  }

  /// Whether it holds one line of text.
  var isOneLine: Bool {
    switch control {
    case .text, .parsed: true
    case .area, .choice, .choices: false
    }
  }

  /// How many characters it has beyond what may be saved, and how many may.
  public var excess: (count: Int, limit: Int) {
    switch control {
    case .text(let field): (field.excess, field.limit)
    case .area(let area, _): (area.excess, area.limit)
    case .choice, .choices, .parsed: (0, 0)
    }
  }

  /// The error of the value as it is: left out though required, or not understood.
  public var fault: String? {
    if case .parsed(let field) = control, case .faulty(let reason) = field.parsed { return reason }
    let isBlank = value.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    return isBlank ? required : nil
  }
}
