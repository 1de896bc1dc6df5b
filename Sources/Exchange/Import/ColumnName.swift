import Foundation

/// How column names are compared: case, spaces around and the way å, ä and ö are composed do not matter.
enum ColumnName {
  static func folded(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased().trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Whether a folded name speaks of protection, by a whole word of it: "skyddade personuppgifter", "sekretess", "skyddad
  /// folkbokföring" (R1.9). An unknown column is passed over, and such a one never may be.
  static func speaksOfProtection(_ folded: String) -> Bool {
    folded.split { !$0.isLetter }.contains { protection.contains(String($0)) }
  }

  private static let protection: Set<String> = [
    "skydd", "skyddad", "skyddade", "skyddat", "skyddsmarkering", "identitetsskydd", "sekretess", "sekretessmarkering",
    "sekretessmarkerad", "sekretessmarkerade", "sekretesskydd", "sekretesskyddad", "kvarskrivning", "kvarskriven",
  ]
}
