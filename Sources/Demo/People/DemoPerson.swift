import Casework
import Domain

/// A made-up person with a made-up referral; birth numbers 980–999 are set aside for such.
struct DemoPerson: Sendable {
  var given: String
  var family: String
  var number: IdentityNumber
  var district: String
  var caseworker: String
  var group: TargetGroup
  var sent: Day
  var received: Day?
  var language: String
  var needsInterpreter: Bool
  var note: String?
  var phone: String
  var address: String
  var closure: Closure?

  /// The row that the import takes.
  func row(record: Int) -> ImportedReferral {
    let support = group == .adultRefugee || group == .sfiIntroductionBenefit
    return ImportedReferral(
      record: record, line: record + 1,
      person: Client.Details(
        number: number, name: PersonName(given: given, family: family), phone: phone, address: address,
        language: language, needsInterpreter: needsInterpreter),
      districtName: district, targetGroup: group, sent: sent, received: received,
      meansOfSupport: support ? "introduktionsersättning" : "försörjningsstöd", caseworkerName: caseworker, note: note,
      closure: closure, fingerprint: "demo-\(record)")
  }

  /// The personnummer of someone born on `day` with this birth number, its check digit worked out.
  static func number(born day: Day, birthNumber: Int) -> IdentityNumber? {
    let digits = (day.iso.filter { $0 != "-" } + "\(birthNumber)").compactMap(\.wholeNumberValue)
    let sum = digits.dropFirst(2).enumerated().reduce(0) { sum, item in
      let product = item.element * (item.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    return IdentityNumber(stored: digits.map(String.init).joined() + "\((10 - sum % 10) % 10)")
  }
}
