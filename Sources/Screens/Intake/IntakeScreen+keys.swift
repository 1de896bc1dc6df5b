import Domain
import TerminalKit

extension IntakeScreen {
  /// The form's keys, and those that go from step to step. PgDn and Tab go on too, where the form has no use for them.
  var keymap: KeyMap<Message> {
    let inner = pane?.keymap.map(Message.inner) ?? KeyMap()
    if inner.isModal { return inner }
    var keymap = inner
    let taken = Set(inner.bindings.flatMap(\.keys)).union(inner.widgetKeys)
    let flowing: [Key] = [.pageDown, .tab].filter { !taken.contains($0) }
    keymap.bindings.insert(
      Binding(
        "intake.next", [.control("n")] + flowing, "Nästa steg i intaget", short: "nästa steg", inFooter: true, .next),
      at: 0)
    keymap.bindings.append(
      Binding("intake.previous", [.control("t")], "Förra steget i intaget", short: "förra steget", .previous))
    for step in IntakeStep.allCases where step != current {
      keymap.bindings.append(
        Binding("intake.\(step)", [], "Gå till \(step.label.lowercased()) i intaget", synonyms: ["steg"], .go(step)))
    }
    return keymap
  }
}
