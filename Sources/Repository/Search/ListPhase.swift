import GRDB

/// One stretch of a list: exact hits come before loose ones, each stretch in its own order.
struct ListPhase {
  /// Where its rows come from.
  enum Rows {
    /// Read in order from indexes; `fits` is asked of each row that fulfils the scan's condition.
    case scan(OrderedScan, fits: ((Row) throws -> Bool)?)
    /// Few, already found and in order.
    case found([OrderedScan.Key])
  }

  /// What page keys of this stretch begin with; stretches follow each other in the order of their tags.
  var tag: String
  /// Its rows.
  var rows: Rows
}
