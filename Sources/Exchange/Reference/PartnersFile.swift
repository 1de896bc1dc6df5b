import Domain

/// The file of partners that a new register begins with (R9.1).
public enum PartnersFile {
  /// The text of the partners that ship.
  public static var example: String { EmbeddedText.partners }

  /// Reads a file's text; a fault names `file`, line and key.
  public static func read(_ text: String, file: String) throws(ReferenceFault) -> [Partner.Content] {
    let root = try TOMLSource(file: file, text: text).table
    try root.expect(keys: ["version", "partner"])
    guard try root.number("version", in: 1...Int.max) == 1 else {
      throw root.fault("version", "this program reads version 1")
    }
    var partners: [Partner.Content] = []
    var names: Set<String> = []
    for entry in try root.sections("partner") {
      try entry.expect(keys: ["name", "kind", "contract_from", "contract_to", "contact", "phone", "email"])
      let name = try entry.string("name")
      try entry.requireNew(name, "name", in: &names)
      let partner = Partner.Content(
        name: name, kind: try entry.word("kind", of: kinds), contractFrom: try entry.optionalDay("contract_from"),
        contractTo: try entry.optionalDay("contract_to"), contact: try entry.optionalString("contact"),
        phone: try entry.optionalString("phone"), email: try entry.optionalString("email"))
      if partner.kind == .provider, partner.contractTo == nil {
        throw entry.fault("contract_to", "is missing; a procured provider has a contract")
      }
      if let from = partner.contractFrom, let to = partner.contractTo, to < from {
        throw entry.fault("contract_to", "must not lie before contract_from")
      }
      partners.append(partner)
    }
    return partners
  }

  private static let kinds: [(String, Partner.Kind)] = [
    ("employment_service", .employmentService), ("social_insurance", .socialInsurance), ("staffing", .staffing),
    ("education", .education), ("company", .company), ("voluntary", .voluntary), ("city_operation", .cityOperation),
    ("city_programme", .cityProgramme), ("provider", .provider),
  ]
}
