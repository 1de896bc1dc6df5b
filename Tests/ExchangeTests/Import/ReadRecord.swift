import Exchange

/// A record as the tests compare it: everything that a reader says about it.
struct ReadRecord: Equatable {
  var number: Int
  var line: Int
  var fault: DelimitedRecord.Fault?
  var fields: [String?]
  var bytes: [UInt8]

  static func all(_ source: any ByteSource) throws -> [ReadRecord] {
    var reader = try DelimitedReader(source)
    var records: [ReadRecord] = []
    while let record = try reader.next() {
      records.append(
        ReadRecord(
          number: record.number, line: record.line, fault: record.fault,
          fields: (0..<record.fieldCount).map { record.text(at: $0) }, bytes: record.bytes))
    }
    return records
  }
}
