import Domain

/// A row of a district's file that is right in itself: what remains is to ask the register (R1.9).
public struct ImportedReferral: Sendable {
  /// Record number, counted from 1 after the header.
  public var record: Int
  /// The physical line on which the record begins, the header is line 1.
  public var line: Int
  /// The person.
  public var person: Client.Details
  /// The district as the row names it.
  public var districtName: String
  /// The group.
  public var targetGroup: TargetGroup
  /// The day the district sent it, not after today.
  public var sent: Day
  /// Column `mottagen`; nil is the import day.
  public var received: Day?
  /// Means of support as worded.
  public var meansOfSupport: String?
  /// The handläggare as written.
  public var caseworkerName: String?
  /// The district's note.
  public var note: String?
  /// Columns of a take-over file; nil in the field means that the enrolment is open.
  public var closure: Closure?
  /// What was odd about the row though it is accepted.
  public var warnings: [ImportRemark] = []
  /// Tells a row with the same content when it is met again.
  public var fingerprint: String

  /// A row.
  public init(
    record: Int, line: Int, person: Client.Details, districtName: String, targetGroup: TargetGroup, sent: Day,
    received: Day? = nil, meansOfSupport: String? = nil, caseworkerName: String? = nil, note: String? = nil,
    closure: Closure? = nil, warnings: [ImportRemark] = [], fingerprint: String
  ) {
    self.record = record
    self.line = line
    self.person = person
    self.districtName = districtName
    self.targetGroup = targetGroup
    self.sent = sent
    self.received = received
    self.meansOfSupport = meansOfSupport
    self.caseworkerName = caseworkerName
    self.note = note
    self.closure = closure
    self.warnings = warnings
    self.fingerprint = fingerprint
  }
}
