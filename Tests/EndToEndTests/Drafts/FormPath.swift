/// How one gets to a form of the program by keys, and where one can write in it.
struct FormPath: Sendable {
  /// Keys, and the text that then stands on the screen.
  struct Step: Sendable {
    var keys: String
    var text: String
  }

  /// A field: how many Tabs lead to it from where the form begins, how many letters of it are seen, and whether it takes lines.
  struct Place: Sendable {
    var tabs: Int
    var room: Int
    var takesLines = false
  }

  var name: String
  var user: String
  /// Somebody else who can open the same form.
  var other: String
  /// From the first screen to the open form; the last step opens it.
  var steps: [Step]
  /// What is typed before anything else where the form shows the rest only then.
  var before: Step?
  var fields: [Place]

  static let all: [FormPath] = {
    let card = [
      Step(keys: "s", text: "Sök"), Step(keys: "svensson å", text: "1 träff"), Step(keys: "\r", text: "Nästa steg"),
    ]
    func coach(_ name: String, _ steps: [Step], before: Step? = nil, _ fields: [Place]) -> FormPath {
      FormPath(name: name, user: "anna", other: "johan", steps: steps, before: before, fields: fields)
    }
    let active = [
      Step(keys: "s", text: "Sök"), Step(keys: "holm rut", text: "1 träff"), Step(keys: "\r", text: "Nästa steg"),
    ]
    let returned = active + [Step(keys: "l", text: "deltagande")]
    let plan = card + [Step(keys: "p", text: "Aktivitetsplan")]
    let area = 20
    return [
      coach(
        "anteckning", card + [Step(keys: "n", text: "Ctrl-S spara")], [Place(tabs: 0, room: area, takesLines: true)]),
      coach(
        "rättelse",
        card + [
          Step(keys: "\u{1B}OC\u{1B}OC\u{1B}OC\u{1B}OC\u{1B}OC", text: "[Anteckningar"),
          Step(keys: "ä", text: "Rättar anteckningen"),
        ], [Place(tabs: 0, room: area, takesLines: true)]),
      coach(
        "avslut",
        card + [Step(keys: "a", text: "eller avslutas inskrivningen"), Step(keys: "s", text: "Ctrl-F avsluta")],
        [Place(tabs: 0, room: 8), Place(tabs: 2, room: area, takesLines: true)]),
      coach(
        "avbrott",
        active + [Step(keys: "a", text: "eller avslutas inskrivningen"), Step(keys: "b", text: "Väntas tillbaka")],
        [Place(tabs: 1, room: 9), Place(tabs: 2, room: 9), Place(tabs: 3, room: area, takesLines: true)]),
      coach(
        "avbrottets slut",
        [
          Step(keys: "s", text: "Sök"), Step(keys: "lind per", text: "1 träff"), Step(keys: "\r", text: "Nästa steg"),
          Step(keys: "a", text: "har avbrott"), Step(keys: "b", text: "Vad händer"),
        ], [Place(tabs: 1, room: 9)]),
      coach(
        "uppgifter", card + [Step(keys: "ä", text: "Stämmer det här?")],
        [Place(tabs: 1, room: 30), Place(tabs: 2, room: 12)]),
      coach(
        "boka om",
        card + [
          Step(keys: "\u{1B}OC\u{1B}OC\u{1B}OC\u{1B}OC", text: "[Tider"), Step(keys: "o", text: "Flyttas:"),
        ], [Place(tabs: 1, room: 30)]),
      coach(
        "brev: registrera lämnat", card + [Step(keys: "l", text: "deltagande"), Step(keys: "r", text: "Redan lämnat")],
        [Place(tabs: 1, room: 9), Place(tabs: 2, room: 9)]),
      coach(
        "brev: skickat hur och när",
        card + [
          Step(keys: "l", text: "deltagande"), Step(keys: "\r", text: "Till Åsa"),
          Step(keys: "k", text: "Skriv det som har hänt"),
        ], [Place(tabs: 1, room: 9), Place(tabs: 2, room: 9)]),
      coach(
        "brev: kom tillbaka", returned + [Step(keys: "\u{1B}OFt", text: "visar då inte längre")],
        [Place(tabs: 0, room: 9)]),
      coach("intag", card + [Step(keys: "i", text: "Stämmer det här?")], [Place(tabs: 1, room: 30)]),
      coach(
        "kartläggning, antal", card + [Step(keys: "k", text: "Hur många timmar")], [Place(tabs: 0, room: 6)]),
      coach(
        "kartläggning, egna ord", card + [Step(keys: "k", text: "Hur många timmar")],
        [Place(tabs: 1, room: area, takesLines: true)]),
      coach(
        "boka tid", card + [Step(keys: "b", text: "LEDIGA TIDER")],
        [Place(tabs: 2, room: 9), Place(tabs: 4, room: 5), Place(tabs: 6, room: 9)]),
      coach(
        "återsänd remiss",
        card + [Step(keys: "r", text: "▸ Klient "), Step(keys: "g", text: "handläggaren får frågan")],
        [Place(tabs: 0, room: area, takesLines: true)]),
      coach(
        "flytta", card + [Step(keys: "f", text: "Stadsdelens uppgifter")],
        [Place(tabs: 1, room: area, takesLines: true)]),
      coach(
        "sammanför",
        card + [
          Step(keys: "y", text: "hittar fortfarande hit"), Step(keys: "19910101-9850\u{13}", text: "FÖRS DIT"),
        ], [Place(tabs: 3, room: 30)]),
      coach(
        "samtycke", card + [Step(keys: "m", text: "nytt samtycke"), Step(keys: "+", text: "Det kan återkallas")],
        [Place(tabs: 2, room: 9), Place(tabs: 3, room: 9)]),
      coach(
        "plats", [Step(keys: "5", text: "alla jobbtorg"), Step(keys: "+", text: "Platsen syns på alla")],
        [Place(tabs: 0, room: 30), Place(tabs: 4, room: 30), Place(tabs: 11, room: area, takesLines: true)]),
      coach(
        "samarbetspart",
        [
          Step(keys: "5", text: "alla jobbtorg"), Step(keys: "p", text: "Kontakt"),
          Step(keys: "+", text: "Samma namn som"),
        ], [Place(tabs: 0, room: 30), Place(tabs: 4, room: 30)]),
      coach("byt nummer", card + [Step(keys: "y", text: "hittar fortfarande hit")], [Place(tabs: 0, room: 12)]),
      coach(
        "mål", plan + [Step(keys: "+", text: "Vad ska läggas till"), Step(keys: "m", text: "Målet skrivs med")],
        [Place(tabs: 0, room: area, takesLines: true), Place(tabs: 1, room: 9)]),
      coach(
        "aktivitet", plan + [Step(keys: "+", text: "Vad ska läggas till"), Step(keys: "a", text: "Skriv början av")],
        [Place(tabs: 1, room: 30), Place(tabs: 3, room: 4), Place(tabs: 6, room: 25)]),
      coach(
        "skäl", plan + [Step(keys: "\u{6}", text: "Skriv skälet"), Step(keys: "s", text: "Skälet sparas i planen")],
        [Place(tabs: 0, room: area, takesLines: true)]),
      coach(
        "planens slut", plan + [Step(keys: "\u{1B}OFä", text: "Klientens del: deltog")],
        [Place(tabs: 2, room: area, takesLines: true)]),
      coach(
        "återkallad plan",
        active + [
          Step(keys: "p", text: "Aktivitetsplan"), Step(keys: ":återkalla\r", text: "Texten står kvar"),
        ], [Place(tabs: 0, room: area, takesLines: true)]),
      coach(
        "veckoregel", [Step(keys: "3", text: "tillfällen"), Step(keys: "+", text: "Röda dagar")],
        [Place(tabs: 1, room: 30), Place(tabs: 3, room: 5), Place(tabs: 6, room: 9)]),
      coach(
        "upprop: anmäld frånvaro",
        [
          Step(keys: "3", text: "Sfi-test"), Step(keys: "\r", text: "ej registrerad"),
          Step(keys: "a", text: "Vad anmäldes"),
        ],
        [Place(tabs: 0, room: 30)]),
      coach(
        "upprop: försenad",
        [
          Step(keys: "3", text: "Sfi-test"), Step(keys: "\r", text: "ej registrerad"),
          Step(keys: "f", text: "Hur många"),
        ],
        [Place(tabs: 0, room: 5)]),
      coach(
        "uppgift klar",
        [
          Step(keys: "4", text: "vy: Mina"), Step(keys: "v", text: "Ägare"),
          Step(keys: ".svensson ek\r", text: "▸ Svensson Ek"),
          Step(keys: "k", text: "Vad gjordes"),
        ], [Place(tabs: 0, room: 30)]),
      FormPath(
        name: "remiss", user: "karin", other: "maria",
        steps: [Step(keys: "+", text: "Börja med personnumret")],
        before: Step(keys: "19880808-9802\r", text: "Personen är ny"),
        fields: [Place(tabs: 0, room: 30), Place(tabs: 1, room: 30), Place(tabs: 4, room: 30)]),
      FormPath(
        name: "remissens nummer", user: "karin", other: "maria",
        steps: [Step(keys: "+", text: "Börja med personnumret")], fields: [Place(tabs: 0, room: 12)]),
      FormPath(
        name: "frånvaro", user: "karin", other: "maria",
        steps: [
          Step(keys: "s", text: "Sök"), Step(keys: "noor amal", text: "1 träff"), Step(keys: "\r", text: "Nästa steg"),
          Step(keys: "\r", text: "KONTAKTFÖRSÖK"),
        ], before: Step(keys: "ing", text: "i egna ord"), fields: [Place(tabs: 1, room: 30)]),
      FormPath(
        name: "prövning", user: "karin", other: "maria",
        steps: [
          Step(keys: "4", text: "vy: Mina"), Step(keys: "v", text: "vy: Enhetens"),
          Step(keys: ".ek,\r", text: "▸ Ek, Siv"),
          Step(keys: "\r", text: "CHECKLISTA"),
        ], before: Step(keys: "\tn", text: "beslutsdag"),
        fields: [Place(tabs: 1, room: 9), Place(tabs: 2, room: area, takesLines: true)]),
    ] + administrator
  }()

  private static let administrator: [FormPath] = {
    let rules = Step(keys: "7", text: "[Regler]")
    let right = "\u{1B}OC"
    let districts = [rules, Step(keys: right, text: "[Stadsdelar]")]
    let catalogue = districts + [Step(keys: right, text: "[Utbud]")]
    let rooms = catalogue + [Step(keys: right, text: "[Lokaler")]
    let users = rooms + [Step(keys: right, text: "[Formulär]"), Step(keys: right, text: "[Användare]")]
    func path(_ name: String, _ steps: [Step], _ fields: [Place]) -> FormPath {
      FormPath(name: name, user: "demo", other: "petra", steps: steps, fields: fields)
    }
    return [
      path(
        "inställning", [rules, Step(keys: "ä", text: "Första tid inom, nu")],
        [Place(tabs: 0, room: 12), Place(tabs: 1, room: 9)]),
      path(
        "ny stadsdel", districts + [Step(keys: "+", text: "Den tar emot remisser")],
        [Place(tabs: 0, room: 30), Place(tabs: 2, room: 9)]),
      path(
        "stadsdelens jobbtorg", districts + [Step(keys: "ä", text: "Nytt jobbtorg")], [Place(tabs: 1, room: 9)]),
      path(
        "avsluta stadsdel", districts + [Step(keys: "x", text: "Sista dag")], [Place(tabs: 0, room: 9)]),
      path(
        "ny aktivitet", catalogue + [Step(keys: "+", text: "Planer som redan har")],
        [Place(tabs: 0, room: 30), Place(tabs: 2, room: 15), Place(tabs: 5, room: 9)]),
      path(
        "ny lokal", rooms + [Step(keys: "+", text: "Tider som är bokade")],
        [Place(tabs: 0, room: 20), Place(tabs: 1, room: 4)]),
      path(
        "ledig dag", rooms + [Step(keys: "l", text: "Alla jobbtorg är stängda")],
        [Place(tabs: 0, room: 9), Place(tabs: 1, room: 20)]),
      path(
        "ny användare", users + [Step(keys: "+", text: "Coach, ledare och matchare")],
        [Place(tabs: 0, room: 30), Place(tabs: 1, room: 15)]),
      path("tider", rooms + [Step(keys: "ä", text: "När man kan boka")], [Place(tabs: 5, room: 20)]),
    ]
  }()
}
