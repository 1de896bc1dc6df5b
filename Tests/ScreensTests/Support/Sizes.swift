import TerminalKit

extension Size {
  /// The sizes at which every screen is recorded.
  static let recorded = [Size(100, 30), Size(80, 24), Size(60, 16), Size(132, 43)]
  /// The sizes at which nothing has room, and nothing may trap.
  static let tiny = [Size(0, 0), Size(1, 1), Size(3, 2), Size(20, 5)]

  /// "100x30", for names of files.
  var name: String { "\(width)x\(height)" }
}
