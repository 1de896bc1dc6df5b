extension Sequence {
  /// Sorted by a name in Swedish order (R16.3); equal ones stay as they stood. Each key is made once.
  public func inSwedishOrder(by name: (Element) -> String) -> [Element] {
    map { (key: SwedishSortKey.key(for: name($0)), element: $0) }.sorted { $0.key < $1.key }.map(\.element)
  }
}
