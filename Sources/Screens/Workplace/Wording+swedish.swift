import Domain
import TerminalKit

extension Wording {
  /// The words of the frame, the help and the palette, in Swedish.
  static let swedish = Wording(
    tooSmall: { least, now in
      "Fönstret är för litet: minst \(least.width)×\(least.height), nu \(now.width)×\(now.height)"
    },
    waiting: { "Väntar på \($0) …  Esc avbryter" },
    unfinished: {
      switch $0 {
      case .paste: "Väntar på slutet av det som klistras in; det som kommer blir text. Esc eller Ctrl-C avslutar."
      case .report: "Väntar på resten av något som terminalen skickar. Esc eller Ctrl-C avslutar."
      }
    },
    stopping: { "Slutar vänta på \($0) …" }, yes: "j", no: "n", unanswered: { "Svara först på frågan: \($0)." },
    unseen: { above, below in
      func lines(_ count: Int) -> String { count == 1 ? "1 rad" : "\(count) rader" }
      return (above > 0 ? "\(lines(above)) ovanför, ↑ PgUp" : "")
        + (above > 0 && below > 0 ? "   " : "") + (below > 0 ? "\(lines(below)) till, ↓ PgDn" : "")
    }, unread: "Läs först hela texten: ↓ och PgDn visar resten, End slutet.",
    forgotten: {
      $0 == 1
        ? "Det du tryckte under väntan gäller inte." : "De \($0) tangenter du tryckte under väntan gäller inte."
    },
    takenAway:
      "Det du skrev i är ändrat av någon annan. Tangenterna gäller inte förrän du har sett efter och tryckt Esc.",
    notPasted: "Inget klistrades in: här finns inget fält att skriva i.",
    progress: { title, share, words in
      let percent = share.map { " \(Int($0 * 100)) %" } ?? ""
      return "Väntar på \(title) …\(percent)\(words.isEmpty ? "" : " · \(words)")  Esc avbryter"
    },
    keyName: { $0.swedishName },
    help: "Hjälp", helpShort: "hjälp", palette: "Kommandon", paletteShort: "kommando", back: "Tillbaka",
    backShort: "tillbaka", leave: "Lämna", filter: "Sök", nothing: "Inget passar. Skriv något annat eller tryck Esc.",
    choose: "välj", jump: "Hoppa till", lock: "Lås skärmen", locked: "Skärmen är låst. Tryck Enter.",
    oneAtATime: "En åt gången: tryck igen för nästa.",
    editing: [
      KeyHint([.wordLeft, .wordRight], "Ett ord i taget i text"),
      KeyHint([.control("w")], "Ta bort ordet före i texten"), KeyHint([.control("u")], "Töm textfältet"),
      KeyHint([.control("z"), .control("y")], "Ångra det du skrev i fältet, och gör om det"),
    ], draft: .swedish, plain: SearchKey.plain, reader: .swedish)
}

extension DraftWording {
  /// The words about drafts, in Swedish (R15.2).
  static let swedish = DraftWording(
    title: "Utkast", found: { "Utkast från \($0), inte sparat." }, resume: "Återuppta utkastet",
    difference: "Visa skillnad", discard: "Släng utkastet", leave: "Tillbaka; utkastet ligger kvar", saved: "nu",
    written: "utkast", nothing: "inget", scroll: "Rulla", isKept: "Inget sparat än · utkast sparat",
    stays: "Inget sparat. Utkastet ligger kvar i formuläret och under Mina utkast (:).",
    resumed: "Utkastet är återupptaget, inte sparat än.",
    discarded: "Utkastet är slängt; det finns i dag under Mina utkast (:).")
}

extension ReaderWording {
  /// The words before what is read out, in Swedish.
  static let swedish = ReaderWording(
    screen: "Skärm", message: "Meddelande", warning: "Varning", failure: "Fel", keys: "Tangenter", user: "Inloggad",
    row: "Rad", rows: "Rader", marked: "Markerade", of: "av", orMore: "eller fler", error: "Fel", meaning: "Betyder",
    help: "Hjälp", choices: "Val", empty: "tomt", question: "Fråga", jump: "Hoppa till")
}

extension Key {
  /// The name of a key as it stands on Swedish keyboards.
  var swedishName: String {
    switch self {
    case .character(" "): "Blanksteg"
    case .character(let character): String(character)
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backsteg"
    case .delete: "Del"
    case .insert: "Insert"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .wordLeft: "Ctrl-←"
    case .wordRight: "Ctrl-→"
    case .function(let number): "F\(number)"
    }
  }
}
