/// The columns of a file of referrals, by their Swedish header (R1.9).
public enum ReferralColumn: String, CaseIterable, Sendable {
  case identityNumber = "personnummer"
  case givenName = "förnamn"
  case familyName = "efternamn"
  case district = "stadsdel"
  case targetGroup = "målgrupp"
  case sent = "remissdatum"
  case language = "språk"
  case interpreter = "tolk"
  case phone = "telefon"
  case email = "e-post"
  case address = "adress"
  case meansOfSupport = "försörjning"
  case caseworker = "handläggare"
  case note = "anteckning"
  case received = "mottagen"
  case closed = "avslutsdatum"
  case closureReason = "avslutsorsak"

  /// Whether a file without the column is refused.
  public var isRequired: Bool {
    switch self {
    case .identityNumber, .givenName, .familyName, .district, .targetGroup, .sent: true
    default: false
    }
  }

  /// The last column of a reject file, which import ignores.
  public static let rejectReason = "avvisad_därför"
}
