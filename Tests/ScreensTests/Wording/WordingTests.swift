import Casework
import Domain
import TestSupport
import Testing

/// How the program speaks, read from its own words (screens.md, "The frame" and "Input, questions, undo").
@Suite struct WordingTests {
  @Test func `what is waited for is a thing that has a name, and never an act`() throws {
    let wait = #/\.(?:verb|perform|background)\(\s*"([^"]*)"/#
    var seen = 0
    for line in try SourceLine.all(in: "Screens", "Demo") {
      let text = line.text.hasPrefix("\"") ? line.after(1).joined() : line.text
      guard let words = text.firstMatch(of: wait)?.1 else { continue }
      seen += 1
      // "Väntar på skrivaren …": the first word is definite or points at something.
      let first = words.prefix { $0 != " " }
      let isNamed =
        ["det", "de", "den", "Min", "Att"].contains(first) || first.hasSuffix("n") || first.hasSuffix("t")
        || first.hasSuffix("na")
      #expect(isNamed, "\(line.place)")
      #expect(!["Brev", "brev"].contains(words), "\(line.place)")
    }
    #expect(seen > 100)
  }

  @Test func `a number and its noun agree, in one place`() throws {
    let plural =
      #/\\\([^"]*\) (?:dagar|arbetsdagar|veckor|månader|timmar|uppgifter|ärenden|klienter|tillfällen|platser|frågor|personer|inskrivningar|träffar|öppna|uteblivna|bokade tider|remisser|tider|möten|aktiviteter|kallelser)\b/#
    let found = try SourceLine.all(in: "Domain", "Casework", "Screens", "Exchange").filter { line in
      // Where one is said otherwise just before, or cannot be.
      line.text.contains(plural)
        && !line.after(8).contains { $0.contains("== 1") || $0.contains("> 1") || $0.contains("case 1") }
    }
    #expect(found.map(\.place) == [])
  }

  @Test func `no rule's number is said to users`() throws {
    var seen = 0
    for line in try SourceLine.all(in: "Domain", "Casework", "Screens") where line.file != "ChainConsequence.swift" {
      for literal in line.literals(filling: "") {
        seen += 1
        #expect(literal.firstMatch(of: #/\bR\d+\.\d/#) == nil, "\(line.place)")
      }
    }
    #expect(seen > 3_000)
  }

  @Test func `lists say days as lists do, and only a birth date by its number`() throws {
    let found = try SourceLine.all(in: "Screens").filter { line in
      line.text.contains(".iso") && line.after(1).contains { $0.contains("Column(") }
        && !line.text.contains("birthDate")
    }
    #expect(found.map(\.place) == [])
  }

  @Test func `whatever a refusal begins with, it begins as a sentence`() {
    #expect(Refusal(.occupied, "full", "sal A är upptagen.").message == "Sal A är upptagen.")
  }

  @Test func `who gives the roles is told whose a permission is, the others whom to ask`() throws {
    let day = try Workday()
    let admin = day.admin
    #expect(admin.permissions.contains(.manageUsers))
    for permission in Permission.allCases where !admin.permissions.contains(permission) {
      let refusal = #expect(throws: Refusal.self) { try admin.require(permission) }
      #expect(refusal?.message.contains("talar med administratören") == false, "\(permission)")
    }
    let refusal = #expect(throws: Refusal.self) { try day.anna.require(.manageUsers) }
    #expect(refusal?.message.contains("talar med administratören") == true)
  }
}
