import Casework
import Domain
import TestSupport
import Testing

/// Figures and the rows behind them are the same enrolments (R10.3, R10.8).
@Suite("Figures") struct FigureTests {
  private func count(_ what: FigureSelection.What, _ office: Office, since: String, asOf: String) throws -> Int {
    let selection = FigureSelection(
      what: what, unit: .centre(office.vallingby), since: Day(iso: since)!, asOf: Day(iso: asOf)!)
    return try office.read { work throws(Refusal) in try work.count(selection) }
  }

  @Test(
    "A referral on the as-of date is current, a closure on it is closed, and what comes after is not seen",
    arguments: [
      ("2008-03-31", 0, 0), ("2008-04-01", 1, 0), ("2008-04-09", 1, 0), ("2008-04-10", 0, 1), ("2008-04-20", 0, 1),
    ])
  func boundaries(_ asOf: String, _ current: Int, _ closed: Int) throws {
    let office = try Office()
    try office.enrol("Rut", "Holm", serial: 1, closure: Closure(day: Day(iso: "2008-04-10")!, reason: .movedAway))
    #expect(try count(.current, office, since: "2008-01-01", asOf: asOf) == current)
    #expect(try count(.closed(ClosureReason.allCases), office, since: "2008-01-01", asOf: asOf) == closed)
    #expect(try count(.closed([.movedAway]), office, since: "2008-01-01", asOf: asOf) == closed)
    #expect(try count(.closed([.deceased]), office, since: "2008-01-01", asOf: asOf) == 0)
    #expect(try count(.closed([.movedAway]), office, since: "2008-04-11", asOf: "2008-12-31") == 0)
  }

  @Test(
    "The promise: received 1 April, last day 8 April, given 4 or 9 April or never",
    arguments: [
      ("2008-04-04", "2008-04-03", [0, 0, 0, 1, 0]), ("2008-04-04", "2008-04-04", [1, 0, 0, 0, 0]),
      ("2008-04-09", "2008-04-08", [0, 1, 0, 0, 0]), ("2008-04-09", "2008-04-09", [0, 0, 1, 0, 0]),
      ("2008-04-09", "2008-04-30", [0, 0, 1, 0, 0]), (nil, "2008-04-07", [0, 0, 0, 1, 0]),
      (nil, "2008-04-08", [0, 1, 0, 0, 0]), (nil, "2008-04-09", [0, 0, 1, 0, 0]),
    ] as [(String?, String, [Int])])
  func promise(_ given: String?, _ asOf: String, _ expected: [Int]) throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    if let given { try office.book(enrolment, at: "2008-04-28T09:00", given: given) }
    let counted = try [
      FigureSelection.What.firstTimeInTime, .firstTimeDueToday, .firstTimeLate, .firstTimeRunning, .firstTimeUnknown,
    ].map { try count($0, office, since: "2008-01-01", asOf: asOf) }
    #expect(counted == expected)
  }

  @Test(
    "R2.1: When the first visit takes place is a measure of its own; last day 8 April",
    arguments: [
      ("2008-04-08", "present", "2008-04-08", 1), ("2008-04-08", "present", "2008-04-07", 0),
      ("2008-04-09", "present", "2008-04-30", 0), ("2008-04-07", "noShow", "2008-04-30", 0),
      ("2008-04-07", "notHeld", "2008-04-30", 0), ("2008-04-07", "unregistered", "2008-04-30", 0),
    ])
  func firstVisit(_ day: String, _ what: String, _ asOf: String, _ expected: Int) throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    let place = try office.book(enrolment, at: day + "T09:00", given: "2008-04-02")
    try office.write { work throws(Refusal) in
      var (place, occasion) = (place, try work.occasion(place.occasion))
      switch what {
      case "present", "notHeld": place.mark = .present
      case "noShow": place.mark = .noShow
      default: place.mark = nil
      }
      if what == "notHeld" { (occasion.state, occasion.stateReason) = (.notHeld, "ledaren sjuk") }
      try work.update(place)
      try work.update(occasion)
      try work.refresh(enrolment.id, now: Office.now)
    }
    #expect(try count(.firstVisitInTime, office, since: "2008-01-01", asOf: asOf) == expected)
    #expect(try count(.firstTimeInTime, office, since: "2008-01-01", asOf: asOf) == 1)
  }

  @Test("R2.1: A time that was given stays given when the case is closed or moved before the visit")
  func givenStaysGiven() throws {
    for end in ["closed", "moved"] {
      let office = try Office()
      let enrolment = try office.enrol("Rut", "Holm", serial: 1)
      try office.book(enrolment, at: "2008-04-28T09:00", given: "2008-04-03")
      let read = try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
      if end == "closed" {
        _ = try office.register.run(
          CloseEnrolment(
            enrolment: read.id, version: read.version, closure: Closure(day: Office.today, reason: .declined),
            settlesOpen: true), by: office.session)
      } else {
        _ = try office.register.run(
          MoveToCentre(enrolment: read.id, version: read.version, centre: office.kista, reason: "Bor där."),
          by: office.session)
      }
      let counts = try [FigureSelection.What.firstTimeInTime, .firstTimeLate].map { what in
        try office.read { work throws(Refusal) in
          try work.count(
            FigureSelection(what: what, unit: .city, since: Day(iso: "2008-01-01")!, asOf: Office.today))
        }
      }
      #expect(counts == [1, 0], "\(end)")
      let after = try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
      #expect(after.firstTimeGiven == Day(iso: "2008-04-03"), "\(end)")
      _ = try office.register.run(UndoLast(), by: office.session)
      let back = try office.read { work throws(Refusal) in try work.enrolment(enrolment.id) }
      #expect(back.firstTimeGiven == Day(iso: "2008-04-03") && back.nextTime != nil, "\(end), undone")
    }
  }

  @Test("A case that was taken over is unknown, never late")
  func takenOver() throws {
    let office = try Office()
    try office.enrol("Rut", "Holm", serial: 1, sent: "2008-01-10", isTakenOver: true)
    #expect(try count(.firstTimeUnknown, office, since: "2008-01-01", asOf: "2008-04-21") == 1)
    #expect(try count(.firstTimeLate, office, since: "2008-01-01", asOf: "2008-04-21") == 0)
  }

  @Test("A count is the number of rows behind it, for every figure and unit")
  func drillDown() throws {
    var generator = SeededGenerator.printed()
    let office = try Office()
    try office.fill(200, using: &generator)
    let whats: [FigureSelection.What] = [
      .current, .closed(ClosureReason.allCases), .closed([.missedIntroduction]), .closed([]), .firstTimeInTime,
      .firstTimeDueToday, .firstTimeLate, .firstTimeRunning, .firstTimeUnknown, .firstVisitInTime,
    ]
    for unit in [Unit.centre(office.vallingby), .district(office.bromma), .city] {
      for what in whats {
        let asOf = Day(iso: "2008-01-02")! + Int.random(in: 0..<120, using: &generator)
        let selection = FigureSelection(what: what, unit: unit, since: Day(iso: "2008-01-10")!, asOf: asOf)
        let (count, rows) = try office.read { work throws(Refusal) in
          var rows: [FigureRow] = []
          var page = try work.rows(selection, from: nil, limit: 17)
          rows += page.rows
          while let next = page.next {
            page = try work.rows(selection, from: next, limit: 17)
            rows += page.rows
          }
          return (try work.count(selection), rows)
        }
        #expect(count == rows.count, "\(selection)")
        #expect(Set(rows.map(\.id)).count == rows.count)
        #expect(
          rows.map(\.name.sortKey)
            == rows.map(\.name.sortKey).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
        for row in rows { #expect(row.sent <= asOf || what == .closed(ClosureReason.allCases)) }
      }
    }
  }

  @Test("No-shows a week, and how many are checked")
  func weeks() throws {
    let office = try Office()
    let enrolment = try office.enrol("Rut", "Holm", serial: 1)
    var places: [Participant] = []
    for start in ["2008-04-09T09:00", "2008-04-14T09:00", "2008-04-18T13:00", "2008-04-21T08:00"] {
      places.append(try office.book(enrolment, at: start))
    }
    let marked = places
    let district = office.hasselby
    try office.write { work throws(Refusal) in
      for var place in marked {
        place.mark = .noShow
        try work.update(place)
      }
      var task = try work.addTask(
        FollowUpTask(
          id: .init(0), kind: .checkAbsence, enrolment: enrolment.id, client: enrolment.client,
          occasion: marked[1].occasion, ordinal: 2, owner: .init(unit: .district(district)), due: Office.today,
          opened: Office.now, state: .open, version: 1))
      task.state = .closed
      task.finding = .notReached
      task.found = FollowUpTask.Found(at: Office.now, by: .init(1))
      try work.update(task)
    }
    let weeks = try office.read { work throws(Refusal) in
      try [Unit.centre(office.vallingby), .district(office.hasselby), .district(office.bromma)].map {
        unit throws(Refusal) in
        try work.noShowWeeks(at: unit, weeks: 3, until: Office.today)
      }
    }
    #expect(weeks[0] == NoShowWeeks(counts: [1, 2, 1], checked: 1))
    #expect(weeks[1] == weeks[0])
    #expect(weeks[2].total == 0)
  }
}
