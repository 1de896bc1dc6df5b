import Foundation

/// The verbs of Casework that write, read from its source: a new one is in it from the day it is written.
enum WritingVerbs {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Their names.
  static func all() throws -> Set<String> { Set(try bodies().keys) }

  /// Their source, each from its name on.
  static func bodies() throws -> [String: String] {
    let casework = root.appending(path: "Sources/Casework")
    var bodies: [String: String] = [:]
    let files = FileManager.default.enumerator(at: casework, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      var rest = text[...]
      while let mark = rest.range(of: ": Verb {") {
        let name = rest[..<mark.lowerBound].split { !$0.isLetter && !$0.isNumber }.last ?? ""
        rest = rest[mark.upperBound...]
        let body = rest[..<(rest.range(of: ": Verb {")?.lowerBound ?? rest.endIndex)]
        // A verb around another, `Agreed<Act: Verb>`, does what that one does.
        let isOwn = name != "protocol" && name != "Verb"
        if isOwn, !body.contains("access: VerbAccess { .read }") { bodies[String(name)] = String(body) }
      }
    }
    return bodies
  }
}
