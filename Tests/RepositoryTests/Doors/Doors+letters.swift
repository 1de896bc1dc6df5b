import Casework
import Domain
import Testing

@testable import Repository

/// What letters could take from under a decision: made, printed, sent, come back, and plans that called.
extension DoorsTests {
  static let letters: [DoorRow] = [
    DoorRow(
      .evidence, .screen, "the letters are made and on paper, and nobody says that they went", .refused("checklist")
    ) {
      let doors = try DoorsOffice.called { doors, letter in
        try doors.does(RecordPrinting([letter: .printed(at: .early)]), as: doors.anna, at: "2008-04-03T10:10")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(.evidence, .screen, "the letters are made and told to have gone the same day", .holds) {
      let doors = try DoorsOffice.called { doors, letter in
        try doors.does(
          SendLetters([letter], way: .post, day: Day(iso: "2008-04-03")!), as: doors.anna, at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(
      .evidence, .screen, "the letters went to an address that was known to be another by then", .refused("checklist")
    ) {
      let doors = try DoorsOffice.called { doors, letter in
        let rut = try doors.enrolment()
        let client = try doors.noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
        try doors.does(
          CheckDetails(
            enrolment: rut.id, version: client.version,
            contact: ContactDetails(phone: "08-465 000 01", address: "Provgatan \(client.version + 1)")),
          as: doors.anna, at: "2008-04-03T10:30")
        try doors.does(
          SendLetters([letter], way: .post, day: Day(iso: "2008-04-03")!), as: doors.anna, at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(
      .evidence, .screen, "the letters went in a language that was known not to be the client's by then",
      .refused("checklist")
    ) {
      let doors = try DoorsOffice.called { doors, letter in
        let rut = try doors.enrolment()
        let client = try doors.noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
        var contact = client.details.contact
        contact.language = client.details.language == "arabiska" ? "somaliska" : "arabiska"
        try doors.does(
          CheckDetails(enrolment: rut.id, version: client.version, contact: contact),
          as: doors.anna, at: "2008-04-03T10:30")
        try doors.does(
          SendLetters([letter], way: .post, day: Day(iso: "2008-04-03")!), as: doors.anna, at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(.evidence, .pastDay, "the letters went before the language changed, and are told after", .holds) {
      let doors = try DoorsOffice.called { doors, letter in
        try doors.speaks("arabiska", at: "2008-04-04T09:00")
        try doors.does(
          SendLetters([letter], way: .post, day: Day(iso: "2008-04-03")!), as: doors.anna, at: "2008-04-04T11:00")
        try doors.speaks(nil, at: "2008-04-04T12:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(
      .evidence, .pastDay, "the letters went while the language was another, and are told when it is not",
      .refused("checklist")
    ) {
      let doors = try DoorsOffice.called { doors, letter in
        try doors.speaks("arabiska", at: "2008-04-03T10:10")
        try doors.speaks(nil, at: "2008-04-03T10:20")
        try doors.does(
          SendLetters([letter], way: .post, day: Day(iso: "2008-04-03")!), as: doors.anna, at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(.evidence, .screen, "the letters were handed over after the address alone had changed", .holds) {
      let doors = try DoorsOffice.called { doors, letter in
        let rut = try doors.enrolment()
        let client = try doors.noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
        var contact = client.details.contact
        contact.address = "Provgatan \(client.version + 1)"
        try doors.does(
          CheckDetails(enrolment: rut.id, version: client.version, contact: contact),
          as: doors.anna, at: "2008-04-03T10:30")
        try doors.does(
          SendLetters([letter], way: .handedOver, day: Day(iso: "2008-04-03")!), as: doors.anna,
          at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(.evidence, .pastDay, "a letter is told to have gone before it was made", .refused("beforeMade")) {
      let doors = try DoorsOffice()
      let place = try doors.office.noShows.meeting("2008-05-20T08:00")
      let letter = try doors.make(about: place, at: "2008-05-05T09:00")
      return try doors.answer(SendLetters([letter], way: .post, day: Day(iso: "2008-04-30")!), as: doors.anna)
    },
    DoorRow(.evidence, .screen, "the client was reminded by text message, and by nothing else", .refused("checklist")) {
      let doors = try DoorsOffice.called { doors, letter in
        let day = Day(iso: "2008-04-03")!
        try doors.does(
          SendLetters([letter], way: .textMessage, day: day, agreed: day), as: doors.anna, at: "2008-04-03T11:00")
      }
      return try doors.answer(doors.rejection(), as: doors.karin)
    },
    DoorRow(.evidence, .screen, "a letter that went is taken out of what is to be sent", .refused("alreadySent")) {
      let doors = try DoorsOffice()
      let place = try doors.office.noShows.meeting("2008-05-20T08:00")
      let letter = try doors.make(about: place, at: "2008-05-05T09:00")
      try doors.does(SendLetters([letter], way: .post, day: Day(iso: "2008-05-05")!), as: doors.anna)
      return try doors.answer(DiscardLetters([letter]), as: doors.anna)
    },
    DoorRow(.evidence, .screen, "afterwards: a return that was noted is corrected, and nothing is reconsidered", .holds)
    {
      let doors = try DoorsOffice.decided()
      let sent = try doors.firstLetter().id
      try doors.does(RecordReturn(sent, day: Office.today), as: doors.anna, at: "2008-05-05T09:30")
      guard try doors.isReconsidered else { return .none }
      try doors.does(WithdrawReturn(enrolment: doors.rut, sent: sent, reason: "Fel brev."), as: doors.anna)
      return doors.holds(try !doors.isReconsidered)
    },
    DoorRow(.evidence, .screen, "afterwards: the plan that called the client is withdrawn", .holds) {
      let doors = try DoorsOffice.decided()
      try doors.activate()
      let rut = doors.rut
      let plan = try doors.noShows.office.read { work throws(Refusal) in try work.plans(of: rut)[0] }
      try doors.does(
        WithdrawPlan(plan: plan.id, version: plan.version, reason: "Fel klient."), as: doors.anna)
      return doors.holds(try !doors.isReconsidered)
    },
    DoorRow(.evidence, .screen, "afterwards: a note about the client is withdrawn", .holds) {
      let doors = try DoorsOffice.decided()
      let note = try doors.noShows.run(
        WriteNote(enrolment: doors.rut, eventDay: Office.today, text: "Ringde."), as: doors.anna)
      return try doors.answer(
        WithdrawNote(enrolment: doors.rut, note: note.id, reason: "Fel klient."), as: doors.anna)
    },
    DoorRow(.evidence, .screen, "a plan that was adopted is saved anew", .refused("planAdopted")) {
      let doors = try DoorsOffice()
      try doors.activate()
      let rut = doors.rut
      let plan = try doors.noShows.office.read { work throws(Refusal) in try work.plans(of: rut)[0] }
      return try doors.answer(
        SavePlan(enrolment: rut, version: plan.version, content: HistoryOffice.plan(from: Office.today)), as: doors.anna
      )
    },
    DoorRow(.evidence, .screen, "a plan that was adopted is opened to be edited", .refused("planLocked")) {
      let doors = try DoorsOffice()
      try doors.activate()
      let rut = doors.rut
      let plan = try doors.noShows.office.read { work throws(Refusal) in try work.plans(of: rut)[0] }
      return try doors.answer(AdvancePlan(plan: plan.id, version: plan.version, event: .edit), as: doors.anna)
    },
  ]
}

extension LocalDateTime {
  /// When the letters of `called` are printed.
  fileprivate static let early = LocalDateTime(iso: "2008-04-03T10:05")!
}

extension DoorsOffice {
  /// Two absences that count, each called to by a letter that was made on 3 April and sent as `sending` says, and
  /// everything else that a decision needs.
  fileprivate static func called(sending: (DoorsOffice, ClientLetter.ID) throws -> Void) throws -> DoorsOffice {
    let doors = try DoorsOffice()
    for day in ["2008-04-10", "2008-04-17"] {
      let place = try doors.noShows.meeting(day + "T08:00")
      try sending(doors, doors.make(about: place, at: "2008-04-03T10:00"))
      try doors.office.missAndFind(place, day)
    }
    try doors.office.fillIn(leavingOut: .summons)
    return doors
  }

  /// The client's language becomes another.
  fileprivate func speaks(_ language: String?, at moment: String) throws {
    let rut = try enrolment()
    let client = try noShows.office.read { work throws(Refusal) in try work.client(rut.client) }
    var contact = client.details.contact
    contact.language = language
    try does(CheckDetails(enrolment: rut.id, version: client.version, contact: contact), as: anna, at: moment)
  }

  /// A letter that calls to a place.
  fileprivate func make(about place: Participant, at moment: String) throws -> ClientLetter.ID {
    let request = LetterRequest(enrolment: place.enrolment, subject: .place(place.id))
    let content = try noShows.run(ReadLetter(request), as: anna, at: moment)
    let letter = Letter(
      content: content, language: LetterLanguage(id: "svenska", label: "svenska"), body: "Välkommen.",
      text: "Välkommen.")
    return try does(MakeLetter(letter), as: anna, at: moment).id
  }

  /// Whether a decision is to be reconsidered.
  var isReconsidered: Bool {
    get throws { try open().contains { $0.text("kind") == "reconsiderDecision" } }
  }
}
