import Casework

/// How large a template may be, so that reading it takes no time and its text stays a letter.
struct TemplateBounds {
  /// The most bytes of a file.
  static let bytes = 30_000
  /// The most tags.
  static let tags = 1000
  /// How deep sections may lie in each other.
  static let depth = 12

  /// Throws the first bound that the tags of a template break; asked before anything else reads it.
  static func check(_ tags: [TemplateTags.Tag], file: String) throws(TemplateFault) {
    if tags.count > Self.tags {
      throw TemplateFault(
        file: file, line: tags[Self.tags].line, reason: "mallen har fler än \(Self.tags) taggar")
    }
    var open: [String] = []
    for tag in tags {
      switch tag.sign {
      case "#", "^":
        if tag.sign == "#", let list = lists[tag.name], open.contains(where: { list.contains($0) }) {
          throw TemplateFault(
            file: file, line: tag.line, reason: "avsnittet \(tag.name) kan inte ligga inuti ett avsnitt som upprepas")
        }
        open.append(tag.name)
        if open.count > depth {
          throw TemplateFault(
            file: file, line: tag.line, reason: "avsnitten ligger djupare än \(depth) i varandra")
        }
      case "/": if open.last == tag.name { open.removeLast() }
      default: break
      }
    }
  }

  /// The sections that are repeated, with those that they may not lie in: a text would grow with the product.
  private static let lists: [String: Set<String>] = [
    "goals": ["goals", "sessions"], "activities": ["activities", "sessions"],
    "sessions": ["sessions", "goals", "activities"],
  ]
}
