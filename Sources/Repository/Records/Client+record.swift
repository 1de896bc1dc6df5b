import Domain
import GRDB

extension Client {
  init(_ row: Row) throws {
    let stored: String = try row.value("number")
    guard let number = IdentityNumber(stored: stored) else { throw Refusal.damaged("identityNumber") }
    let earlier = (try row.value("earlier_numbers") as String).split(separator: " ")
    self.init(
      id: try row.value("id"),
      details: Details(
        number: number,
        name: PersonName(given: try row.value("given_name"), family: try row.value("family_name")),
        phone: try row.value("phone"), email: try row.value("email"), address: try row.value("address"),
        language: try row.value("language"),
        needsInterpreter: (try row.value("needs_interpreter") as Int?).map { $0 == 1 }),
      protection: try row.value("protection"), version: try row.value("version"))
    details.earlierNumbers = try earlier.map { text throws(Refusal) in
      guard let number = IdentityNumber(stored: String(text)) else { throw Refusal.damaged("identityNumber") }
      return number
    }
  }
}

extension Client.Details {
  /// What lists order by (R16.3).
  var sortKey: String { name.sortKey }

  /// Both values of the fields that two people changed (R15.3).
  func conflicts(with stored: Client.Details) -> [Refusal.Conflict] {
    let fields: [(String, String?, String?)] = [
      ("Personnummer", number.text, stored.number.text), ("Förnamn", name.given, stored.name.given),
      ("Efternamn", name.family, stored.name.family), ("Telefon", phone, stored.phone),
      ("E-post", email, stored.email), ("Adress", address, stored.address), ("Språk", language, stored.language),
      ("Tolk", Self.word(needsInterpreter), Self.word(stored.needsInterpreter)),
    ]
    return fields.filter { $0.1 != $0.2 }.map { Refusal.Conflict(field: $0.0, mine: $0.1 ?? "–", theirs: $0.2 ?? "–") }
  }

  private static func word(_ flag: Bool?) -> String? { flag.map { $0 ? "ja" : "nej" } }
}

extension IdentityNumber.Kind {
  /// The word in the column.
  var stored: String {
    switch self {
    case .personal: "personal"
    case .coordination: "coordination"
    case .reserve: "reserve"
    }
  }
}
