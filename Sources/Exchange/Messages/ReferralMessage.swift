import Domain

/// What `jobbtorg refer` reads: a referral as a district's own system sends it (R1.2). What is left out is not stated.
public struct ReferralMessage: IncomingMessage {
  /// Personnummer or samordningsnummer in any spelling (R14).
  public var number: String
  /// First names.
  public var given: String
  /// Family name.
  public var family: String
  /// How to reach the person.
  public var phone, email, address: String?
  /// The home district's name.
  public var district: String
  /// The handläggare's full name (R1.11).
  public var caseworker: String?
  /// The day the district sent it.
  public var sent: Day
  /// The day it was received; left out, today.
  public var received: Day?
  /// The group.
  public var targetGroup: TargetGroup
  /// Why the person belongs to it, where it demands that.
  public var groupDefinition: String?
  /// The way to the jobbtorg.
  public var path: ReferralPath?
  /// The motive that `otherSupport` demands.
  public var pathMotive: String?
  /// Means of support, in words.
  public var meansOfSupport: String?
  /// First day of unemployment.
  public var unemployedSince: Day?
  /// The language.
  public var language: String?
  /// Whether an interpreter is needed.
  public var needsInterpreter: Bool?
  /// The day of the consent, or another ground in words, for passing the information on.
  public var consentDay: Day?
  /// Another ground than consent.
  public var otherGround: String?
  /// What the referral is for, and the district's note.
  public var purpose, note: String?

  public static let keys: Set<String> = [
    "number", "given", "family", "phone", "email", "address", "district", "caseworker", "sent", "received",
    "targetGroup", "groupDefinition", "path", "pathMotive", "meansOfSupport", "unemployedSince", "language",
    "needsInterpreter", "consentDay", "otherGround", "purpose", "note",
  ]

  /// The person; throws `MessageFault` where the number is none.
  public func person(today: Day) throws -> Client.Details {
    let identity: IdentityNumber
    do {
      identity = try IdentityNumber.parse(number, today: today)
    } catch {
      throw MessageFault(
        "What stands at \"number\" is no personnummer or samordningsnummer: \(error.code)."
      )
    }
    return Client.Details(
      number: identity, name: PersonName(given: given, family: family), phone: phone, email: email, address: address,
      language: language, needsInterpreter: needsInterpreter)
  }

  /// What it says.
  public func content(district: HomeDistrict.ID, today: Day) -> Referral.Content {
    let ground: SharingGround = consentDay.map { .consent($0) } ?? otherGround.map { .other($0) } ?? .notStated
    return Referral.Content(
      district: district, caseworkerName: caseworker, sent: sent, received: received ?? today,
      targetGroup: targetGroup, groupDefinition: groupDefinition,
      path: path ?? ReferralPath(meansOfSupport: meansOfSupport), pathMotive: pathMotive,
      meansOfSupport: meansOfSupport, unemployedSince: unemployedSince, language: language,
      needsInterpreter: needsInterpreter, ground: ground, purpose: purpose, note: note)
  }
}
