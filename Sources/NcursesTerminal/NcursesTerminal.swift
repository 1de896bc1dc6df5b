import CNcurses
import Dispatch
import Glibc
import TerminalKit

/// The terminal that the program was started in, through ncurses.
///
/// Taken over at `init`, given back by `close()`, at exit and on fatal signals. Nothing is written while nothing changes.
@MainActor public final class NcursesTerminal: @MainActor Terminal {
  /// Why the terminal cannot be taken over.
  public enum Failure: Error {
    /// Standard input or output is no terminal, or `TERM` is not set, or it names one that cannot move its cursor.
    case notATerminal
    /// This computer knows nothing of what `TERM` names; a terminal that it knows, if any.
    case unknown(name: String, known: String?)
    /// curses refused.
    case refused
  }

  public private(set) var size: Size
  public let colorDepth: ColorDepth
  public let showsSigns: Bool
  public var onEvent: (() -> Void)?

  private var sources: [any DispatchSourceProtocol] = []
  private var pending: [Event] = []
  private var keys: KeySource
  private var alarm: (any DispatchSourceTimer)?
  private var shown: Canvas?
  private var shownTheme: String?
  private var paints: [Style: Paint] = [:]

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - title: the window's title while the program runs.
  ///   - colors: whether colours are wanted at all (`NO_COLOR`).
  ///   - limits: how long the reader of keys waits where bytes do not say enough.
  public init(title: String, colors: Bool = true, limits: InputLimits = InputLimits()) throws(Failure) {
    let name = getenv("TERM").map { String(cString: $0) } ?? ""
    guard cn_is_terminal(), !name.isEmpty, name != "dumb" else { throw .notATerminal }
    guard let kind = TerminalKind.known(name, isKnown: { cn_knows($0) }) else {
      throw .unknown(name: name, known: TerminalKind.suggestion { cn_knows($0) })
    }
    TextWidth.prepareLocale()
    guard cn_start(kind, Sanitiser.line(title)) else { throw .refused }
    keys = KeySource(limits: limits)
    let count = colors ? Int(cn_colors()) : 0
    colorDepth = count >= 256 ? .full : count >= 8 ? .sixteen : .none
    showsSigns = cn_shows_signs()
    size = NcursesTerminal.kernelSize()
    listen()
  }

  /// Gives the terminal back as it was found.
  public func close() {
    for source in sources { source.cancel() }
    sources = []
    cn_stop()
    cn_hear_no_more()
  }

  public func readEvent() -> Event? { pending.isEmpty ? nil : pending.removeFirst() }

  public func present(_ canvas: Canvas, theme: Theme) {
    if shownTheme != theme.name {
      paints = [:]
      shown = nil
      shownTheme = theme.name
    }
    if let shown, shown == canvas { return }
    let width = canvas.fullSize.width
    for y in 0..<canvas.fullSize.height {
      let row = canvas.row(y)
      if let shown, shown.fullSize == canvas.fullSize, shown.row(y) == row { continue }
      for (x, cell) in zip(0..<width, row) where !cell.isContinuation { put(cell, x, y, theme) }
    }
    shown = canvas
    cn_show(Int32(canvas.cursor?.x ?? -1), Int32(canvas.cursor?.y ?? 0))
  }

  private func put(_ cell: Cell, _ x: Int, _ y: Int, _ theme: Theme) {
    let paint: Paint
    if let known = paints[cell.style] {
      paint = known
    } else {
      paint = theme.paint(cell.style, depth: colorDepth)
      paints[cell.style] = paint
    }
    let (front, back) = (Int32(paint.foreground ?? -1), Int32(paint.background ?? -1))
    let attributes = Int32(paint.attributes.rawValue)
    if cell.text.utf8.count == 1, let byte = cell.text.utf8.first {
      var letter = UInt32(byte)
      cn_put(Int32(x), Int32(y), &letter, 1, front, back, attributes)
    } else {
      let scalars = cell.text.unicodeScalars.map(\.value)
      cn_put(Int32(x), Int32(y), scalars, Int32(scalars.count), front, back, attributes)
    }
  }

  private static func kernelSize() -> Size {
    var (columns, rows): (Int32, Int32) = (0, 0)
    cn_size(&columns, &rows)
    return Size(Int(columns), Int(rows))
  }

  // MARK: Listening

  private func listen() {
    let input = DispatchSource.makeReadSource(fileDescriptor: STDIN_FILENO, queue: .main)
    input.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.keysCame() } }
    input.resume()
    let alarm = DispatchSource.makeTimerSource(queue: .main)
    alarm.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.keysCame() } }
    alarm.resume()
    self.alarm = alarm
    sources += [input, alarm]
    let heard = cn_hear_signals()
    guard heard >= 0 else { return }
    let signals = DispatchSource.makeReadSource(fileDescriptor: heard, queue: .main)
    signals.setEventHandler { [weak self] in MainActor.assumeIsolated { self?.signalsCame() } }
    signals.resume()
    sources.append(signals)
  }

  private func signalsCame() {
    while case let number = cn_heard_signal(), number != 0 {
      switch number {
      case SIGWINCH: sizeChanged()
      // Ctrl-Z is a key here; stopped from outside and continued, the screen is painted anew. What was typed meanwhile lies
      // there without another byte to tell of it.
      case SIGCONT:
        cn_resume()
        sizeChanged()
        keysCame()
      default: endCame()
      }
    }
  }

  private func keysCame() {
    pending += keys.read()
    if keys.hasEnded {
      for source in sources { source.cancel() }
      sources = []
      pending += keys.close() + [.terminate]
    } else if let deadline = keys.deadline {
      let wait = max(.zero, deadline - KeySource.now).components
      alarm?.schedule(
        deadline: .now() + .seconds(Int(wait.seconds)) + .microseconds(Int(wait.attoseconds / 1_000_000_000_000) + 1))
    }
    if !pending.isEmpty { onEvent?() }
  }

  /// The program is to end: what has been typed and pasted comes before that.
  private func endCame() {
    pending += keys.close()
    report(.terminate)
  }

  private func sizeChanged() {
    cn_resize()
    size = NcursesTerminal.kernelSize()
    shown = nil
    report(.resize)
  }

  private func report(_ event: Event) {
    pending.append(event)
    onEvent?()
  }
}
