import Domain
import Foundation

/// Values that a column keeps as JSON text: answers, findings, inverses, the assessment form.
enum JSONText {
  /// The value as JSON with its keys in order, so that the same value is the same text.
  static func encode(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The value that the text holds.
  static func decode<Value: Decodable>(_ text: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
