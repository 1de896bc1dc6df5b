import Casework
import Domain
import TerminalKit

extension ClientCardScreen {
  var keymap: KeyMap<Message> {
    let isClosed = card?.enrolment.isOpen == false ? "Inskrivningen är avslutad." : nil
    let unread = card == nil ? "Kortet är inte läst." : nil
    func binding(
      _ id: String, _ keys: [Key], _ title: String, _ short: String, _ synonyms: [String], off: String?,
      _ message: Message
    ) -> Binding<Message> {
      Binding(
        id, keys, title, short: short, synonyms: synonyms, inFooter: true, disabled: unread ?? off, message)
    }
    var bindings = [
      binding(
        "card.open", ["ö", .enter], "Öppna raden", "öppna", ["uppgift", "upprop", "visa"], off: openRefusal, .open)
    ]
    if tab == .times {
      bindings.append(
        binding(
          "card.cancel", ["d"], "Avboka tiden", "avboka", ["ta bort tid", "ställ in"],
          off: workplace.refusal(of: .book)
            ?? (selectedComing == nil ? "Välj en kommande tid som är bokad." : nil), .askCancel))
    }
    if tab == .times {
      bindings.append(
        binding(
          "card.rebook", ["o"], "Boka om tiden", "boka om", ["flytta", "ombokning", "ändra tid"],
          off: workplace.refusal(of: .book)
            ?? (selectedComing == nil ? "Välj en kommande tid som är bokad." : nil), .rebook))
    }
    if tab == .notes {
      bindings.append(
        binding(
          "card.correct", ["ä", "e"], "Rätta anteckningen med en ny", "rätta", ["rättelse", "ändra"],
          off: workplace.refusal(of: .writeNote) ?? noteRefusal, .correct))
      bindings.append(
        binding(
          "card.withdraw", [.delete, .control("d")], "Återkalla anteckningen", "återkalla",
          ["ångra", "ta bort", "stryk"], off: workplace.refusal(of: .writeNote) ?? withdrawReason, .withdraw))
    }
    bindings += [
      binding(
        "card.intake", ["i"], "Intag: steg för steg", "intag", ["nyinskrivning", "första mötet", "steg"],
        off: workplace.refusal(of: .writeAssessment) ?? isClosed, .intake),
      binding(
        NamedKey.book.id, NamedKey.book.keys + (tab == .times ? ["+"] : []), "Boka tid", "boka",
        ["möte", "ny tid", "kallelse"],
        off: workplace.refusal(of: .book) ?? isClosed, .book),
      binding(
        NamedKey.assess.id, NamedKey.assess.keys, "Kartläggning", "kartläggning", ["frågor", "svara"],
        off: workplace.refusal(of: .writeAssessment), .assess),
      binding(
        NamedKey.openPlan.id, NamedKey.openPlan.keys, "Aktivitetsplan", "plan", ["mål", "aktiviteter", "godkänn"],
        off: nil, .plan),
      binding(
        NamedKey.writeNote.id, NamedKey.writeNote.keys + (tab == .notes ? ["+"] : []), "Ny anteckning", "anteckning",
        ["skriv", "journal"],
        off: workplace.refusal(of: .writeNote), .note),
      binding(
        "card.letters", ["l"], "Brev: kallelse, plan, deltagande", "brev",
        ["kallelse", "skicka", "skriv ut", "schema"],
        off: nil, .letters),
      binding(
        "card.consents", ["m"], "Samtycken och förslag till platser", "samtycken",
        ["matchning", "platser", "lämna ut", "arbetsgivare"], off: workplace.refusal(of: .match), .consents),
      binding(
        "card.assign", ["c"], workplace.assigning.title, workplace.assigning.short, ["fördela", "ansvarig", "byt"],
        off: workplace.refusal(of: workplace.assigning.permission) ?? isClosed, .assign),
      binding(
        "card.referral", ["r"], "Vad remissen säger", "remiss", ["målgrupp", "telefon", "adress"], off: nil, .referral),
      binding(
        "card.close", ["a"], "Avbrott eller avslut", "avbrott/avslut",
        ["avsluta inskrivningen", "avslutsorsak", "sjuk", "paus", "tillbaka"],
        off: workplace.refusal(of: .close) ?? isClosed, .pause),
    ]
    bindings.append(
      Binding(
        "card.number", ["y"], "Byt nummer, till exempel från reservnummer", short: "byt nummer",
        synonyms: ["personnummer", "samordningsnummer"], inFooter: card?.client.details.number.kind == .reserve,
        disabled: unread ?? workplace.refusal(of: .changeDetails), .number))
    bindings.append(
      Binding(
        "card.move", ["f"], "Flytta till ett annat jobbtorg", short: "flytta", synonyms: ["valfrihet", "byt jobbtorg"],
        disabled: unread ?? workplace.refusal(of: .moveToCentre) ?? isClosed, .move))
    bindings.append(
      Binding(
        "card.part", [], "Dela sammanförda klienter igen", short: "dela", synonyms: ["ångra sammanföring", "isär"],
        disabled: unread ?? workplace.refusal(of: .changeDetails)
          ?? (card?.merges.isEmpty == false ? nil : "Klienten är inte sammanförd med någon annan."), .askPart))
    bindings.append(
      Binding(
        "card.copyPlan", [], "Hämta planen från den förra inskrivningen", short: "hämta plan",
        synonyms: ["nystart", "tidigare plan", "kopiera"],
        disabled: unread ?? workplace.refusal(of: .writePlan) ?? isClosed
          ?? (card?.enrolment.restartOf == nil ? "Det här är klientens första inskrivning." : nil), .copyPlan))
    if let decided {
      bindings.append(
        Binding(
          "card.withdrawDecision", [], "Återkalla beslutet om rätten till försörjningsstöd",
          synonyms: ["ångra beslutet", "ta tillbaka", decided.decision.outcome.label],
          disabled: workplace.refusal(of: .decideRight) == nil
            ? nil : "Bara handläggaren i klientens hemstadsdel prövar rätten.", .withdrawDecision))
    }
    if tab != .notes {
      bindings.append(
        Binding(
          "card.details", ["ä", "e"], "Ändra telefon, adress, språk och tolk", short: "ändra",
          synonyms: ["uppgifter", "e-post", "kontakt"],
          disabled: unread ?? workplace.refusal(of: .changeDetails) ?? isClosed,
          .details))
    }
    return KeyMap(
      bindings,
      hints: [KeyHint([.left, .right, .tab, .backTab], "Flik till vänster och höger")]
        + list.hints(move: "Flytta", mark: "", jump: "Hoppa till raden som börjar på det du skriver"),
      isTyping: list.isJumping, widgetKeys: list.widgetKeys)
  }

  /// What `a` asks: whether the client is away for a time, or done.
  var pauseQuestion: Effect<Message> {
    let state = card?.enrolment.state ?? .referred
    let canInterrupt = state == .active || state == .interrupted
    return .ask(
      [
        state == .interrupted
          ? "\(title) har avbrott. Vad har hänt?" : "Är \(title) borta en tid, eller avslutas inskrivningen?"
      ],
      no: "Nej, låt det vara",
      ways: [
        .way(
          "b",
          state == .interrupted
            ? "Tillbaka, eller borta längre" : "Avbrott: borta en tid, ingen närvaro väntas",
          disabled: canInterrupt
            ? nil
            : "Avbrott görs när klienten är \(EnrolmentState.active.label): en plan fastställd eller en aktivitet "
              + "besökt. Nu: \(state.label).", .interrupt),
        .way("s", "Avsluta inskrivningen", .close),
      ])
  }

  /// The decision that stands: of the line that is selected, else the latest.
  var decided: (task: FollowUpTask, decision: RightDecision)? {
    var tasks = card?.tasks.map(\.task) ?? []
    if case .task(let row) = list.selection?.target { tasks.insert(row.task, at: 0) }
    return tasks.lazy.compactMap { task in task.decision.map { (task, $0) } }.first
  }

  /// Why Enter does nothing on the selected line; nil when it opens something.
  private var openRefusal: String? {
    switch list.selection?.target {
    case nil, .note: "Raden har inget mer att öppna."
    case .task(let row):
      row.task.state == .open || row.task.kind.isReadOnceClosed
        ? workplace.refusal(of: .handleTasks) : "Uppgiften är avklarad."
    case .place: workplace.refusal(of: .registerAttendance)
    case .assessment: workplace.refusal(of: .writeAssessment)
    case .opening: workplace.refusal(of: .match)
    case .plan, .enrolment, .letters: nil
    }
  }

  /// Why nothing is done with the selected note: none is selected, or it is withdrawn.
  private var noteRefusal: String? {
    guard case .note(let note) = list.selection?.target else { return "Välj en anteckning." }
    let isWithdrawn = card?.withdrawals.contains { $0.withdrawal.what == .note(note.id) } == true
    return isWithdrawn ? "Anteckningen är återkallad. n skriver en ny." : nil
  }

  /// Why the selected note cannot be withdrawn; nil when it can.
  private var withdrawReason: String? {
    if let noteRefusal { return noteRefusal }
    guard case .note(let note) = list.selection?.target else { return nil }
    return note.author == workplace.session.user ? nil : "Bara den som skrev anteckningen kan återkalla den."
  }
}
