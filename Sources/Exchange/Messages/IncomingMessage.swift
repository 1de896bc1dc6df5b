import Domain
import Foundation

/// A JSON object that another system sends: `version` 1 and the keys of its sort, no others, so that a slip of the pen is
/// told and not passed over.
public protocol IncomingMessage: Decodable, Sendable {
  /// Every key besides `version`.
  static var keys: Set<String> { get }
}

extension IncomingMessage {
  /// The version of the messages that this program reads and writes.
  public static var version: Int { 1 }

  /// Reads a message; throws `MessageFault`.
  public init(json: Data) throws {
    let head: MessageHead
    do {
      head = try JSONDecoder().decode(MessageHead.self, from: json)
    } catch {
      throw MessageFault("The message is not a JSON object with \"version\": \(Self.version).")
    }
    guard head.version == Self.version else {
      throw MessageFault("The message has version \(head.version); this program reads version \(Self.version).")
    }
    if let unknown = head.keys.subtracting(Self.keys).min() {
      throw MessageFault(
        "There is no key \"\(TextFilter.visible(String(unknown.prefix(40))))\". The keys are \(Self.keys.sorted().joined(separator: ", "))."
      )
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: json)
    } catch let error as DecodingError {
      throw MessageFault(error.words)
    }
  }
}

/// The keys and the version of a message, whatever its sort.
private struct MessageHead: Decodable {
  var version: Int
  var keys: Set<String>

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    version = try container.decode(Int.self, forKey: Key(stringValue: "version"))
    keys = Set(container.allKeys.map(\.stringValue)).subtracting(["version"])
  }
}

extension DecodingError {
  /// Which key is missing or wrong.
  fileprivate var words: String {
    func name(_ path: [any CodingKey]) -> String { "\"" + path.map(\.stringValue).joined(separator: ".") + "\"" }
    switch self {
    case .keyNotFound(let key, let context): return "The key \(name(context.codingPath + [key])) is missing."
    case .valueNotFound(_, let context): return "The key \(name(context.codingPath)) must not be null."
    case .typeMismatch(_, let context), .dataCorrupted(let context):
      return "What stands at the key \(name(context.codingPath)) is not of its kind: dates are \"2008-04-21\", moments "
        + "\"2008-04-21T09:00\", words those of the documentation."
    @unknown default: return "The message cannot be read."
    }
  }
}
