import Casework
import Demo
import Domain
import Exchange
import Repository
import Testing

/// The demo's register gives the source's figures and a full day of work.
@Suite struct DemoRegisterTests {
  static let register: Result<Register, any Error> = Result {
    let register = try Register.inMemory()
    let nobody = Session.nobody(at: DemoRegister.start)
    _ = try register.run(
      MakeRegister.shipped(administrator: "admin"),
      by: nobody)
    try DemoRegister.fill(register)
    return register
  }

  func run<V: Verb>(_ verb: V, as name: String) throws -> V.Outcome {
    let register = try Self.register.get()
    let session = try register.run(SignIn(name: name), by: .nobody(at: DemoRegister.start))
    return try register.run(verb, by: session.at(DemoRegister.start))
  }

  @Test func `the figures are the source's`() throws {
    let report = try run(
      MakeStatusReport(since: Day(iso: "2008-01-01")!, asOf: DemoRegister.start.day), as: "eva")
    let lines = report.figures.filter { !$0.id.hasPrefix("closed.reason") && !$0.id.hasPrefix("first") }.map {
      figure in
      "\(figure.id) \(figure.value)" + (figure.share.map { " \($0.percentText) \($0.fractionText)" } ?? "")
    }
    #expect(
      lines == [
        "current 523", "closed 212", "closed.noIntroduction 138 65 % 138/212", "closed.selfSupporting 40 19 % 40/212",
        "closed.other 34 16 % 34/212",
      ])
  }

  @Test func `the coach's day is full`() throws {
    let day = try run(OpenCoachDay(), as: DemoRegister.coach)
    #expect(
      day.occasions.map { "\($0.occasion.start.time) \($0.occasion.title) \($0.expected)" } == [
        "09:00 Introduktionsmöte 12", "10:30 Kartläggning 1", "13:00 Jobbsökarverkstad 12", "16:00 Uppföljning 1",
      ])
    #expect(day.promise == PromiseCounts(inTime: 41, dueToday: 2, late: 1))
    #expect(day.noShows.total == 23)
    #expect(day.toDo.count >= 6)
  }

  @Test func `the handläggare has three absences to check and a plan to read`() throws {
    let day = try run(OpenCaseworkerDay(), as: DemoRegister.caseworker)
    #expect(
      day.absences.map { "\($0.name.listText) gång \($0.task.ordinal) \($0.task.due)" } == [
        "Noor, Amal gång 1 2008-04-18", "Ek, Siv gång 2 2008-04-21", "Holm, Rut gång 1 2008-04-22",
      ])
    #expect(day.plans.map(\.name.listText) == ["Lind, Per"])
    #expect(day.withoutFirstTime.map(\.row.name.listText).prefix(2) == ["Ali, Hodan", "Öberg, Nils"])
  }

  @Test func `one client has an interruption, and its end stands on the coach's day`() throws {
    let away = try run(ListClients(query: ClientListQuery(filter: .init(state: .interrupted))), as: "eva").rows
    #expect(away.count == 1)
    let toDo = try run(OpenCoachDay(), as: DemoRegister.coach).toDo
    #expect(toDo.filter { $0.kind == .endInterruption(DemoRegister.start.day + 7) }.map(\.enrolment) == away.map(\.id))
  }

  @Test func `every identity number is of those set aside for tests`() throws {
    var query = ClientListQuery(view: .all, limit: 300)
    var seen = 0
    repeat {
      let page = try run(ListClients(query: query), as: "eva")
      for row in page.rows {
        let number = try run(OpenClientCard(enrolment: row.id, isOpening: false), as: "eva").client.details.number
        let birthNumber = Int(number.stored.suffix(4).prefix(3)) ?? 0
        #expect((980...999).contains(birthNumber))
        seen += 1
      }
      query.from = page.next
    } while query.from != nil
    #expect(seen == 523)
  }
}
