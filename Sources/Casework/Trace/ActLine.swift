import Domain

/// A line about somebody: what was done, or is wrong, with all that follows from it, and only then the name.
///
/// A line that is too narrow is cut at its end: the name is what is shortened, never the act (screens.md, "Input,
/// questions, undo").
public struct ActLine: Hashable, Sendable {
  /// What was done or is wrong, without a full stop; its first letter becomes a capital.
  public var act: String
  /// What follows from it, such as a task with its owner and last day, in order.
  public var following: [String]
  /// Whom or what it is about, as in lists: "Holm, Rut", "3 klienter".
  public var name: String

  /// A line.
  public init(_ act: String, _ following: [String] = [], of name: String) {
    self.act = act
    self.following = following
    self.name = name
  }

  /// "Uteblev, uppgift till Karin Ek senast ons 23/4: Holm, Rut."; with a dash where the act has a colon of its own.
  public var text: String {
    let words = ([act] + following).joined(separator: ", ")
    return words.capitalFirst + (words.contains(": ") ? " – " : ": ") + name + "."
  }

  /// The text of a line with more that followed, before what it is about: "Närvarande, beslutet mån 21/4 omprövas av Karin
  /// Ek: Noor, Amal."
  static func adding(_ following: [String], to text: String) -> String {
    guard !following.isEmpty else { return text }
    let more = following.joined(separator: ", ")
    guard let colon = text.firstRange(of: ": ") else {
      return "\(text) \(more.prefix(1).uppercased() + more.dropFirst())."
    }
    return "\(text[..<colon.lowerBound]), \(more)\(text[colon.lowerBound...])"
  }
}

extension UnitOfWork {
  /// What was done with a client, with what follows from it, in the words of the message line and of undo.
  func line(_ act: String, _ following: [String] = [], of client: Client.ID) throws(Refusal) -> String {
    ActLine(act, following, of: try self.client(client).details.name.listText).text
  }
}
