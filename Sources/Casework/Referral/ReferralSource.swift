import Domain

/// Where an import's rows come from, one at a time, so that memory does not grow with the file.
public protocol ReferralSource: Sendable {
  /// Whether the file is a take-over (has `avslutsdatum`).
  var isTakeOver: Bool { get }
  /// The next record: a row, or why it is none; nil at the end.
  func next() throws(Refusal) -> ImportEntry?
  /// Told of each record that the register rejects, so that its bytes go to the reject file.
  func rejected(_ remark: ImportRemark) throws(Refusal)
}
