import Casework
import Domain

/// Makes referrals of records, with everything that can be said without the register (R1.9, R14, R16).
///
/// District, target group and open enrolments are asked of the register by the verb that takes the rows in.
public struct ReferralRowParser: Sendable {
  /// Where the file's columns stand.
  public let columns: ReferralColumns
  /// The day of the import.
  public let today: Day

  /// A parser for one file.
  public init(columns: ReferralColumns, today: Day) {
    self.columns = columns
    self.today = today
  }

  /// The record as a referral, or the rejection that names everything that is wrong with it.
  public func parse(_ record: DelimitedRecord) -> ImportEntry {
    if let fault = record.fault { return .rejected(rejection(of: record, for: fault)) }
    var cells = RowCells(record: record, columns: columns)
    if cells.isBlank { return .rejected(cells.remark(nil, "emptyRow", "Raden är tom. Ta bort den.")) }

    if let column = cells.protection {
      return .rejected(
        ImportRemark(
          record: record.number, line: record.line, column: column, code: "protected",
          reason:
            "\(column): Raden säger att personen har skyddade uppgifter. De tas inte emot ur en fil, där adress och "
            + "telefon följer med. Ta bort raden, och hör med administratören hur remissen lämnas."))
    }
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
    let district = cells.required(.district, maxLength: 200)
    let group = targetGroup(&cells)
    let closure = self.closure(&cells, sent: sent)
    let needsInterpreter = interpreter(&cells)
    let language = cells.text(.language, maxLength: 100)
    let means = cells.text(.meansOfSupport, maxLength: 200)
    let caseworker = cells.text(.caseworker, maxLength: PersonName.maxLength)
    let note = cells.text(.note, maxLength: 100_000, lines: .multiple)
    let phone = cells.text(.phone, maxLength: 100)
    let email = cells.text(.email, maxLength: 254)
    let address = cells.text(.address, maxLength: 500)

    if let rejection = cells.rejection { return .rejected(rejection) }
    guard let number, let name, let sent, let district, let group else {
      return .rejected(
        cells.remark(nil, "incomplete", "Posten är ofullständig. Fyll i alla obligatoriska kolumner."))
    }
    for warning in name.warnings {
      cells.warn(warning == .givenMissing ? .givenName : .familyName, warning.rawValue, warning.message)
    }
    var row = ImportedReferral(
      record: record.number, line: record.line,
      person: Client.Details(
        number: number, name: name, phone: phone, email: email, address: address, language: language,
        needsInterpreter: needsInterpreter),
      districtName: district, targetGroup: group, sent: sent, received: received, meansOfSupport: means,
      caseworkerName: caseworker, note: note, closure: closure, warnings: cells.warnings, fingerprint: "")
    row.fingerprint = ContentFingerprint.of(row)
    return .referral(row)
  }

  private func rejection(of record: DelimitedRecord, for fault: DelimitedRecord.Fault) -> ImportRemark {
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
          nil, "surplusColumns",
          "För många kolumner: \(found) av \(expected). Ta bort de överflödiga eller sätt citattecken om fältet."
        )
      case .tooLong:
        (nil, "recordTooLong", "Posten är längre än en megabyte och togs inte med. Här står bara dess början.")
      }
    return ImportRemark(
      record: record.number, line: record.line, column: column.flatMap { columns.name(at: $0 - 1) }, code: code,
      reason: reason)
  }
}
