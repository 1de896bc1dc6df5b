import Domain
import Testing

@Suite("Finding a home district by its name")
struct HomeDistrictDirectoryTests {
  private static func district(
    _ id: Int64, _ name: String, centre: Int64 = 1, from: String, to: String? = nil, successor: Int64? = nil
  ) -> HomeDistrict {
    HomeDistrict(
      id: HomeDistrict.ID(id), name: name, centre: JobCentre.ID(centre), validFrom: Day(iso: from)!,
      validTo: to.map { Day(iso: $0)! }, successor: successor.map { HomeDistrict.ID($0) })
  }

  private static let directory = HomeDistrictDirectory([
    district(1, "Södermalm", from: "2007-01-01"),
    district(2, "Maria-Gamla stan", from: "1997-01-01", to: "2006-12-31", successor: 1),
    district(3, "Maria", from: "1980-01-01", to: "1996-12-31", successor: 2),
    district(4, "Bromma", centre: 1, from: "1997-01-01", to: "2008-06-30", successor: 5),
    district(5, "Bromma", centre: 2, from: "2008-07-01"),
  ])

  @Test(
    "gives the one that holds on the day",
    arguments: [
      ("Södermalm", "2008-04-21", 1), (" södermalm ", "2008-04-21", 1), ("Maria–Gamla  stan", "2006-12-31", 2),
      ("Bromma", "2008-06-30", 4), ("Bromma", "2008-07-01", 5),
    ] as [(String, String, Int64)])
  func found(name: String, day: String, id: Int64) throws {
    #expect(try Self.directory.district(named: name, on: Day(iso: day)!).id == HomeDistrict.ID(id))
  }

  @Test(
    "names the successor of an old name, through several changes",
    arguments: [("Maria-Gamla stan", "2007-01-01"), ("Maria", "2008-04-21")])
  func successor(name: String, day: String) {
    let refusal = #expect(throws: Refusal.self) { try Self.directory.district(named: name, on: Day(iso: day)!) }
    #expect(refusal?.code == "replacedDistrict" && refusal?.message.contains("Södermalm") == true)
  }

  @Test(
    "refuses an unknown name and one from before its time",
    arguments: [("Solna", "2008-04-21", "Bromma, Södermalm"), ("Södermalm", "2006-12-31", "2007-01-01")])
  func unknown(name: String, day: String, words: String) {
    let refusal = #expect(throws: Refusal.self) { try Self.directory.district(named: name, on: Day(iso: day)!) }
    #expect(refusal?.code == "unknownDistrict" && refusal?.message.contains(words) == true)
  }

  /// The new name holds for an old one's from the day after it, however old it is itself (R1.7).
  @Test func `a refusal gives the day since when another name holds, and who has what an ended one had`() throws {
    func district(_ id: Int64, _ name: String, _ from: String, to: String? = nil, then: Int64? = nil) -> HomeDistrict {
      HomeDistrict(
        id: .init(id), name: name, centre: .init(1), validFrom: Day(iso: from)!, validTo: to.flatMap { Day(iso: $0) },
        successor: then.map { .init($0) })
    }
    let directory = HomeDistrictDirectory([
      district(1, "Kista", "1997-01-01", to: "2006-12-31", then: 2),
      district(2, "Rinkeby", "1997-01-01", to: "2008-05-31", then: 3), district(3, "Järva", "1990-01-01"),
    ])
    func message(on day: String) throws -> String? {
      let refusal = #expect(throws: Refusal.self) { try directory.district(named: "Kista", on: Day(iso: day)!) }
      return refusal?.message
    }
    #expect(
      try message(on: "2007-01-01") == "Stadsdelen Kista är ett gammalt namn. Den heter Rinkeby sedan 2007-01-01.")
    #expect(try message(on: "2008-06-01") == "Stadsdelen Kista är ett gammalt namn. Den heter Järva sedan 2008-06-01.")
    func family(_ id: Int64, _ day: String) -> [Int64] {
      directory.family(of: .init(id), on: Day(iso: day)!).map(\.rawValue)
    }
    #expect(family(2, "2008-05-31") == [1, 2])
    #expect(family(3, "2008-06-01") == [1, 2, 3])
    #expect(family(1, "2006-12-31") == [1])
  }
}
