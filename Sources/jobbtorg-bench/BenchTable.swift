import Foundation

/// The table that the benchmark prints: medians in milliseconds, and what they are of the floor's.
struct BenchTable {
  private var rows: [[String]] = []
  private static let heading = ["clients", "what", "jobbtorg", "floor", "ratio"]
  private let hasRatios: Bool

  /// An empty table; without ratios where they would tell of the build and not of the program (a debug build).
  init(ratios: Bool) { hasRatios = ratios }

  /// Adds the rows of one register.
  mutating func add(clients: Int, program: BenchSample, floor: BenchSample) {
    let measures: [(String, [Double], [Double], String)] = [
      ("start to list", program.start, floor.start, "ms"), ("cursor key", program.cursor, floor.cursor, "ms"),
      ("search key", program.search, floor.search, "ms"), ("peak memory", program.memory, floor.memory, "MiB"),
    ]
    for (name, ours, bare, unit) in measures {
      let (a, b) = (BenchSample.median(ours), BenchSample.median(bare))
      rows.append([
        "\(clients)", name, String(format: "%.2f %@", a, unit), String(format: "%.2f %@", b, unit),
        hasRatios && b > 0 ? String(format: "%.1f", a / b) : "–",
      ])
    }
  }

  /// The table as aligned text or Markdown.
  func text(markdown: Bool) -> String {
    let all = [Self.heading] + rows
    let widths = Self.heading.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = cells.enumerated().map { index, cell in
        let blanks = String(repeating: " ", count: widths[index] - cell.count)
        return index < 2 ? cell + blanks : blanks + cell
      }
      return markdown ? "| " + padded.joined(separator: " | ") + " |" : padded.joined(separator: "  ")
    }
    var lines = [line(Self.heading)]
    if markdown { lines.append("|---|---|---:|---:|---:|") }
    lines += rows.map(line)
    return lines.joined(separator: "\n") + "\n"
  }
}
