import Domain

/// A line about somebody: what was done, or is wrong, with all that follows from it, and only then the name.
///
/// It stays a value from the verb to the place that shows it: what else follows from the act is added among what follows,
/// never into the words. A line that is too narrow is cut at its end: the name is what is shortened, never the act
/// (screens.md, "Input, questions, undo").
public struct ActLine: Hashable, Sendable {
  /// What was done or is wrong, without a full stop; its first letter becomes a capital.
  public var act: String
  /// What follows from it, such as a task with its owner and last day, in order.
  public var following: [String]
  /// Whom or what it is about, as in lists: "Holm, Rut", "3 klienter"; nil where the act names it.
  public var name: String?
  /// What else is to be known, in whole sentences, after the line.
  public var note: String?

  /// A line.
  public init(_ act: String, _ following: [String] = [], of name: String) {
    (self.act, self.following, self.name) = (act, following, name)
  }

  /// A line whose act names what it is about: "3 klienter till Karin Ek".
  public init(_ act: String, note: String? = nil) {
    (self.act, self.note, following) = (act, note, [])
  }

  /// "Uteblev, uppgift till Karin Ek senast ons 23/4: Holm, Rut."; with a dash where the act has a colon of its own.
  public var text: String {
    let words = ([act] + following).joined(separator: ", ")
    let about = name.map { (words.contains(": ") ? " – " : ": ") + $0 } ?? ""
    let line = words.capitalFirst + about
    return ([line.hasSuffix(".") ? line : line + "."] + [note].compactMap { $0 }).joined(separator: " ")
  }
}

extension UnitOfWork {
  /// What was done with a client, with what follows from it, for the message line and for undo.
  func line(_ act: String, _ following: [String] = [], of client: Client.ID) throws(Refusal) -> ActLine {
    ActLine(act, following, of: try self.client(client).details.name.listText)
  }
}
