import Exchange
import Foundation

/// The files to run on, copied into the test bundle.
enum DataFile: String, CaseIterable {
  case utf8 = "remisser-utf8"
  case latin1 = "remisser-latin1-komma"
  case faulty = "remisser-med-fel"
  case expected = "remisser-med-fel.expected"
  case takeOver = "vallingby-2008-04-21"

  var path: String {
    Bundle.module.bundleURL.appendingPathComponent("Data/\(rawValue).csv").path
  }

  func reader() throws -> DelimitedReader {
    try DelimitedReader(FileByteSource(path: path), optionalLastColumn: ReferralColumn.rejectReason)
  }
}
