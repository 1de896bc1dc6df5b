import Domain
import Mustache

extension LetterPage {
  /// The letter as a page of HTML that a browser prints on A4.
  var html: String { Self.page?.render(values) ?? "" }

  /// Its title names nobody: titles stand in print queues and window lists.
  private var values: [String: Any] {
    [
      "lang": "sv", "title": "Brev", "sender": clean(sender), "reference": clean(reference),
      "recipient": clean(recipient),
      "blocks": blocks.map { block -> [String: Any] in
        switch block {
        case .heading(let text): ["heading": TextFilter.visible(text)]
        case .subheading(let text): ["subheading": TextFilter.visible(text)]
        case .paragraph(let lines): ["paragraph": ["lines": clean(lines)]]
        case .list(let items): ["list": ["items": clean(items)]]
        }
      },
    ]
  }

  private func clean(_ lines: [String]) -> [String] { lines.map { TextFilter.visible($0) } }

  /// Mustache escapes what it prints into HTML by itself.
  private static let page = try? MustacheTemplate(string: EmbeddedText.letterPage)
}
