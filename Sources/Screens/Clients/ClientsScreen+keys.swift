import Domain
import TerminalKit

extension ClientsScreen {
  var keymap: KeyMap<Message> {
    let none = list.selection == nil ? "Ingen klient är vald." : nil
    var bindings: [Binding<Message>] = [
      Binding(
        "clients.open", ["ö", .enter], "Öppna klienten", short: "öppna", synonyms: ["klientkort", "ärende", "visa"],
        inFooter: true, disabled: none, .open)
    ]
    if isTyping {
      bindings.append(Self.leavingField)
    } else if hasSearch {
      bindings.append(Self.clearingSearch)
    } else if !list.marks.isEmpty {
      bindings.append(Self.clearingMarks)
    }
    bindings += [
      Binding(
        .search, "Sök klient", short: "sök", synonyms: ["hitta", "leta", "namn", "personnummer"],
        inFooter: true, .search),
      Binding(
        .filterClients, "Filtrera listan", short: "filter",
        synonyms: ["urval", "begränsa", "läge", "stadsdel"],
        inFooter: true, .filter),
      Binding(
        .orderClients, "Byt ordning", short: "ordning", synonyms: ["sortera"], inFooter: true,
        disabled: hasSearch ? "En sökning står alltid i namnordning. Esc rensar den." : nil, .nextOrder),
      Binding(
        .changeClientsView, "Byt vy: Mina, Alla, Ofördelade, Sena", short: "vyer",
        synonyms: ["mina", "alla", "ofördelade", "sena"], inFooter: true,
        disabled: hasSearch ? "En sökning går genom alla enhetens klienter. Esc rensar den." : nil, .nextView),
      Binding(
        "clients.referrals", ["r"], "Remisser", short: "remisser", synonyms: ["nya", "mottagna"], inFooter: true,
        .referrals),
      Binding(
        "clients.assign", ["c"], workplace.assigning.title, short: workplace.assigning.short,
        synonyms: ["fördela", "ansvarig", "byt", "ofördelade"], inFooter: true,
        disabled: workplace.refusal(of: workplace.assigning.permission) ?? (list.targets.isEmpty ? none : nil), .assign),
      Binding(
        "clients.letters", ["l"], "Kallelse till nästa tid, för alla markerade", short: "kallelser",
        synonyms: ["brev", "skicka", "skriv ut"], disabled: workplace.refusal(of: .sendLetter) ?? none, .letters),
      Binding(
        .newReferral, "Ny remiss", short: "ny remiss", synonyms: ["registrera", "ny klient", "skriv in"],
        inFooter: true, disabled: workplace.refusal(of: .registerReferral), .newReferral),
    ]
    return KeyMap(
      bindings,
      hints: list.hints(
        move: "Flytta i listan", mark: "Markera raden", jump: "Hoppa till namnet som börjar på det du skriver"),
      isTyping: isTyping || list.isJumping, widgetKeys: list.widgetKeys)
  }

  // What Esc does, one after the other.
  static let leavingField = Binding<Message>(
    "clients.leaveField", [.escape], "Lämna sökfältet och behåll träffarna", short: "till listan", inFooter: true,
    .leaveField)
  static let clearingSearch = Binding<Message>(
    "clients.clearSearch", [.escape], "Rensa sökningen", short: "rensa", inFooter: true, .clearSearch)
  static let clearingMarks = Binding<Message>(
    "clients.clearMarks", [.escape], "Ta bort alla markeringar", short: "avmarkera", inFooter: true, .clearMarks)
}
