import Foundation
import Testing

/// The benchmark's quick form: that it measures what it says, never how fast a debug build is.
@Suite(.runsPrograms) struct BenchmarkTests {
  @Test func `the quick form measures every row, and the list counts its clients`() throws {
    let outcome = try Program.benchmark(["--quick", "--markdown"])
    #expect(outcome.code == 0, "\(outcome.messages)")
    let rows = outcome.output.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    #expect(rows.dropFirst(2).map { $0[1] } == ["start to list", "cursor key", "search key", "peak memory"])
    for row in rows.dropFirst(2) {
      #expect(row[0] == "1000" && row[4] == "–")
      #expect(row[2...3].allSatisfy { (Double($0.prefix { $0 != " " }) ?? 0) > 0 })
    }
  }

  @Test func `a number of clients that is none is refused`() throws {
    let outcome = try Program.benchmark(["--clients", "many"])
    #expect(outcome.code == 64)
    #expect(outcome.messages.contains("'many' is no number of clients"))
  }
}
