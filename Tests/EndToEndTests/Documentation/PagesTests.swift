import Foundation
import Testing

/// The documentation holds together: a short README, every page found from it and from the catalogue, every link good.
@Suite struct PagesTests {
  @Test func `the README is a page that is read at one go, and leads to every other`() throws {
    let readme = try Documentation.readme.text()
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 250)
    let landing = try Documentation.article("jobbtorg").text()
    for page in try Documentation.articles() where page.name != "jobbtorg" {
      #expect(readme.contains("Sources/jobbtorg/jobbtorg.docc/\(page.name).md"), "\(page.name)")
      #expect(landing.contains("<doc:\(page.name)>"), "\(page.name)")
    }
  }

  @Test func `every link leads somewhere`() throws {
    let files = FileManager.default
    for page in try Documentation.pages() {
      let text = try page.text()
      for match in text.matches(of: /\]\(([^)#:]+)\)/) {
        let target = page.url.deletingLastPathComponent().appendingPathComponent(String(match.1)).path
        #expect(files.fileExists(atPath: target), "\(page.name): \(match.1)")
      }
      for match in text.matches(of: /<doc:(\w+)>/) {
        #expect(files.fileExists(atPath: Documentation.article(String(match.1)).url.path), "\(page.name): \(match.1)")
      }
    }
  }

  @Test func `every path of the source that a page names is there`() throws {
    for page in try Documentation.pages() {
      for match in try page.text().matches(of: /`((?:Sources|Tests|Themes)\/[^`]*)`/) {
        let path = String(match.1)
        guard !path.contains("*") else { continue }
        let file = Documentation.root.appendingPathComponent(path).path
        #expect(FileManager.default.fileExists(atPath: file), "\(page.name): \(path)")
      }
    }
  }

  @Test func `every article begins as DocC reads it: a title, a sentence, and then its chapters`() throws {
    for page in try Documentation.articles() {
      let lines = try page.text().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count > 4 && lines[0].hasPrefix("# ") && lines[1].isEmpty, "\(page.name)")
      #expect(!lines[2].isEmpty && lines[3].isEmpty && lines[4].hasPrefix("## "), "\(page.name)")
    }
  }
}
