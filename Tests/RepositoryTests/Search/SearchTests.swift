import Casework
import Domain
import Testing

/// Finding clients by name parts, identity number and case number (R11.5, R16.3).
@Suite("Search") struct SearchTests {
  private static let people: [(given: String, family: String)] = [
    ("Nils", "Öberg"), ("Lisa", "Oberg"), ("Åsa", "Svensson"), ("Örjan", "Svensson"), ("Siv", "Svensson Ek"),
    ("Anna-Karin", "von Essen"), ("Zoë", "O'Neill"), ("Anna", "Andersson"), ("Ana", "Wik"), ("Per", "Vik"),
    ("محمد", "علي"), ("小明", "王"), ("", "Madonna"), ("Ån", "Ård"), ("An", "Ard"), ("Ove", "Öberg"),
  ]

  private static let office = Result { () throws -> Office in
    let office = try Office()
    for (serial, person) in people.enumerated() { try office.enrol(person.given, person.family, serial: serial) }
    return office
  }

  private static func find(_ text: String, as unit: Unit? = nil) throws -> [ClientListRow] {
    let office = try Self.office.get()
    return try office.read { work throws(Refusal) in
      try work.clientPage(
        ClientListQuery(search: text), scope: unit ?? office.session.unit, user: office.coach, today: Office.today)
    }.rows
  }

  @Test(
    "What is typed finds these, in this order; ≈ marks a second choice",
    arguments: [
      ("öberg", ["Öberg, Nils", "Öberg, Ove", "≈Oberg, Lisa"]),
      ("oberg", ["Oberg, Lisa", "≈Öberg, Nils", "≈Öberg, Ove"]),
      ("ÖB", ["Öberg, Nils", "Öberg, Ove", "≈Oberg, Lisa"]),
      ("ob", ["Oberg, Lisa", "≈Öberg, Nils", "≈Öberg, Ove"]),
      ("svens", ["Svensson, Åsa", "Svensson, Örjan", "Svensson Ek, Siv"]),
      ("ås sven", ["Svensson, Åsa"]),
      ("sven ås", ["Svensson, Åsa"]),
      ("asa sven", ["≈Svensson, Åsa"]),
      ("ek siv", ["Svensson Ek, Siv"]),
      ("karin", ["von Essen, Anna-Karin"]),
      ("anna-k", ["von Essen, Anna-Karin"]),
      ("ess anna", ["von Essen, Anna-Karin"]),
      ("anna an", ["Andersson, Anna", "von Essen, Anna-Karin"].filter { $0.hasPrefix("And") }),
      ("zoe", ["O'Neill, Zoë"]),
      ("neill", ["O'Neill, Zoë"]),
      ("wik", ["Wik, Ana"]),
      ("vik", ["Vik, Per"]),
      ("محم", ["علي, محمد"]),
      ("王", ["王, 小明"]),
      ("madonna", ["Madonna"]),
      ("an ar", ["Ard, An", "≈Ård, Ån"]),
      ("ån ar", ["≈Ard, An", "≈Ård, Ån"]),
      ("berg", []),
      ("svensson åsa nils", []),
      ("-", []),
      ("'", []),
    ] as [(String, [String])])
  func names(_ typed: String, _ expected: [String]) throws {
    let found = try Self.find(typed).map { ($0.isLooseMatch ? "≈" : "") + $0.name.listText }
    #expect(found == expected)
  }

  @Test("A client is found by identity number, with and without century, and by case number as one types it")
  func numbers() throws {
    let number = Office.number(3)
    let name = "Svensson, Örjan"
    for typed in [
      number.stored, number.text, String(number.stored.dropFirst(2)), String(number.text.dropFirst(2)),
      String(number.stored.prefix(11)), "JT-2008-00004", "jt-2008-00004", "2008-00004", "jt-2008-4", "00004",
      "örjan " + number.stored.prefix(8), "sven 4",
    ] {
      #expect(try Self.find(typed).map(\.name.listText) == [name], "\(typed)")
    }
    #expect(try Self.find("jt-2008-0000").count == 9)
    #expect(try Self.find("jt-").count == Self.people.count)
    #expect(try Self.find("jt-2009-").isEmpty)
    #expect(try Self.find("1960").count == Self.people.count)
    #expect(try Self.find("19").count == Self.people.count)
    #expect(try Self.find("999999").isEmpty)
  }

  @Test("A name of very many parts is found by any two of them, exactly and loosely")
  func manyParts() throws {
    let office = try Office()
    try office.enrol("Maria Åsa Louise Anna", "de la Cruz y Öster", serial: 1)
    try office.enrol("Maria", "Ek", serial: 2)
    for (typed, expected) in [
      ("öster ås", ["de la Cruz y Öster, Maria Åsa Louise Anna"]),
      ("oster asa", ["≈de la Cruz y Öster, Maria Åsa Louise Anna"]),
      ("cruz lou y", ["de la Cruz y Öster, Maria Åsa Louise Anna"]), ("maria ek", ["Ek, Maria"]), ("cruz ek", []),
    ] {
      let found = try office.read { work throws(Refusal) in
        try work.clientPage(
          ClientListQuery(search: typed), scope: office.session.unit, user: office.coach, today: Office.today)
      }.rows.map { ($0.isLooseMatch ? "≈" : "") + $0.name.listText }
      #expect(found == expected, "\(typed)")
    }
  }

  @Test("Only the session's own unit is searched")
  func scope() throws {
    let office = try Self.office.get()
    #expect(try Self.find("svensson", as: .centre(office.kista)).isEmpty)
    #expect(try Self.find("svensson", as: .district(office.bromma)).isEmpty)
    #expect(try Self.find("svensson", as: .district(office.hasselby)).count == 3)
    #expect(try Self.find("svensson", as: .city).count == 3)
    #expect(try Self.find(Office.number(3).stored, as: .district(office.bromma)).isEmpty)
    #expect(try Self.find("jt-2008-00004", as: .centre(office.kista)).isEmpty)
  }

  @Test("A client under a new name is found by the new and no longer by the old")
  func renamed() throws {
    let office = try Office()
    let enrolment = try office.enrol("Åsa", "Ärlig", serial: 1)
    try office.write { work throws(Refusal) in
      var client = try work.client(enrolment.client)
      client.details.name = PersonName(given: "Åsa", family: "Holm")
      try work.update(client)
    }
    func found(_ text: String) throws -> [String] {
      try office.read { work throws(Refusal) in
        try work.clientPage(
          ClientListQuery(search: text), scope: office.session.unit, user: office.coach, today: Office.today)
      }.rows.map(\.name.listText)
    }
    #expect(try found("holm") == ["Holm, Åsa"])
    #expect(try found("ärl").isEmpty)
    #expect(try found("arl").isEmpty)
    #expect(try found("") == ["Holm, Åsa"])
  }

  @Test("A client who comes back is one line, the newest case, with the filter of the list")
  func restarted() throws {
    let office = try Office()
    try office.enrol(
      "Rut", "Holm", serial: 1, sent: "2007-05-02", closure: Closure(day: Day(iso: "2007-09-01")!, reason: .movedAway))
    let newest = try office.enrol("Rut", "Holm", serial: 1, district: office.rinkeby)
    let rows = try office.read { work throws(Refusal) in
      try [Unit.city, .centre(office.kista), .centre(office.vallingby)].map { unit throws(Refusal) in
        try work.clientPage(ClientListQuery(search: "holm"), scope: unit, user: office.coach, today: Office.today)
          .rows.map(\.id)
      }
    }
    #expect(rows == [[newest.id], [newest.id], []])
  }
}
