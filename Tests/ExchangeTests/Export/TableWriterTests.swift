import Exchange
import Testing

@Suite struct TableWriterTests {
  private static func table(_ format: TableFormat, _ rows: [[TableCell]]) throws -> String {
    var text = ""
    var writer = TableWriter(format, columns: [.init("name", width: 6), .init("count", width: 5), .init("late")]) {
      text += $0
    }
    try writer.begin()
    for row in rows { try writer.write(row) }
    try writer.end()
    return text
  }

  private static let rows: [[TableCell]] = [
    [.text("Åsa"), .number(3), .flag(true)], [.text("=1+1"), .number(-3), .none],
    [.text("a,\"b\"\u{1B}"), .number(0), .flag(false)],
  ]

  @Test func textStandsInColumns() throws {
    #expect(
      try Self.table(.text, Self.rows) == """
        name    count  late
        Åsa     3      true
        =1+1    -3
        a,"b"<U+001B>  0      false

        """)
  }

  @Test func csvIsQuotedAndHarmless() throws {
    #expect(
      try Self.table(.csv, Self.rows) == """
        name,count,late
        Åsa,3,true
        '=1+1,-3,
        "a,""b""<U+001B>",0,false

        """)
  }

  @Test func jsonIsAnArrayOfObjects() throws {
    #expect(
      try Self.table(.json, Self.rows) == """
        [
          {"count":3,"late":true,"name":"Åsa"},
          {"count":-3,"late":null,"name":"=1+1"},
          {"count":0,"late":false,"name":"a,\\"b\\"<U+001B>"}
        ]

        """)
    #expect(try Self.table(.json, []) == "[]\n")
  }

  @Test func aLineBreakStaysInsideAQuotedCell() throws {
    #expect(try Self.table(.csv, [[.text("ett\ntvå"), .none, .none]]) == "name,count,late\n\"ett\ntvå\",,\n")
  }

  @Test func whatOutputThrowsStopsTheTable() {
    struct Full: Error {}
    var writer = TableWriter(.csv, columns: [.init("a")]) { _ in throw Full() }
    #expect(throws: Full.self) { try writer.begin() }
    #expect(throws: Full.self) { try writer.write([.none]) }
  }
}
