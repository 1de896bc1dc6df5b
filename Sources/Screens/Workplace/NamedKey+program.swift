import TerminalKit

/// The keys that sentences name; their bindings are declared with them.
extension NamedKey {
  static let undo = NamedKey("undo", ["å", .control("z")])
  static let redo = NamedKey("redo", [.control("y")])
  static let search = NamedKey("search", ["s", "/"])
  static let palette = NamedKey("palette", [":", .control("p")])

  static let openDayRow = NamedKey("day.open", ["ö", .enter])
  static let filterClients = NamedKey("clients.filter", ["f"])
  static let orderClients = NamedKey("clients.order", ["o"])
  static let changeClientsView = NamedKey("clients.view", ["v"])
  static let newReferral = NamedKey("clients.new", ["+"])
  static let changeReferralsView = NamedKey("referrals.view", ["v"])
  static let registerReferral = NamedKey("referrals.new", ["+"])
  static let openTask = NamedKey("tasks.open", ["ö", .enter])
  static let filterTasks = NamedKey("tasks.filter", ["f"])
  static let newOpening = NamedKey("openings.new", ["+"])
  static let changeOpeningsView = NamedKey("openings.view", ["v"])
  static let openPartners = NamedKey("openings.partners", ["p"])
  static let newPartner = NamedKey("partners.new", ["+"])
  static let newConsent = NamedKey("consents.new", ["+"])
  static let planSessions = NamedKey("occasions.plan", ["+"])

  static let assess = NamedKey("card.assess", ["k"])
  static let openPlan = NamedKey("card.plan", ["p"])
  static let book = NamedKey("card.book", ["b"])
  static let writeNote = NamedKey("card.note", ["n"])

  static let completeAssessment = NamedKey("assessment.complete", [.control("f")])
  static let nextAssessment = NamedKey("assessment.begin", ["+"])
  static let closeAbsence = NamedKey("absence.close", [.control("f")])
  static let closeExamination = NamedKey("examination.close", [.control("f")])
  static let showGroups = NamedKey("booking.groups", ["g"])
  static let editPlan = NamedKey("plan.edit", ["ä", "e", "ö", .enter])
  static let addToPlan = NamedKey("plan.add", ["+"])
  static let finishPlan = NamedKey("plan.finish", [.control("f")])
}

extension KeyReminder {
  /// "å ångrar.", after what can be undone.
  static let undo = KeyReminder(NamedKey.undo.id, "ångrar.")
  /// "Ctrl-Y gör om.", after an undoing.
  static let redo = KeyReminder(NamedKey.redo.id, "gör om.")
}

extension Effect {
  /// Says what was done; the key that undoes it is named with it.
  static func done(_ text: String) -> Effect { .say(text, .good, reminder: .undo) }
}

extension Workplace {
  /// What a key is called that a sentence names: the user's own, else the declared one. An action without a key is found in
  /// the palette.
  func name(_ key: NamedKey) -> String {
    key.name(own: keys, wording: .swedish) ?? NamedKey.palette.name(own: keys, wording: .swedish) ?? ""
  }
}
