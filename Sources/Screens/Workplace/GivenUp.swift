import TerminalKit

/// Where two have changed one thing, the one who lets what is saved stand gives up what is written here: it lies among the
/// thrown drafts for the day (R15.3, R15.4).
extension Question.Answer {
  /// The answer that lets what is saved stand.
  static func keepStored(_ message: Message) -> Self {
    .way("d", "Behåll det sparade; ditt läggs i Mina utkast", isOfConflict: true, message)
  }
}

extension Array {
  /// Throws away what was given up of the draft with this name, and says where it is.
  static func givenUp<Message>(_ given: Draft, of name: String) -> [Effect<Message>] where Element == Effect<Message> {
    [
      .say("Det sparade gäller. Ditt ligger slängt i Mina utkast i dag.", .good),
      .throwDraft(name, given),
    ]
  }
}

extension Draft {
  /// The same draft with these fields alone.
  func only(_ names: Set<String>) -> Draft {
    var draft = Draft(fields.filter { names.contains($0.key) })
    draft.words = words.filter { names.contains($0.key) }
    return draft
  }
}
