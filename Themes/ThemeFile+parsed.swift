import Synchronization

extension ThemeFile {
  private struct Source: Hashable {
    var name: String
    var text: String
  }

  private static let parsed = Mutex<[Source: Result<ThemeFile, ThemeError>]>([:])

  /// The file with this text, parsed once in the program's life: the parser never frees what it has read, and Inställningar
  /// asks for all themes whenever it opens.
  static func parsed(_ text: String, named name: String) throws(ThemeError) -> ThemeFile {
    let source = Source(name: name, text: text)
    return try parsed.withLock { known in
      if let file = known[source] { return file }
      let file = Result { () throws(ThemeError) in try ThemeFile(text, named: name) }
      known[source] = file
      return file
    }.get()
  }
}
