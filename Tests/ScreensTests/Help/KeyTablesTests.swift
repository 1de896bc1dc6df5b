import Screens
import TerminalKit
import Testing

@Suite("The key tables")
struct KeyTablesTests {
  @Test("every screen is there with keys of its own, each title said once")
  func screens() {
    let tables = KeyTables.all
    #expect(tables.count == Set(tables.map(\.title)).count)
    for table in tables {
      #expect(!table.rows.isEmpty, "\(table.title)")
      #expect(table.rows.allSatisfy { !$0.keys.isEmpty && !$0.title.isEmpty }, "\(table.title)")
      let titles = table.rows.map(\.title)
      #expect(titles.count == Set(titles).count, "\(table.title): \(titles)")
    }
  }

  @Test("no key needs AltGr or a dead key on a Swedish keyboard, and none is a function key alone")
  func keyboard() {
    let hard: Set<Character> = ["@", "£", "$", "€", "{", "[", "]", "}", "\\", "~", "|", "´", "`", "¨", "^"]
    for table in KeyTables.all {
      for row in table.rows {
        for case .character(let character) in row.keys {
          #expect(!hard.contains(character), "\(table.title): \(character)")
        }
        let others = row.keys.filter { if case .function = $0 { false } else { true } }
        #expect(!others.isEmpty, "\(table.title): \(row.title)")
      }
    }
  }

  @Test("Markdown has a heading and a table a screen")
  func markdown() {
    let text = KeyTables.markdown()
    #expect(text.hasPrefix("### Överallt\n\n| tangent | gör |\n|---|---|\n| `s` `/` | Sök klient |\n"))
    #expect(text.contains("| `å` `Ctrl-Z` | Ångra det senaste här |"))
    #expect(text.components(separatedBy: "### ").count == KeyTables.all.count + 1)
  }
}
