/// A value in a printed table.
public enum TableCell: Hashable, Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  /// Nothing: an empty cell, `null` in JSON.
  case none

  /// The text, or nothing when there is none.
  public static func optional(_ text: String?) -> TableCell { text.map(TableCell.text) ?? .none }

  /// As text and CSV write it: flags are `true` and `false`.
  var plain: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    case .none: ""
    }
  }
}

extension TableCell: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .none: try container.encodeNil()
    }
  }
}
