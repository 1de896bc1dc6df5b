import Domain

extension ReferralRowParser {
  /// The labels as most files write them, found without folding.
  private static let groups = Dictionary(uniqueKeysWithValues: TargetGroup.allCases.map { ($0.label, $0) })
  private static let reasons = Dictionary(uniqueKeysWithValues: ClosureReason.counted.map { ($0.label, $0) })

  func identityNumber(_ cells: inout RowCells) -> IdentityNumber? {
    guard let text = cells.required(.identityNumber, maxLength: 100) else { return nil }
    do {
      return try IdentityNumber.parse(text, today: today)
    } catch {
      cells.fail(.identityNumber, error.code, error.reason)
      return nil
    }
  }

  /// One part may be missing; both may not (R16.2).
  func personName(_ cells: inout RowCells) -> PersonName? {
    guard let given = cells.raw(.givenName), let family = cells.raw(.familyName) else { return nil }
    do {
      return try PersonName.accept(given: given, family: family)
    } catch {
      cells.fail(error.fields.keys.contains("family") ? .familyName : .givenName, error.code, error.message)
      return nil
    }
  }

  /// A real day written `ÅÅÅÅ-MM-DD` or `ÅÅÅÅMMDD`.
  func day(_ column: ReferralColumn, _ cells: inout RowCells, required: Bool = false) -> Day? {
    let text = required ? cells.required(column, maxLength: 100) : cells.text(column, maxLength: 100)
    guard let text else { return nil }
    var iso = text
    if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      iso = "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
    }
    if let day = Day(iso: iso) { return day }
    let isShaped =
      iso.utf8.count == 10
      && iso.utf8.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : (0x30...0x39).contains($1) }
    if isShaped {
      cells.fail(column, "noSuchDate", "Datumet \(iso) finns inte.")
    } else {
      cells.fail(column, "notADate", "Det är inget datum. Skriv ÅÅÅÅ-MM-DD.")
    }
    return nil
  }

  /// Column `mottagen`; nil where the file does not say (R1.9).
  func received(_ cells: inout RowCells, sent: Day?) -> Day? {
    guard let received = day(.received, &cells) else { return nil }
    if received > today {
      cells.fail(.received, "afterToday", "Datumet \(received.iso) ligger efter i dag, \(today.iso).")
    }
    if let sent, received < sent {
      cells.fail(.received, "beforeReferral", "Datumet \(received.iso) ligger före remissdatumet \(sent.iso).")
    }
    return received
  }

  /// The group that the label means; whether it is taken is the register's to say (R1.5).
  func targetGroup(_ cells: inout RowCells) -> TargetGroup? {
    guard let label = cells.required(.targetGroup, maxLength: 200) else { return nil }
    if let group = Self.groups[label] ?? TargetGroup(label: label) { return group }
    let labels = TargetGroup.allCases.map(\.label).joined(separator: ", ")
    cells.fail(.targetGroup, "unknownTargetGroup", "Målgruppen är okänd. Skriv en av: \(labels).")
    return nil
  }

  /// `avslutsdatum` and `avslutsorsak` of a take-over row (R1.9, R8.3).
  func closure(_ cells: inout RowCells, sent: Day?) -> Closure? {
    let label = cells.text(.closureReason, maxLength: 1000)
    let failures = cells.failureCount
    guard let day = day(.closed, &cells) else {
      if label != nil, cells.failureCount == failures {
        cells.fail(.closed, "closureDateMissing", "Det står en avslutsorsak men inget datum. Fyll i avslutsdatum.")
      }
      return nil
    }
    if day > today { cells.fail(.closed, "afterToday", "Datumet \(day.iso) ligger efter i dag, \(today.iso).") }
    if let sent, day < sent {
      cells.fail(.closed, "beforeReferral", "Datumet \(day.iso) ligger före remissdatumet \(sent.iso).")
    }
    guard let label else { return Closure(day: day, reason: .notStated) }
    guard let reason = Self.reasons[label] ?? ClosureReason(label: label) else {
      cells.fail(
        .closureReason, "unknownClosureReason",
        "Avslutsorsaken är okänd. Skriv en av: \(ClosureReason.counted.map(\.label).joined(separator: ", ")).")
      return nil
    }
    guard reason.demandsText else { return Closure(day: day, reason: reason) }
    let text = label.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
    if text.allSatisfy(\.isWhitespace) {
      cells.fail(
        .closureReason, "closureTextMissing", "Orsaken annat behöver en text. Skriv den inom parentes efter annat.")
    }
    return Closure(day: day, reason: reason, text: String(text))
  }

  func interpreter(_ cells: inout RowCells) -> Bool? {
    guard let text = cells.text(.interpreter, maxLength: 100) else { return nil }
    switch text.lowercased() {
    case "ja", "j": return true
    case "nej", "n": return false
    default:
      cells.fail(.interpreter, "notYesOrNo", "Skriv ja eller nej, eller lämna tomt.")
      return nil
    }
  }
}
