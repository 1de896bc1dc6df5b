import Domain

/// Makes referrals of records, with everything that can be said without the register (R1.9, R14, R16).
public struct ReferralRowParser: Sendable {
  /// Where the file's columns stand.
  public let columns: ReferralColumns
  /// The day of the import.
  public let today: Day
  /// The districts that are and were.
  public let districts: HomeDistrictDirectory
  /// Ages of young people and the start of the second step.
  public let settings: Settings

  /// A parser for one file.
  public init(columns: ReferralColumns, today: Day, districts: HomeDistrictDirectory, settings: Settings) {
    self.columns = columns
    self.today = today
    self.districts = districts
    self.settings = settings
  }

  /// The record as a referral, or the rejection that names everything that is wrong with it.
  public func parse(_ record: DelimitedRecord) -> RowOutcome {
    if let fault = record.fault { return .reject(Self.rejection(of: record, for: fault)) }
    var cells = RowCells(record: record, columns: columns)
    if cells.isBlank { return .reject(cells.rejection(nil, "emptyRow", "Raden är tom. Ta bort den.")) }

    let number = self.identityNumber(&cells)
    let name = personName(&cells)
    let sent = day(.sent, &cells, required: true)
    if let sent, sent > today {
      cells.fail(.sent, "afterToday", "Datumet \(sent.iso) ligger efter i dag, \(today.iso).")
    }
    if let sent, let born = number?.birthDate, sent < born {
      cells.fail(.sent, "beforeBirth", "Datumet \(sent.iso) ligger före personens födelse.")
    }
    let received = self.received(&cells, sent: sent)
    let district = self.district(&cells, on: sent ?? today)
    let group = self.targetGroup(&cells, number: number, sent: sent)
    let closure = self.closure(&cells, sent: sent)
    let needsInterpreter = interpreter(&cells)
    let language = cells.text(.language, maxLength: 100)
    let means = cells.text(.meansOfSupport, maxLength: 200)
    let caseworker = cells.text(.caseworker, maxLength: PersonName.maxLength)
    let note = cells.text(.note, maxLength: 100_000, lines: .multiple)
    let phone = cells.text(.phone, maxLength: 100)
    let email = cells.text(.email, maxLength: 254)
    let address = cells.text(.address, maxLength: 500)

    if let reject = cells.rejection { return .reject(reject) }
    guard let number, let name, let sent, let district, let group, let received else {
      return .reject(cells.rejection(nil, "incomplete", "Posten är ofullständig. Fyll i alla obligatoriska kolumner."))
    }
    for warning in name.warnings { cells.warn(warning.rawValue, warning.message) }
    let details = Client.Details(
      number: number, name: name, phone: phone, email: email, address: address,
      language: language, needsInterpreter: needsInterpreter)
    let content = Referral.Content(
      district: district.id, caseworkerName: caseworker, sent: sent, received: received, targetGroup: group,
      path: ReferralPath(meansOfSupport: means), meansOfSupport: means, language: language,
      needsInterpreter: needsInterpreter, note: note)
    return .row(
      ReferralRow(
        record: record.number, line: record.line, details: details, content: content, closure: closure,
        isTakenOver: columns.isTakeOver, warnings: cells.warnings))
  }

  private static func rejection(of record: DelimitedRecord, for fault: DelimitedRecord.Fault) -> RowReject {
    let (column, code, reason): (Int?, String, String) =
      switch fault {
      case .strayQuote(let column):
        (
          column, "strayQuote",
          "Kolumn \(column): ett citattecken står där det inte får stå eller avslutas aldrig. Ta bort det eller dubbla det."
        )
      case .missingColumns(let found, let expected):
        (nil, "missingColumns", "För få kolumner: \(found) av \(expected). Fyll på så att värdena står rätt.")
      case .surplusColumns(let found, let expected):
        (
          expected + 1, "surplusColumns",
          "För många kolumner: \(found) av \(expected). Ta bort de överflödiga eller sätt citattecken om fältet."
        )
      case .tooLong:
        (nil, "recordTooLong", "Posten är längre än en megabyte och togs inte med. Här står bara dess början.")
      }
    return RowReject(record: record.number, line: record.line, column: column, code: code, reason: reason)
  }
}
