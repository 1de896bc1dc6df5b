/// Fields in an order, with the focus in one; Tab, Shift-Tab and Enter move, errors stand beside their field.
///
/// What is typed first in a date, time or number that is understood takes its place; an arrow or Backspace first, and it is
/// edited. The screen keeps it as state, gives its key map `isTyping: form.isTyping, widgetKeys: form.widgetKeys`, and passes
/// `.key` and `.paste` on. It is dirty when it holds something else than it was loaded with.
public struct Form<ID: Hashable & Sendable>: Sendable {
  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// Nothing: it is none of the form's.
    case ignored
    /// The focus moved, or the insertion point.
    case moved
    /// The field's value changed: write the draft.
    case edited(ID)
    /// Enter in the last field.
    case finished
  }

  /// The fields from top to bottom.
  public var fields: [FormField<ID>]
  /// The place of the field with the focus.
  private(set) var focus = 0 {
    didSet { isFresh = true }
  }
  /// Whether no key has gone to the field with the focus since it got it.
  private var isFresh = true
  private var loaded: [ID: [String]] = [:]
  /// What it says of its fields by itself.
  let words: FieldWording

  /// A form that holds what its fields hold, with the focus in the first.
  public init(_ fields: [FormField<ID>], words: FieldWording) {
    self.fields = fields
    self.words = words
    loaded = values
    focus = fields.firstIndex { isShown($0) } ?? 0
  }

  // MARK: Values

  /// What each field holds: its text, or the chosen ids; no field without anything.
  public var values: [ID: [String]] {
    var result: [ID: [String]] = [:]
    for field in fields where !field.value.isEmpty { result[field.id] = field.value }
    return result
  }

  /// A field's text or chosen id; empty when there is none.
  public subscript(_ id: ID) -> String {
    get { field(id)?.value.first ?? "" }
    set { change(id) { $0.value = newValue.isEmpty ? [] : [newValue] } }
  }

  /// The ids chosen in a field of several.
  public func chosen(_ id: ID) -> [String] { field(id)?.value ?? [] }

  /// The value that a field's text means; nil when it is empty or not understood.
  public func parsed(_ id: ID) -> String? {
    guard case .parsed(let parsed) = field(id)?.control, case .value(let value, _) = parsed.parsed else { return nil }
    return value
  }

  /// Takes stored values in; what it then holds counts as unchanged.
  public mutating func load(_ values: [ID: [String]]) {
    restore(values)
    markSaved()
  }

  /// Takes a draft's values in; they count as changes.
  public mutating func restore(_ values: [ID: [String]]) {
    for index in fields.indices { fields[index].value = values[fields[index].id] ?? [] }
  }

  /// What it holds now counts as unchanged.
  public mutating func markSaved() { loaded = values }

  /// Puts into one field what it holds by itself, which counts as unchanged.
  public mutating func load(_ id: ID, _ value: [String]) {
    change(id) { $0.value = value }
    loaded[id] = field(id)?.value.isEmpty == false ? field(id)?.value : nil
  }

  /// Whether it holds something else than it was loaded with.
  public var isDirty: Bool { values != loaded }

  /// The fields that hold something else than they were loaded with.
  public var changed: [ID] { fields.filter { $0.value != loaded[$0.id] ?? [] }.map(\.id) }

  /// The field with this id.
  public func field(_ id: ID) -> FormField<ID>? { fields.first { $0.id == id } }

  /// Whether a field is in sight: other fields ask for it, or something is written in it, which is not to vanish without a
  /// word when another choice is made (R15.4).
  public func isShown(_ field: FormField<ID>) -> Bool { !field.isHidden || isLeftOut(field) }

  /// Whether something is written in a field that what is chosen in others does not ask for: saving leaves it out.
  func isLeftOut(_ field: FormField<ID>) -> Bool {
    field.isHidden && field.isWritten && field.value != loaded[field.id] ?? []
  }

  /// Changes a field in place: its label, its choices, whether it is hidden.
  public mutating func change(_ id: ID, _ body: (inout FormField<ID>) -> Void) {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return }
    body(&fields[index])
    if fields.indices.contains(focus), !isShown(fields[focus]) { move(by: 1) }
  }

  // MARK: Errors

  /// What is wrong with a field as it is: left out though required, not understood, or what cannot be saved as it is
  /// written.
  public func fault(of field: FormField<ID>) -> String? { excess(of: field) ?? field.fault }

  /// What somebody has written in a field that cannot be saved, in words: how much too long it is, where that was not so
  /// before, or that what is chosen in others leaves it out (R15.4).
  func excess(of field: FormField<ID>) -> String? {
    if isLeftOut(field) { return words.leftOut }
    let (excess, limit) = field.excess
    guard excess > 0, field.value != loaded[field.id] ?? [] else { return nil }
    return words.tooLong(excess, limit)
  }

  /// Puts errors at the fields that are left out though required, not understood or too long, and the focus in the first
  /// of them. True when there is none.
  public mutating func check() -> Bool {
    var faults: [ID: String] = [:]
    for field in fields where isShown(field) { faults[field.id] = fault(of: field) }
    show(errors: faults)
    return faults.isEmpty
  }

  /// Puts these errors at their fields, takes others away, and puts the focus in the first.
  public mutating func show(errors: [ID: String]) {
    for index in fields.indices { fields[index].error = errors[fields[index].id] }
    if let first = fields.firstIndex(where: { $0.error != nil && isShown($0) }) { focus = first }
  }

  // MARK: Focus and keys

  /// The field with the focus; nil in an empty form.
  public var focused: ID? { fields.indices.contains(focus) ? fields[focus].id : nil }

  /// Whether the focus is in the first or the last of the fields that are shown.
  public var isAtFirst: Bool { fields.firstIndex { isShown($0) } == focus }
  public var isAtLast: Bool { fields.lastIndex { isShown($0) } == focus }

  /// Puts the focus in a field.
  public mutating func focus(on id: ID) {
    guard let index = fields.firstIndex(where: { $0.id == id && isShown($0) }) else { return }
    leave()
    focus = index
  }

  /// Whether letters go to the form: always, while it has a field.
  public var isTyping: Bool { fields.contains { isShown($0) } }

  /// Further keys that it needs before any binding: moving between fields, and line breaks in long text.
  public var widgetKeys: Set<Key> { [.enter, .tab, .backTab, .up, .down] }

  /// The columns it is drawn with; long text goes by it in moving up and down.
  public mutating func resize(width: Int) {
    for index in fields.indices {
      guard case .area(var area, let rows) = fields[index].control else { continue }
      area.width = max(10, width - labelWidth - 2)
      fields[index].control = .area(area, rows: rows)
    }
  }

  /// Deals with a key.
  public mutating func handle(_ key: Key) -> Outcome {
    guard fields.indices.contains(focus) else { return .ignored }
    let before = fields[focus].value
    if isFresh, case .character = key { fields[focus].makeRoom() }
    if fields[focus].handle(key) {
      isFresh = false
      guard fields[focus].value != before else { return .moved }
      fields[focus].error = nil
      fields[focus].remark = nil
      return .edited(fields[focus].id)
    }
    switch key {
    case .tab, .down: move(by: 1)
    case .backTab, .up: move(by: -1)
    case .enter:
      if fields.lastIndex(where: { isShown($0) }) == focus { return .finished }
      move(by: 1)
    default: return .ignored
    }
    return .moved
  }

  /// Puts pasted text into the field with the focus.
  public mutating func paste(_ text: String) -> Outcome {
    guard fields.indices.contains(focus) else { return .ignored }
    if isFresh { fields[focus].makeRoom() }
    isFresh = false
    fields[focus].error = nil
    fields[focus].remark = nil
    guard fields[focus].paste(text) else {
      fields[focus].remark = words.notPasted
      return .moved
    }
    if fields[focus].isOneLine, text.contains(where: \.isNewline) { fields[focus].remark = words.joined }
    return .edited(fields[focus].id)
  }

  private mutating func move(by step: Int) {
    leave()
    let order = fields.indices.filter { isShown(fields[$0]) }
    guard !order.isEmpty else { return }
    let place = order.firstIndex { $0 >= focus } ?? order.count - 1
    let isHere = order[place] == focus
    let next = isHere ? place + step : step > 0 ? place : place - 1
    focus = order[((next % order.count) + order.count) % order.count]
  }

  /// Ends what was typed to narrow the choices of the field with the focus, and marks a text that is not understood: for a
  /// screen that has something else to focus besides.
  public mutating func leave() {
    guard fields.indices.contains(focus) else { return }
    fields[focus].clearTyped()
    if case .parsed = fields[focus].control, fields[focus].value.first != nil {
      fields[focus].error = fields[focus].fault
    }
  }

  /// The columns of the labels; the one after them is blank.
  public var labelWidth: Int { min(26, fields.map { TextWidth.of($0.label) }.max() ?? 0) }
}
