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

/// Something said of a record: why it was rejected, what it duplicates, or what to look at.
public struct ImportRemark: Hashable, Sendable {
  /// Record number, counted from 1 after the header.
  public var record: Int
  /// The physical line on which the record begins.
  public var line: Int
  /// The column's Swedish header, nil for the record as a whole.
  public var column: String?
  /// A stable English word.
  public var code: String
  /// What and what to do, Swedish.
  public var reason: String

  /// A remark.
  public init(record: Int, line: Int, column: String? = nil, code: String, reason: String) {
    self.record = record
    self.line = line
    self.column = column
    self.code = code
    self.reason = reason
  }
}

/// Where an import's rows come from, one at a time, so that memory does not grow with the file.
public protocol ReferralSource: Sendable {
  /// Whether the file is a take-over (has `avslutsdatum`).
  var isTakeOver: Bool { get }
  /// The next record: a row, or why it is none; nil at the end.
  func next() throws(Refusal) -> ImportEntry?
  /// Told of each record that the register rejects, so that its bytes go to the reject file.
  func rejected(_ remark: ImportRemark) throws(Refusal)
}

/// A record of the file.
public enum ImportEntry: Sendable {
  case referral(ImportedReferral)
  case rejected(ImportRemark)
}
