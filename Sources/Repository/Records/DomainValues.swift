import Casework
import Domain
import GRDB

// How Domain's values stand in a column: days and moments as ISO text, keys as numbers, words as their raw values.

extension Identifier: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { rawValue.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier? {
    Int64.fromDatabaseValue(value).map { Identifier($0) }
  }
}

extension Day: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { iso.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    String.fromDatabaseValue(value).flatMap { Day(iso: $0) }
  }
}

extension LocalDateTime: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { iso.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> LocalDateTime? {
    String.fromDatabaseValue(value).flatMap { LocalDateTime(iso: $0) }
  }
}

extension ClockTime: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { text.databaseValue }
  public static func fromDatabaseValue(_ value: DatabaseValue) -> ClockTime? {
    String.fromDatabaseValue(value).flatMap { ClockTime(text: $0) }
  }
}

extension Activity.ProviderKind: DatabaseValueConvertible {}
extension AppointmentKind: DatabaseValueConvertible {}
extension ClientPart.Stance: DatabaseValueConvertible {}
extension ClosureReason: DatabaseValueConvertible {}
extension ContactAttempt.Way: DatabaseValueConvertible {}
extension EnrolmentState: DatabaseValueConvertible {}
extension FollowUpTask.Kind: DatabaseValueConvertible {}
extension FollowUpTask.State: DatabaseValueConvertible {}
extension InterruptionReason: DatabaseValueConvertible {}
extension LetterKind: DatabaseValueConvertible {}
extension OccasionState: DatabaseValueConvertible {}
extension Partner.Kind: DatabaseValueConvertible {}
extension PlanPolicy: DatabaseValueConvertible {}
extension PlanResponsible: DatabaseValueConvertible {}
extension PlanState: DatabaseValueConvertible {}
extension ProtectedIdentity: DatabaseValueConvertible {}
extension ProposalOutcome: DatabaseValueConvertible {}
extension Rebooking.Asked: DatabaseValueConvertible {}
extension ReferralPath: DatabaseValueConvertible {}
extension ReferralState: DatabaseValueConvertible {}
extension ReferralEnd.Kind: DatabaseValueConvertible {}
extension Role: DatabaseValueConvertible {}
extension SendingWay: DatabaseValueConvertible {}
extension SupportOutcome: DatabaseValueConvertible {}
extension SettingKey: DatabaseValueConvertible {}
extension TargetGroup: DatabaseValueConvertible {}
