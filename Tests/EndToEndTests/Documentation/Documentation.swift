import Foundation

/// The pages that tell of the program: the README, and the DocC catalogue beside the code.
enum Documentation {
  /// One page.
  struct Page {
    let url: URL

    /// Its name, `README` or an article's.
    var name: String { url.deletingPathExtension().lastPathComponent }

    func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let catalogue = root.appendingPathComponent("Sources/jobbtorg/jobbtorg.docc")

  static let readme = Page(url: root.appendingPathComponent("README.md"))

  /// An article by its name.
  static func article(_ name: String) -> Page { Page(url: catalogue.appendingPathComponent(name + ".md")) }

  /// The articles, by name.
  static func articles() throws -> [Page] {
    try FileManager.default.contentsOfDirectory(at: catalogue, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }.map(Page.init).sorted { $0.name < $1.name }
  }

  /// The README, and then the articles.
  static func pages() throws -> [Page] { try [readme] + articles() }
}
