import Exchange
import TestSupport
import Testing

@Suite("Reading a delimited file")
struct DelimitedReaderTests {
  @Test(
    "Separator and line ending are found in the header",
    arguments: [";", ",", "\t"], ["\r\n", "\n", "\r"])
  func format(separator: String, ending: String) throws {
    let text = ["förnamn", "ort"].joined(separator: separator) + ending + "Åsa" + separator + "x" + ending
    let reader = try DelimitedReader(PiecewiseBytes(text, chunkSize: 3))
    #expect(reader.format.separator == separator.utf8.first)
    #expect(reader.format.lineEnding == Array(ending.utf8))
    #expect(try ReadRecord.all(PiecewiseBytes(text)).map(\.fields) == [["Åsa", "x"]])
  }

  @Test("A separator inside a quoted header name does not count")
  func quotedHeader() throws {
    let reader = try DelimitedReader(PiecewiseBytes("\"a,b,c,d\";e\n1;2\n"))
    #expect(reader.columnNames == ["a,b,c,d", "e"])
  }

  @Test("Quoted fields keep line breaks, separators and doubled quotes")
  func quoted() throws {
    let text = "a;b;c\r\n1;\"x\r\ny;\"\"z\"\"\";3\r\n4;\"\";6"
    let records = try ReadRecord.all(PiecewiseBytes(text))
    #expect(records.map(\.fields) == [["1", "x\r\ny;\"z\"", "3"], ["4", "", "6"]])
    #expect(records.map(\.line) == [2, 4])
    #expect(records.map(\.number) == [1, 2])
    #expect(records[0].bytes == Array("1;\"x\r\ny;\"\"z\"\"\";3".utf8))
  }

  @Test("Blank lines are passed over but count as lines")
  func blankLines() throws {
    let records = try ReadRecord.all(PiecewiseBytes("\n\na;b\n\n1;2\r\n\r\n\r3;4\n\n"))
    #expect(records.map(\.line) == [5, 8])
    #expect(records.map(\.number) == [1, 2])
  }

  @Test("Too few and too many columns are said of the record alone")
  func columnCounts() throws {
    let records = try ReadRecord.all(PiecewiseBytes("a;b;c\n1;2\n1;2;3\n1;2;3;4\n"))
    #expect(
      records.map(\.fault) == [
        .missingColumns(found: 2, expected: 3), nil, .surplusColumns(found: 4, expected: 3),
      ])
  }

  @Test(
    "A stray quote costs its record and no other",
    arguments: [
      ("4;\"never closed;6", 2), ("4;5;\"never closed", 3), ("\"4\"x;5;6", 1), ("4;half\"way;6", 2),
      ("4;\"a\"\"b;6", 2), ("4;5;\"\"\"", 3), ("4;5;\"two\nlines \"inner\" here\"", 3),
    ])
  func strayQuote(faulty: String, column: Int) throws {
    let good = "1;2;3\n"
    let more = "7;8;9\n1;\"in; quotes\";3\n1;2;\"more\nlines\"\n"
    let records = try ReadRecord.all(PiecewiseBytes("a;b;c\n" + good + faulty + "\n" + more))
    #expect(records.map(\.fault) == [nil, .strayQuote(column: column), nil, nil, nil])
    #expect(records[1].bytes == Array(faulty.utf8))
    #expect(records[2].fields == ["7", "8", "9"])
    #expect(records[4].fields == ["1", "2", "more\nlines"])
  }

  @Test("An unclosed quote that meets another record's closing one joins no records")
  func joinedRecords() throws {
    let text = "a;b;c\n1;2;\"open\n3;4;5\n6;7;shut\"\n8;9;10\n"
    let records = try ReadRecord.all(PiecewiseBytes(text))
    #expect(records.map(\.fault) == [.strayQuote(column: 3), nil, .strayQuote(column: 3), nil])
    #expect(records.map(\.line) == [2, 3, 4, 5])
  }

  @Test("A record longer than a megabyte is rejected and the next one read")
  func tooLong() throws {
    let long = String(repeating: "x", count: DelimitedReader.longestRecord + 10)
    let records = try ReadRecord.all(PiecewiseBytes("a;b\n1;\(long)\n3;4\n"))
    #expect(records.map(\.fault) == [.tooLong, nil])
    #expect(records[1].fields == ["3", "4"])
    let unclosed = String(repeating: "1;\"\n", count: 1) + String(repeating: "3;4\n", count: 300_000)
    let after = try ReadRecord.all(PiecewiseBytes("a;b\n" + unclosed))
    #expect(after.count == 300_001)
    #expect(after.filter { $0.fault != nil }.map(\.number) == [1])
  }

  @Test("However the bytes arrive, the records are the same", arguments: [1, 2, 3, 5, 7, 64, 1000])
  func chunks(size: Int) throws {
    let text = "å;b;c\r\n1;\"x\r\ny\";3\r\n\r\n4;\"open;6\r\n7;8\r\"9\"x;1;2\n1;2;3;4\n5;6;\"\"\r"
    #expect(try ReadRecord.all(PiecewiseBytes(text, chunkSize: size)) == ReadRecord.all(PiecewiseBytes(text)))
  }

  @Test("What is written is read back, however it is cut", arguments: 0..<60)
  func random(round: Int) throws {
    let seed = UInt64.random(in: .min ... .max)
    var generator = SeededGenerator(seed: seed)
    let separator = [";", ",", "\t"].randomElement(using: &generator)!
    let ending = ["\n", "\r\n", "\r"].randomElement(using: &generator)!
    let columns = Int.random(in: 2...9, using: &generator)
    let letters = ["a", "å", "\u{301}", "\"", " ", "é", "漢", "'", "-"]
    var rows: [[String]] = []
    for _ in 0..<Int.random(in: 1...20, using: &generator) {
      // Separators or line breaks in a row's fields, not both: both together may be taken for joined records.
      let alphabet = letters + (Bool.random(using: &generator) ? ["\n", "\r", "\r\n"] : [";", ",", "\t"])
      rows.append(
        (0..<columns).map { _ in
          (0..<Int.random(in: 0...12, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! }
            .joined()
        })
    }
    let names = (0..<columns).map { "kolumn\($0)" }
    var bytes: [UInt8] = []
    for row in [names] + rows {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes += separator.utf8 }
        bytes.append(0x22)
        for byte in field.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
        bytes.append(0x22)
      }
      bytes += ending.utf8
    }
    let chunkSize = Int.random(in: 1...40, using: &generator)
    let records = try ReadRecord.all(PiecewiseBytes(bytes, chunkSize: chunkSize))
    #expect(records.allSatisfy { $0.fault == nil }, "seed \(seed)")
    let read: [[[UInt8]]] = records.map { $0.fields.map { Array(($0 ?? "unreadable").utf8) } }
    let written: [[[UInt8]]] = rows.map { $0.map { Array($0.utf8) } }
    #expect(read == written, "seed \(seed)")
  }

  @Test("What is held at once does not grow with the file")
  func bounded() throws {
    var reader = try DelimitedReader(RepeatedRecord(count: 200_000))
    var count = 0
    while let record = try reader.next() {
      #expect(record.fault == nil)
      count += 1
    }
    #expect(count == 200_000)
    #expect(reader.peakBufferedBytes < 200_000)
  }
}
