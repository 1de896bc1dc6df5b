import TerminalKit

/// Where the parts of a coach's Min dag stand: two panes beside each other, under each other where it is narrow.
struct CoachDayLayout {
  /// I DAG and ATT GÖRA.
  let panes: [Rect]
  /// FÖRSTA TID and UTEBLIVNA.
  let figures: [Rect]
  /// Whether each figure has one line, without its heading.
  let isCompact: Bool

  /// - Parameter wanted: the rows that the panes want, headings included.
  init(size: Size, wanted: [Int]) {
    let (width, height) = (size.width, size.height)
    let right = 46
    if width >= 94 {
      isCompact = false
      let paneHeight = max(0, min(max(wanted.max() ?? 0, 6), height - 3))
      panes = [
        Rect(x: 0, y: 0, width: right - 1, height: paneHeight),
        Rect(x: right, y: 0, width: width - right, height: paneHeight),
      ]
      figures = [
        Rect(x: 0, y: paneHeight + 1, width: right - 1, height: 2),
        Rect(x: right, y: paneHeight + 1, width: width - right, height: 2),
      ]
      return
    }
    isCompact = height < 18 || width < 70
    let gap = height < 18 ? 0 : 1
    let heights = DayPanes.share(max(0, height - 2 - 2 * gap), wanted: wanted)
    panes = [
      Rect(x: 0, y: 0, width: width, height: heights[0]),
      Rect(x: 0, y: heights[0] + gap, width: width, height: heights[1]),
    ]
    let top = heights[0] + heights[1] + 2 * gap
    figures =
      isCompact
      ? [Rect(x: 0, y: top, width: width, height: 1), Rect(x: 0, y: top + 1, width: width, height: 1)]
      : [
        Rect(x: 0, y: top, width: right - 1, height: 2),
        Rect(x: right, y: top, width: width - right, height: 2),
      ]
  }
}
