import Domain
import Exchange

/// Reads referrals from a text or a file as of 2008-04-21, with the districts of the shipped reference data.
enum ReferralTable {
  static let today = Day(year: 2008, month: 4, day: 21)!

  static func districts() throws -> [HomeDistrict] {
    let reference = try ReferenceFile.read(ReferenceFile.example, file: "reference.toml")
    let key: (String) -> HomeDistrict.ID = { name in
      HomeDistrict.ID(Int64(reference.districts.firstIndex { $0.name == name }! + 1))
    }
    return reference.districts.map {
      HomeDistrict(
        id: key($0.name), name: $0.name,
        centre: JobCentre.ID(Int64(reference.centres.firstIndex { [name = $0.centre] in $0.name == name }! + 1)),
        validFrom: $0.validFrom, validTo: $0.validTo, successor: $0.successor.map(key))
    }
  }

  static func outcomes(
    _ reader: DelimitedReader, today: Day = today, settings: Settings = Settings()
  ) throws -> [RowOutcome] {
    var reader = reader
    let parser = ReferralRowParser(
      columns: try ReferralColumns(reader.columnNames), today: today,
      districts: HomeDistrictDirectory(try districts()), settings: settings)
    var outcomes: [RowOutcome] = []
    while let record = try reader.next() { outcomes.append(parser.parse(record)) }
    return outcomes
  }

  static func outcomes(_ text: String, settings: Settings = Settings()) throws -> [RowOutcome] {
    try outcomes(
      DelimitedReader(PiecewiseBytes(text), optionalLastColumn: ReferralColumn.rejectReason), settings: settings)
  }

  /// One row with these cells over an otherwise correct referral.
  static func row(_ cells: [String: String], settings: Settings = Settings()) throws -> RowOutcome {
    var values = [
      "personnummer": "19800724-9934", "förnamn": "Ulrik", "efternamn": "Wahlgren", "stadsdel": "Bromma",
      "målgrupp": "försörjningsstöd arbetslöshet", "remissdatum": "2008-04-01",
    ]
    values.merge(cells) { $1 }
    let names = values.keys.sorted()
    let line = names.map { "\"" + values[$0]!.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";")
    return try outcomes(names.joined(separator: ";") + "\n" + line + "\n", settings: settings)[0]
  }
}

extension RowOutcome {
  /// The values, nil for a rejection.
  var accepted: ReferralRow? { if case .row(let row) = self { row } else { nil } }
  /// The rejection, nil for values.
  var rejected: RowReject? { if case .reject(let reject) = self { reject } else { nil } }
}
