import Foundation
import TerminalKit

/// A frame as readable text: the size, the rows between bars, then every run of another style than `text` by its name,
/// then where the hardware cursor stands.
public enum Snapshot {
  /// The text form of a frame.
  public static func text(_ canvas: Canvas) -> String {
    let size = canvas.fullSize
    var lines = ["\(size)"]
    for y in 0..<size.height { lines.append("|" + canvas.row(y).map(\.text).joined() + "|") }
    lines.append("styles")
    for y in 0..<size.height {
      let runs = styleRuns(canvas.row(y))
      if !runs.isEmpty { lines.append("\(y): " + runs.joined(separator: ", ")) }
    }
    lines.append(canvas.cursor.map { "cursor \($0.x),\($0.y)" } ?? "no cursor")
    return lines.joined(separator: "\n") + "\n"
  }

  /// `12-20 danger on selection` for each run of a row that is not ordinary text.
  static func styleRuns(_ row: ArraySlice<Cell>) -> [String] {
    let styles = row.map(\.style)
    var runs: [String] = []
    var start = 0
    while start < styles.count {
      var end = start
      while end + 1 < styles.count, styles[end + 1] == styles[start] { end += 1 }
      if styles[start] != .text { runs.append("\(start)-\(end) \(styles[start])") }
      start = end + 1
    }
    return runs
  }

  /// Compares a frame with `Snapshots/NAME.txt` in the folder of the test target that `file` belongs to.
  ///
  /// A missing one is written and counts as a failure, so that nothing goes unseen; `RECORD_SNAPSHOTS=1` rewrites.
  public static func compare(_ canvas: Canvas, with name: String, beside file: String) -> SnapshotResult {
    compare(text(canvas), with: name, beside: file)
  }

  /// Compares any text in the same way.
  public static func compare(_ now: String, with name: String, beside file: String) -> SnapshotResult {
    let folder = targetFolder(of: URL(fileURLWithPath: file)).appendingPathComponent("Snapshots")
    let place = folder.appendingPathComponent(name + ".txt")
    let recorded = try? String(contentsOf: place, encoding: .utf8)
    if recorded == now { return .same }
    let mayWrite = recorded == nil || ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    if mayWrite {
      do {
        try FileManager.default.createDirectory(
          at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try now.write(to: place, atomically: true, encoding: .utf8)
      } catch {
        return .differs("could not write \(place.path): \(error)")
      }
      return recorded == nil ? .recorded(path: place.path) : .same
    }
    return .differs(difference(recorded ?? "", now, name: name))
  }

  /// The folder right below `Tests`, else the file's own.
  private static func targetFolder(of file: URL) -> URL {
    let own = file.deletingLastPathComponent()
    var folder = own
    while folder.pathComponents.count > 2 {
      let parent = folder.deletingLastPathComponent()
      if parent.lastPathComponent == "Tests" { return folder }
      folder = parent
    }
    return own
  }

  private static func difference(_ old: String, _ new: String, name: String) -> String {
    let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
    var lines = ["\(name) is another now (RECORD_SNAPSHOTS=1 rewrites it):"]
    for index in 0..<max(before.count, after.count) {
      let (a, b) = (index < before.count ? before[index] : nil, index < after.count ? after[index] : nil)
      guard a != b else { continue }
      if let a { lines.append("- \(a)") }
      if let b { lines.append("+ \(b)") }
    }
    return lines.joined(separator: "\n")
  }
}
