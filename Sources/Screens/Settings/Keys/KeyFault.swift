/// What is wrong with a line of a user's own keys, in Swedish for the screens and in English for the command line.
public struct KeyFault: Hashable, Sendable {
  /// Sorts of faults.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be read; the system's words.
    case unreadable(String)
    /// The line is no TOML; the parser's words.
    case syntax(String)
    /// There is no such table.
    case unknownTable(String)
    /// Neither a key nor a list of keys.
    case value(String)
    /// No whole number in its bounds.
    case number(String, ClosedRange<Int>)
    /// No action has the id.
    case unknownAction(String)
    /// The action was given keys on an earlier line.
    case twice(String)
    /// No key has the name.
    case unknownKey(String)
    /// The key moves in lists and forms, or is the same as another to a terminal.
    case reserved(String)
    /// The action cannot do without a key.
    case needsKey(String)
    /// In a text field the key is a letter.
    case textTakesIt(String, String)
    /// Another action has the key.
    case collision(String, with: String, place: String)
  }

  /// The physical line; the file's first is 1.
  public var line: Int
  /// What it is.
  public var reason: Reason

  /// A fault at a line.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// "rad 4: …", with what to do.
  public var swedish: String { "rad \(line): \(swedishWords)" }

  /// "line 4: …", with what to do.
  public var english: String { "line \(line): \(englishWords)" }

  private var swedishWords: String {
    switch reason {
    case .unreadable(let why): "filen går inte att läsa (\(why))."
    case .syntax: "raden är inte skriven som den ska. Skriv \"clients.filter\" = \"g\"."
    case .unknownTable(let name): "\(name) finns inte. Tangenter står under [keys]."
    case .value(let id): "\(id) ska ha en tangent inom citattecken, eller en lista av dem."
    case .number(let key, let bounds):
      "\(key) ska vara ett helt tal från \(bounds.lowerBound) till \(bounds.upperBound)."
    case .unknownAction(let id): "\(id) finns inte. Namnen står i listan nedan."
    case .twice(let id): "\(id) har redan fått tangenter på en rad ovanför."
    case .unknownKey(let name): "ingen tangent heter \(name)."
    case .reserved(let name): "\(name) behövs för att flytta, markera och skriva. Välj en annan tangent."
    case .needsKey(let title): "\(title) måste ha en tangent."
    case .textTakesIt(let key, let place): "\(key) är en bokstav i textfält (\(place)). Välj en tangent med Ctrl."
    case .collision(let key, let title, let place): "\(key) gör redan ”\(title)” (\(place)). Välj en annan tangent."
    }
  }

  private var englishWords: String {
    switch reason {
    case .unreadable(let why): "the file cannot be read (\(why))."
    case .syntax(let words): "not TOML: \(words)."
    case .unknownTable(let name): "there is no \"\(name)\"; keys stand under [keys]."
    case .value(let id): "\"\(id)\" must have a key in quotes, or a list of them."
    case .number(let key, let bounds):
      "\"\(key)\" must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)."
    case .unknownAction(let id): "there is no action \"\(id)\"; \"jobbtorg keys --actions\" lists them."
    case .twice(let id): "\"\(id)\" was given keys on an earlier line."
    case .unknownKey(let name): "no key is called \"\(name)\"."
    case .reserved(let name): "\"\(name)\" is needed for moving, marking and typing; choose another key."
    case .needsKey(let title): "”\(title)” must have a key."
    case .textTakesIt(let key, let place): "\"\(key)\" is a letter in text fields (\(place)); choose one with Ctrl."
    case .collision(let key, let title, let place):
      "\"\(key)\" does \"\(title)\" already (\(place)); choose another key."
    }
  }
}
