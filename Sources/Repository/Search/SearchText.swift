import Domain

/// A client's name folded for searching, as the column `search_key` holds it (R16.3).
///
/// The parts with å ä ö kept, blanks between; where letters had to be changed for the loose fold, a tab and the same parts
/// loosened.
struct SearchText: Equatable {
  /// The parts with å ä ö kept.
  let exact: [Substring]
  /// The same parts with a a o.
  let loose: [Substring]

  init(_ details: Client.Details) {
    let parts = SearchKey(details.name.given + " " + details.name.family).parts
    exact = parts.map { $0.exact[...] }
    loose = parts.map { $0.loose[...] }
  }

  /// The folds that the column holds.
  init(stored: String) {
    let folds = stored.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
    exact = folds[0].split(separator: " ")
    loose = folds.count > 1 ? folds[1].split(separator: " ") : exact
  }

  /// What the column holds.
  var stored: String {
    let kept = exact.joined(separator: " ")
    let loosened = loose.joined(separator: " ")
    return kept == loosened ? kept : kept + "\t" + loosened
  }
}
