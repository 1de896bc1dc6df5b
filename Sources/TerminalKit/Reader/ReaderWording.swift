/// The words before what the library reads out by itself; the program gives them in its language.
public struct ReaderWording: Hashable, Sendable {
  /// Before the titles of the screens one has come through.
  public var screen: String
  /// Before what was just done, before what one should know, before what went wrong.
  public var message: String
  public var warning: String
  public var failure: String
  /// Before the keys that work here.
  public var keys: String
  /// Before who one is.
  public var user: String
  /// Before the place of the selected row, how many rows there are, and how many are marked.
  public var row: String
  public var rows: String
  public var marked: String
  /// Between the two numbers of "3 of 14".
  public var of: String
  /// After the number of rows when there are more: "50 or more".
  public var orMore: String
  /// Before an error, what a text means, a field's help, and the choices there are.
  public var error: String
  public var meaning: String
  public var help: String
  public var choices: String
  /// In a field that holds nothing.
  public var empty: String
  /// Before a question's text, and before the letters of a jump.
  public var question: String
  public var jump: String

  /// All the words.
  public init(
    screen: String, message: String, warning: String, failure: String, keys: String, user: String, row: String,
    rows: String, marked: String, of: String, orMore: String, error: String, meaning: String, help: String,
    choices: String,
    empty: String, question: String, jump: String
  ) {
    self.screen = screen
    self.message = message
    self.warning = warning
    self.failure = failure
    self.keys = keys
    self.user = user
    self.row = row
    self.rows = rows
    self.marked = marked
    self.of = of
    self.orMore = orMore
    self.error = error
    self.meaning = meaning
    self.help = help
    self.choices = choices
    self.empty = empty
    self.question = question
    self.jump = jump
  }

  /// "3 of 14".
  func place(_ number: Int, of count: Int, isOpen: Bool = false) -> String {
    "\(number) \(of) \(count)" + (isOpen ? " \(orMore)" : "")
  }

  /// English words.
  public static let english = ReaderWording(
    screen: "Screen", message: "Message", warning: "Warning", failure: "Failure", keys: "Keys", user: "You are",
    row: "Row", rows: "Rows", marked: "Marked", of: "of", orMore: "or more", error: "Error", meaning: "Means",
    help: "Help",
    choices: "Choices", empty: "empty", question: "Question",
    jump: "Jump to")
}
