import TestSupport

/// Something that people do in a history, with how often it is chosen.
struct HistoryAct: Sendable {
  /// The verbs that it tries.
  let verbs: [String]
  let weight: Int
  let act: @Sendable (History) throws -> Void

  init(_ verbs: String..., weight: Int = 2, act: @escaping @Sendable (History) throws -> Void) {
    self.verbs = verbs
    self.weight = weight
    self.act = act
  }

  /// Everything that is done.
  static let all = chain + letters + times + cases + work + office

  private static let weighted = all.indices.flatMap { Array(repeating: $0, count: all[$0].weight) }

  /// One by chance.
  static func any(using random: inout SeededGenerator) -> HistoryAct { all[weighted.randomElement(using: &random)!] }
}
