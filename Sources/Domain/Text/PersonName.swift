/// A person's name as two parts, of which one may be empty (R16.2). Any script; each part has at most 200 characters.
public struct PersonName: Hashable, Codable, Sendable {
  /// The given names, as the person or the source writes them.
  public let given: String
  /// The family name.
  public let family: String

  /// The most characters of one part.
  public static let maxLength = 200

  /// A name from parts that already passed the filter, as the register stores them.
  public init(given: String, family: String) {
    self.given = given
    self.family = family
  }

  /// A name from what was typed or imported: filtered (R16.1) and without blanks at the ends.
  ///
  /// Refused only when a part holds what no text may, is too long, or both parts are empty; see `warnings` for the rest.
  public static func accept(given: String, family: String) throws(Refusal) -> PersonName {
    let name = PersonName(
      given: try part(given, label: "Förnamn", field: "given"),
      family: try part(family, label: "Efternamn", field: "family"))
    guard !name.given.isEmpty || !name.family.isEmpty else {
      throw Refusal(
        .invalid, "nameMissing", "Namnet saknas. Skriv förnamn eller efternamn.",
        fields: ["given": "Skriv förnamn eller efternamn."])
    }
    return name
  }

  /// As in lists: "Efternamn, Förnamn"; the only part when there is one.
  public var listText: String {
    if given.isEmpty { return family }
    return family.isEmpty ? given : family + ", " + given
  }

  /// As in titles and letters: "Förnamn Efternamn"; the only part when there is one.
  public var titleText: String {
    if given.isEmpty { return family }
    return family.isEmpty ? given : given + " " + family
  }

  /// What lists order by (R16.3): family name, then given names.
  public var sortKey: String { SwedishSortKey.key(for: [family, given]) }

  private static func part(_ text: String, label: String, field: String) throws(Refusal) -> String {
    do {
      let accepted = try TextFilter.accept(text, maxLength: maxLength)
      return trimmed(accepted)
    } catch {
      throw Refusal(error.kind, error.code, "\(label): \(error.message)", fields: [field: error.message])
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
