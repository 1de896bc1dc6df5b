/// The settings: data with a valid-from date, kept per jobbtorg or home district, changed by an administrator.
public enum SettingKey: String, Codable, CaseIterable, Sendable {
  /// Working days within which a first time must have been given (R2.1).
  case firstVisitDays
  /// Whether Midsummer, Christmas and New Year's Eve are working days: `free` or `working` (R2.2).
  case eves
  /// The youngest and oldest age of a young person on the referral date, as `16-24` (R1.6).
  case youthAges
  /// The first day of the second step's target groups, empty while it is off (R1.5).
  case secondStepStart
  /// Working days in which an absence must be checked (R7.1).
  case absenceCheckDays
  /// No-shows that count at which the right to income support is examined (R7.4).
  case examinationNoShows
  /// Working days in which the right to income support must be examined (R7.4).
  case examinationDays
  /// Working days before an occasion by which its letter must have been given, for a negative outcome (R7.5).
  case summonsDays
  /// Working days that a client is given to answer a hearing, for a negative outcome (R7.5).
  case answerDays
  /// No-shows that count at introduction meetings at which closing is proposed (R7.6).
  case closureNoShows
  /// Months after a self-supporting closure at which it is asked whether it held, as `1,3,6,12` (R8.5).
  case followUpMonths
  /// Hours a week that are full time (R5.5).
  case fullTimeHours
  /// `approval` or `information`, per home district (R5.3).
  case planPolicy
  /// Days that a draft is kept after it was last written in (R15.2).
  case draftDays
  /// Seconds that a printer may take before it is given up (R3.4).
  case printerSeconds

  /// The value that holds where nothing is set.
  public var defaultValue: String {
    switch self {
    case .firstVisitDays: "5"
    case .eves: "free"
    case .youthAges: "16-24"
    case .secondStepStart: ""
    case .absenceCheckDays, .examinationNoShows, .closureNoShows: "2"
    case .examinationDays: "10"
    case .summonsDays, .answerDays: "5"
    case .followUpMonths: "1,3,6,12"
    case .fullTimeHours: "40"
    case .draftDays: "7"
    case .printerSeconds: "20"
    case .planPolicy: PlanPolicy.information.rawValue
    }
  }
}
