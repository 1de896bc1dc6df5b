import Domain

/// A draft's key by its parts: "note/12/corrects/3".
struct DraftKey: Sendable {
  private let parts: [String]

  init(_ key: String) { parts = key.split(separator: "/").map(String.init) }

  /// The word that all drafts of one sort of form begin with.
  var kind: String { self[0] }
  var count: Int { parts.count }

  /// A part; empty where there is none.
  subscript(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }

  /// A part as the key of a row; 0 where it is none.
  func id<Owner>(_ index: Int) -> Identifier<Owner> { .init(Int64(self[index]) ?? 0) }

  /// The parts from one on, as they were.
  func rest(from index: Int) -> String { parts.dropFirst(index).joined(separator: "/") }
}
