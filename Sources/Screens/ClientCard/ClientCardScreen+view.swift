import Casework
import Domain
import TerminalKit

extension ClientCardScreen {
  /// Lines above the tab's own: the header and the tabs, with a blank above and below where there is room.
  func headerHeight(of card: ClientCard) -> Int {
    CardHeader(card: card, today: workplace.today).lines(width: size.width).count + 1 + 2 * gap
  }

  /// The blank lines at each side of the tabs.
  private var gap: Int { size.height < 16 ? 0 : 1 }

  /// What the open tab shows.
  func sheet(of card: ClientCard) -> CardSheet {
    CardSheet(card: card, tab: tab, now: workplace.session.now, width: size.width, makes: workplace.name)
  }

  func render(into canvas: inout Canvas, theme: Theme) {
    guard let card else {
      for (row, line) in TextWrap.texts(failure ?? "", width: max(1, canvas.width)).enumerated() {
        canvas.write(line, 0, row, .warning)
      }
      return
    }
    let header = CardHeader(card: card, today: workplace.today)
    let lines = header.lines(width: canvas.width)
    canvas.read({ header.read(into: &$0) }) { canvas in
      for (y, line) in lines.enumerated() {
        canvas.write(line.left, 0, y, width: canvas.width)
        if !line.right.isEmpty {
          canvas.write(line.right, canvas.width - CardHeader.width(of: line.right), y)
        }
      }
    }
    var y = lines.count
    canvas.draw(in: Rect(x: 0, y: y + gap, width: canvas.width, height: 1)) { canvas in
      CardTab.row(tabs, open: tab, of: card).render(into: &canvas)
    }
    y += 1 + 2 * gap
    let sheet = sheet(of: card)
    for line in sheet.intro {
      canvas.write(line, 0, y, width: canvas.width)
      y += 1
    }
    canvas.draw(in: Rect(x: 0, y: y, width: canvas.width, height: canvas.height - y)) { canvas in
      list.render(
        into: &canvas, columns: sheet.columns, theme: theme, wording: .swedish, hasHeader: false,
        empty: sheet.empty)
    }
  }
}
