extension ListView {
  /// How many of the rows held lie below what is seen: "2 till".
  public var hiddenBelow: Int { max(0, rows.count - top - height) }
}
