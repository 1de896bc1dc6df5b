/// Where a field stands in a form that has several fields on a line.
public struct FormCell<ID: Hashable & Sendable>: Sendable {
  /// Which field.
  public var id: ID
  /// What stands before it, where that is shorter than the field's label.
  public var label: String?
  /// The columns of its label and of its value.
  public var labelWidth: Int
  public var width: Int

  /// A place on a line; three blanks follow it.
  public init(_ id: ID, _ label: String? = nil, labelWidth: Int, width: Int) {
    self.id = id
    self.label = label
    self.labelWidth = labelWidth
    self.width = width
  }
}
