import TerminalKit

/// Uses a program as a person does, without sleeps: presses keys, waits until it has settled, and reads the screen.
public final class Driver {
  /// The screen that is read.
  public let terminal: MemoryTerminal
  /// The runtime that is driven.
  public let runtime: Runtime

  /// Starts a program on a terminal in memory; call `settle()` or press something before reading the screen. Give
  /// `worksAside` where something is to happen while the program waits.
  public init(
    _ program: Program, size: Size = Size(80, 24), colorDepth: ColorDepth = .full, showsSigns: Bool = true,
    worksAside: Bool = false
  ) {
    terminal = MemoryTerminal(size, colorDepth: colorDepth, showsSigns: showsSigns)
    runtime = Runtime(program, on: terminal)
    runtime.worksInPlace = !worksAside
    runtime.start()
  }

  /// Starts a program that consists of this screen, with English words and the plain theme.
  public convenience init(
    screen: any Screen, size: Size = Size(80, 24), theme: Theme = .plain, worksAside: Bool = false
  ) {
    self.init(Program(home: screen, wording: .english, theme: theme), size: size, worksAside: worksAside)
  }

  /// Presses keys one by one, settling after each.
  nonisolated(nonsending) public func press(_ keys: Key...) async {
    for key in keys {
      terminal.report([.key(key)])
      await settle()
    }
  }

  /// Sends keys in one go, as type-ahead, and settles once.
  nonisolated(nonsending) public func pressAtOnce(_ keys: [Key]) async {
    terminal.report(keys.map(Event.key))
    await settle()
  }

  /// Types text, one key a character.
  nonisolated(nonsending) public func type(_ text: String) async {
    for character in text { await press(.character(character)) }
  }

  /// Pastes text in one piece.
  nonisolated(nonsending) public func paste(_ text: String) async {
    terminal.report([.paste(text)])
    await settle()
  }

  /// Gives the window another size.
  nonisolated(nonsending) public func resize(_ width: Int, _ height: Int) async {
    terminal.resize(to: Size(width, height))
    await settle()
  }

  /// Waits until no key waits and nothing runs.
  nonisolated(nonsending) public func settle() async { await runtime.settled() }

  /// Waits until the screen shows something, while work may still run.
  nonisolated(nonsending) public func until(_ isThere: (Driver) -> Bool) async {
    while !isThere(self) { await runtime.collect() }
  }

  /// The rows of the screen without blanks at their ends.
  public var rows: [String] { (0..<terminal.frame.fullSize.height).map { terminal.frame.text(row: $0) } }

  /// The screen as one text.
  public var text: String { rows.joined(separator: "\n") }

  /// Whether `text` stands on the screen, on one row.
  public func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

  /// The last row: the keys that work here.
  public var footer: String { rows.last ?? "" }

  /// What stands above the footer, its lines as one: what was just done or went wrong.
  public var message: String {
    let lines = rows.dropLast().suffix(runtime.messageHeight)
    return (lines.prefix(1) + lines.dropFirst().map { String($0.drop { $0 == " " }) }).joined(separator: " ")
  }

  /// The style of the first letter of `text`, where it first occurs; nil when it is not on the screen.
  public func style(of text: String) -> Style? {
    let frame = terminal.frame
    for y in 0..<frame.fullSize.height {
      let cells = frame.row(y)
      guard let range = frame.text(row: y).range(of: text) else { continue }
      var length = frame.text(row: y)[..<range.lowerBound].unicodeScalars.count
      for cell in cells {
        if length <= 0, !cell.isContinuation { return cell.style }
        length -= cell.text.unicodeScalars.count
      }
    }
    return nil
  }

  /// Compares the screen with `Tests/TARGET/Snapshots/NAME.txt` of the test's target.
  public func snapshot(_ name: String, file: StaticString = #filePath) -> SnapshotResult {
    Snapshot.compare(terminal.frame, with: name, beside: "\(file)")
  }
}
