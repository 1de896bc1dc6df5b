import Domain
import Mustache

/// A letter on paper: sender, day, case number and recipient by the program, so that no template can leave them out or
/// print an address that is protected (R11.4), and under them the template's text.
struct LetterPage {
  /// A piece of the text.
  enum Block: Hashable {
    case heading(String)
    case subheading(String)
    case paragraph([String])
    case list([String])
  }

  let content: LetterContent
  let body: String

  /// Who sends it.
  var sender: [String] {
    ["Jobbtorg \(content.sender.name)", content.sender.address, "Telefon \(content.sender.phone)"]
  }

  /// When, and in which case; not the identity number.
  var reference: [String] { [content.written.iso, "Ärende \(content.caseNumber.text)"] }

  /// To whom and where.
  var recipient: [String] {
    let name = content.recipient.name.titleText
    if content.recipient.isProtected { return [name, "via Skatteverkets förmedlingsuppdrag"] }
    let address = content.recipient.address ?? ""
    return [name] + address.split(separator: ",").map { $0.drop { $0 == " " }.description }
  }

  /// The letter as text: the same to be read on the screen, kept as sent and printed.
  var text: String {
    let lines = sender + [""] + reference + [""] + recipient + ["", ""] + Self.lines(of: blocks)
    return lines.map { TextFilter.visible($0) }.joined(separator: "\n") + "\n"
  }

  /// The body's pieces: a blank line parts paragraphs, `# ` and `## ` begin headings, `- ` items.
  var blocks: [Block] {
    var blocks: [Block] = []
    var paragraph: [String] = []
    var items: [String] = []
    func end() {
      if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
      if !items.isEmpty { blocks.append(.list(items)) }
      (paragraph, items) = ([], [])
    }
    for line in body.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("# ") {
        end()
        blocks.append(.heading(String(line.dropFirst(2))))
      } else if line.hasPrefix("## ") {
        end()
        blocks.append(.subheading(String(line.dropFirst(3))))
      } else if line.hasPrefix("- ") {
        if !paragraph.isEmpty { end() }
        items.append(String(line.dropFirst(2)))
      } else if line.allSatisfy(\.isWhitespace) {
        end()
      } else {
        if !items.isEmpty { end() }
        paragraph.append(line)
      }
    }
    end()
    return blocks
  }

  private static func lines(of blocks: [Block]) -> [String] {
    var lines: [String] = []
    for (index, block) in blocks.enumerated() {
      switch block {
      case .heading(let text): lines += (index > 0 ? [""] : []) + [text.uppercased(), ""]
      case .subheading(let text): lines += (lines.last == "" ? [] : [""]) + [text]
      case .paragraph(let texts): lines += (follows(blocks, index) ? [] : separator(lines)) + texts
      case .list(let items): lines += (follows(blocks, index) ? [] : separator(lines)) + items.map { "- " + $0 }
      }
    }
    return lines
  }

  /// Whether the piece stands right under its heading.
  private static func follows(_ blocks: [Block], _ index: Int) -> Bool {
    guard index > 0, case .subheading = blocks[index - 1] else { return false }
    return true
  }

  private static func separator(_ lines: [String]) -> [String] { lines.isEmpty || lines.last == "" ? [] : [""] }
}
