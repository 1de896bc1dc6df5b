extension Int {
  /// The number with its noun as Swedish says it: "1 dag", "3 dagar".
  public func counted(_ one: String, _ many: String) -> String { "\(self) \(self == 1 ? one : many)" }
}
