import Casework
import Domain

/// The rows of a district's file for `ImportReferrals`, read a record at a time; rejected records go to a reject file
/// where one is wanted (R1.9).
///
/// Unchecked: one verb reads it from one thread, and nobody else holds it meanwhile.
public final class DelimitedReferralSource: ReferralSource, @unchecked Sendable {
  /// How far the reading has come.
  public struct Progress: Sendable {
    /// Records read so far.
    public var records: Int
    /// Bytes read so far.
    public var bytes: Int
    /// The file's length, nil for a pipe.
    public var size: Int?
  }

  /// English sentences about columns that are not read.
  public let columnWarnings: [String]
  /// What could not be read or written, in English, after `next` or `rejected` has thrown.
  public private(set) var fault: ImportFault?

  private let file: FileByteSource
  private var reader: DelimitedReader
  private let parser: ReferralRowParser
  private let rejects: NewFileWriter?
  private let rejectFile: RejectFile
  private let progress: ((Progress) -> Void)?
  private var current: DelimitedRecord?
  private var rejectedCount = 0

  /// Opens the file and reads its header.
  ///
  /// - Parameters:
  ///   - path: the file, `/dev/stdin` for a pipe.
  ///   - today: the import day, against which numbers and dates are read.
  ///   - rejects: where the reject file is made, nil for none.
  ///   - progress: told every thousand records.
  public init(
    path: String, today: Day, rejects: String? = nil, progress: ((Progress) -> Void)? = nil
  ) throws(ImportFault) {
    file = try FileByteSource(path: path)
    reader = try DelimitedReader(file, optionalLastColumn: ReferralColumn.rejectReason)
    let columns = try ReferralColumns(reader.columnNames)
    columnWarnings = columns.warnings
    parser = ReferralRowParser(columns: columns, today: today)
    rejectFile = RejectFile(for: reader)
    if let rejects {
      self.rejects = try NewFileWriter(path: rejects, kind: "reject file", header: rejectFile.headerLine)
    } else {
      self.rejects = nil
    }
    self.progress = progress
  }

  public var isTakeOver: Bool { parser.columns.isTakeOver }

  public func next() throws(Refusal) -> ImportEntry? {
    let record = try noting { () throws(ImportFault) in try reader.next() }
    current = record
    guard let record else { return nil }
    if record.number % 1000 == 0 {
      progress?(Progress(records: record.number, bytes: file.bytesRead, size: file.size))
    }
    let entry = parser.parse(record)
    if case .rejected(let remark) = entry { try rejected(remark) }
    return entry
  }

  public func rejected(_ remark: ImportRemark) throws(Refusal) {
    rejectedCount += 1
    guard let rejects, let current else { return }
    try noting { () throws(ImportFault) in try rejects.write(rejectFile.line(current, reason: remark.reason)) }
  }

  /// Makes sure that the reject file is on disk; one without records is taken away. True when there is one.
  public func finish() throws(ImportFault) -> Bool {
    guard let rejects else { return false }
    if rejectedCount == 0 {
      rejects.discard()
      return false
    }
    try rejects.finish()
    return true
  }

  /// Takes the reject file away again, when the import came to nothing.
  public func discard() { rejects?.discard() }

  /// Keeps the fault for the command line; the verb stops with a refusal.
  private func noting<Value>(_ body: () throws(ImportFault) -> Value) throws(Refusal) -> Value {
    do {
      return try body()
    } catch {
      fault = error
      throw Refusal(
        .storage, error.code, "Filen kunde inte läsas eller avvisningsfilen inte skrivas till slutet. Inget är inläst.")
    }
  }
}
