import Foundation
import TestSupport
import Testing

/// `kill -9` at a random keystroke, over every form: what was on the screen is offered afterwards to the letter, to its
/// author alone (R4.4, R15.1, R15.2). The real program on a pseudo-terminal, killed for real. A hundred times;
/// `JOBBTORG_KILLS=1000` for more.
@Suite(.runsPrograms) struct KillTests {
  /// How many runs each of two lanes has.
  static let runs = (ProcessInfo.processInfo.environment["JOBBTORG_KILLS"].flatMap { Int($0) } ?? 100) / 2

  private static let letters = Array("abcdefghijklmnoprstuvxyzåäöéÅÄÖ0123456789.,-")

  @Test func `edited, seen and killed, it is offered as it was seen`() throws {
    var random = SeededGenerator.printed()
    let office = try DraftOffice()
    for run in 0..<Self.runs {
      let form = FormPath.all[run % FormPath.all.count]
      try office.clear()
      let window = try open(form, in: office)
      var fields: [TypedText] = []
      var tabs = 0
      for place in form.fields.shuffled(using: &random).prefix(2).sorted(by: { $0.tabs < $1.tabs }) {
        try window.type(String(repeating: "\t", count: place.tabs - tabs) + "\u{15}")
        tabs = place.tabs
        let typed = script(for: place, mark: fields.isEmpty ? "q\(run % 100)z" : "z\(run % 100)q", &random)
        var text = TypedText()
        for stroke in typed { text.take(stroke) }
        fields.append(text)
        try window.type(typed.map(\.bytes).joined())
        // The last letters are no others: when they are seen, every key before them is dealt with.
        try window.wait("\(form.name): “\(text.text)”") { screen in text.lines.allSatisfy { screen.text.contains($0) } }
      }
      try window.killHard()
      for line in fields.flatMap(\.lines) { #expect(window.screen.text.contains(line)) }

      if run < FormPath.all.count || run % 5 == 0 { try expectNothing(for: form.other, at: form, in: office) }
      let again = try offered(form, in: office)
      try again.showDifference()
      for line in fields.flatMap(\.lines) { try again.wait(for: String(line)) }
      try again.type("\u{1B}")
      try again.wait(for: "Släng utkastet")
      try again.press("r", for: "återupptaget")
      try again.wait("\(form.name), taken up") { screen in
        fields.flatMap(\.lines).allSatisfy { screen.text.contains($0) }
      }
    }
  }

  @Test func `killed in the middle of a burst, it holds at least what was seen and nothing else`() throws {
    var random = SeededGenerator.printed()
    let office = try DraftOffice()
    for run in 0..<Self.runs {
      let form = FormPath.all[run % FormPath.all.count]
      let place = form.fields.randomElement(using: &random)!
      try office.clear()
      let window = try open(form, in: office)
      try window.type(String(repeating: "\t", count: place.tabs) + "\u{15}")
      // Begins with a sign that stands nowhere else, and has every letter once.
      let burst = "§" + String("qwxzåäö13579kjhgfdpouytremnbvc".shuffled(using: &random).prefix(place.room - 1))
      let last = Int.random(in: 1...max(1, burst.count - 1), using: &random)
      try window.type(burst)
      try window.wait("\(form.name): \(last) of “\(burst)”") { Self.seen(of: burst, in: $0.text) >= last }
      try window.killHard()
      let seen = Self.seen(of: burst, in: window.screen.text)
      #expect(seen >= last)

      let again = try offered(form, in: office)
      try again.showDifference()
      let kept = Self.seen(of: burst, in: again.screen.text)
      #expect(kept >= seen, "\(form.name): “\(burst)”, seen \(seen), kept \(kept):\n\(again.screen.text)")
      let line = again.screen.text.split(separator: "\n").first {
        $0.contains(burst.prefix(kept)) && $0.contains("utkast")
      }
      #expect(line?.hasSuffix(burst.prefix(kept)) == true, "\(form.name): “\(burst)”:\n\(again.screen.text)")
    }
  }

  @Test func `ended in the middle of a paste, what had come of it is offered`() throws {
    let office = try DraftOffice()
    let form = FormPath.all.first { $0.fields.contains(where: \.takesLines) }!
    let place = form.fields.first(where: \.takesLines)!
    let window = try open(form, in: office)
    try window.type(String(repeating: "\t", count: place.tabs) + "\u{15}q9z")
    try window.wait(for: "q9z")
    try window.type("\u{1B}[200~ halva brevet")
    kill(window.child, SIGTERM)
    _ = try window.waitForEnd()
    let again = try offered(form, in: office)
    try again.showDifference()
    try again.wait(for: "q9z halva brevet")
    try again.killHard()
  }

  // MARK: Parts

  /// Random editing; the last letters are `mark`, this run's and this field's alone and as short as the narrowest field has
  /// room for: once it is seen, every key before it has been dealt with.
  private func script(
    for place: FormPath.Place, mark: String, _ random: inout SeededGenerator
  ) -> [TypedText.Stroke] {
    var strokes: [TypedText.Stroke] = []
    var text = TypedText()
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let room = place.room - mark.count - text.letters.count
      let stroke: TypedText.Stroke
      switch Int.random(in: 0..<12, using: &random) {
      case 0: stroke = .backspace
      case 1: stroke = .delete
      case 2: stroke = .left
      case 3: stroke = .right
      case 4: stroke = .home
      case 5: stroke = .end
      case 6 where place.takesLines && room > 0: stroke = .newLine
      case 7 where room > 3: stroke = .paste(String((0..<3).map { _ in Self.letters.randomElement(using: &random)! }))
      default:
        guard room > 0 else { continue }
        stroke = .letter(Self.letters.randomElement(using: &random)!)
      }
      text.take(stroke)
      strokes.append(stroke)
    }
    return strokes + [.end] + mark.map { .letter($0) }
  }

  /// How long a beginning of `burst` stands on the screen.
  private static func seen(of burst: String, in text: String) -> Int {
    (0...burst.count).last { text.contains(burst.prefix($0)) || $0 == 0 } ?? 0
  }

  /// The form, with nothing in it yet.
  private func open(_ form: FormPath, in office: DraftOffice) throws -> PtyWindow {
    let window = try office.open(as: form.user)
    try window.wait(for: "Ctrl-", orFor: "sök")
    for step in form.steps { try window.press(step.keys, for: step.text) }
    if let before = form.before { try window.press(before.keys, for: before.text) }
    return window
  }

  /// The form as its author finds it next time: with the question about the draft.
  private func offered(_ form: FormPath, in office: DraftOffice) throws -> PtyWindow {
    let window = try office.open(as: form.user)
    try window.wait(for: "Ctrl-", orFor: "sök")
    for step in form.steps.dropLast() { try window.press(step.keys, for: step.text) }
    try window.press(form.steps.last?.keys ?? "", for: "Utkast från 09.0")
    return window
  }

  private func expectNothing(for user: String, at form: FormPath, in office: DraftOffice) throws {
    let window = try office.open(as: user)
    try window.wait(for: "Ctrl-", orFor: "sök")
    for step in form.steps { try window.press(step.keys, for: step.text) }
    #expect(!window.screen.text.contains("Utkast från"), "\(user) at \(form.name):\n\(window.screen.text)")
    try window.killHard()
  }
}

extension PtyWindow {
  /// Kills what was started as the system does when there is no other way, and reads what it had still written.
  func killHard() throws {
    kill(child, SIGKILL)
    try waitForEnd()
  }

  /// Lets the question about a draft show what differs.
  func showDifference() throws {
    try type("d")
    try wait("the difference") { $0.text.contains("   nu  ") && !$0.text.contains("Släng utkastet") }
  }

  /// Waits until one of two texts stands on the screen.
  func wait(for text: String, orFor other: String) throws {
    try wait("“\(text)” or “\(other)”") { $0.text.contains(text) || $0.text.contains(other) }
  }
}
