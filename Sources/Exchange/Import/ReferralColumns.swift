/// Where each column of a file of referrals stands, whatever their order (R1.9).
public struct ReferralColumns: Sendable {
  /// English sentences about columns that are not read.
  public let warnings: [String]
  /// Whether the file is a take-over from an earlier system: it has `avslutsdatum`.
  public var isTakeOver: Bool { positions[.closed] != nil }

  /// Columns that speak of protection of the person's details, with their names in the file, in order (R11.4).
  let protections: [(index: Int, name: String)]

  private let positions: [ReferralColumn: Int]

  /// Finds the columns by their names; case and blanks around do not matter.
  ///
  /// Throws when a required column is missing or a column comes twice. A column that is not known is named in
  /// `warnings`; `avvisad_därför` is passed over.
  public init(_ names: [String]) throws(ImportFault) {
    var positions: [ReferralColumn: Int] = [:]
    var warnings: [String] = []
    var protections: [(index: Int, name: String)] = []
    for (index, name) in names.enumerated() {
      let folded = ColumnName.folded(name)
      if folded == ReferralColumn.rejectReason { continue }
      if ColumnName.speaksOfProtection(folded) {
        protections.append((index, folded))
        continue
      }
      guard let column = ReferralColumn(rawValue: folded) else {
        let shown = folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " || $0 == "-" || $0 == "_" }
        warnings.append(
          folded.isEmpty
            ? "Column \(index + 1) has no name and is not read."
            : "Column \(index + 1), '\(String(String.UnicodeScalarView(shown)).prefix(40))', is not known and not read."
        )
        continue
      }
      guard positions.updateValue(index, forKey: column) == nil else {
        throw ImportFault(
          .unusable, "duplicateColumn",
          "The column '\(column.rawValue)' is there twice. Remove or rename one of them in the file's first line.")
      }
    }
    var missing = ReferralColumn.allCases.filter { $0.isRequired && positions[$0] == nil }
    if positions[.closureReason] != nil, positions[.closed] == nil { missing.append(.closed) }
    guard missing.isEmpty else {
      let list = missing.map { "'\($0.rawValue)'" }.joined(separator: ", ")
      throw ImportFault(
        .unusable, "missingColumn",
        "The file lacks the column\(missing.count == 1 ? "" : "s") \(list). The first line must name every column.")
    }
    self.positions = positions
    self.warnings = warnings
    self.protections = protections
  }

  /// The header of the column at a place, 0 the first; nil where it is none that is read.
  func name(at index: Int) -> String? { positions.first { $0.value == index }?.key.rawValue }

  /// The column's place, 0 the first; nil when the file lacks it.
  public subscript(column: ReferralColumn) -> Int? { positions[column] }
}
