import Domain

/// The file of the activity catalogue (utbud), in order (R5.2).
public enum CatalogueFile {
  /// The text of the catalogue that ships.
  public static var example: String { EmbeddedText.catalogue }

  /// Reads a catalogue's text; a fault names `file`, line and key.
  public static func read(_ text: String, file: String) throws(ReferenceFault) -> [ActivityCatalogueItem] {
    let root = try TOMLSource(file: file, text: text).table
    try root.expect(keys: ["version", "activity"])
    guard try root.number("version", in: 1...Int.max) == 1 else {
      throw root.fault("version", "this program reads version 1")
    }
    var items: [ActivityCatalogueItem] = []
    var codes: Set<String> = []
    var names: Set<String> = []
    for entry in try root.sections("activity") {
      try entry.expect(keys: [
        "code", "name", "provider", "provider_name", "hours_a_week", "places", "contract_from", "contract_to",
      ])
      let code = try entry.string("code")
      try entry.requireNew(code, "code", in: &codes)
      let name = try entry.string("name")
      try entry.requireNew(name, "name", in: &names)
      items.append(
        ActivityCatalogueItem(
          code: code, name: name,
          providerKind: try entry.word(
            "provider",
            of: [("in_house", Activity.ProviderKind.inHouse), ("partner", .partner), ("procured", .procured)]),
          provider: try entry.string("provider_name"), usualHours: try entry.number("hours_a_week", in: 0...60),
          places: try entry.optionalNumber("places", in: 1...10_000),
          contractFrom: try entry.optionalDay("contract_from"), contractTo: try entry.optionalDay("contract_to")))
      if let from = items.last?.contractFrom, let to = items.last?.contractTo, to < from {
        throw entry.fault("contract_to", "must not lie before contract_from")
      }
    }
    return items
  }
}
