import TOMLKit
import TOMLLines

/// A TOML file with what is needed to name the place of a fault in it.
struct TOMLSource {
  let file: String
  let lines: TOMLLines
  /// Kept for as long as values are read: tables within it point into it.
  let root: TOMLTable

  /// Parses `text`; a syntax error is a fault at its line.
  init(file: String, text: String) throws(ReferenceFault) {
    self.file = file
    lines = TOMLLines(text)
    do {
      root = try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ReferenceFault(
        file: file, line: error.source.begin.line, key: "", message: "not TOML: \(error.description)")
    } catch {
      throw ReferenceFault(file: file, line: 1, key: "", message: "not TOML: \(error)")
    }
  }

  /// The whole file as a table.
  var table: TOMLSection { TOMLSection(source: self, table: root, path: "") }

  func fault(_ key: String, _ message: String) -> ReferenceFault {
    ReferenceFault(file: file, line: lines[key], key: key, message: message)
  }
}
