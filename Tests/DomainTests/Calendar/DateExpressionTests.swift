import Domain
import Testing

/// The date and time fields of the screens. Monday 21 April 2008 unless a row says otherwise.
@Suite struct DateExpressionTests {
  private static let monday = Day(iso: "2008-04-21")!

  private static func read(_ text: String, today: Day = monday) throws -> String {
    try DateExpression(today: today, calendar: WorkingCalendar()).day(text).iso
  }

  @Test(arguments: [
    ("2008-04-25", "2008-04-25"), ("20080425", "2008-04-25"), ("080425", "2008-04-25"), ("850312", "1985-03-12"),
    ("25/4", "2008-04-25"), ("25 apr", "2008-04-25"), ("25 April", "2008-04-25"), ("25/4 2009", "2009-04-25"),
    ("25 apr 2007", "2007-04-25"), ("25", "2008-04-25"), ("2", "2008-05-02"), ("20", "2008-04-20"),
    ("31", "2008-03-31"),
    ("7/1", "2008-01-07"), ("20/12", "2007-12-20"), ("29/2", "2008-02-29"),
    ("idag", "2008-04-21"), ("i dag", "2008-04-21"), ("igår", "2008-04-20"), ("imorgon", "2008-04-22"),
    ("övermorgon", "2008-04-23"), ("ÖVERMORGON", "2008-04-23"),
    ("fre", "2008-04-25"), ("mån", "2008-04-28"), ("fredag", "2008-04-25"), ("ti", "2008-04-22"), ("sön", "2008-04-27"),
    ("nästa fre", "2008-05-02"), ("nästa mån", "2008-04-28"),
    ("+5", "2008-04-26"), ("-3", "2008-04-18"), ("+2v", "2008-05-05"), ("+3m", "2008-07-21"), ("+5a", "2008-04-28"),
    ("+9a", "2008-05-05"), ("-1a", "2008-04-18"), ("+0", "2008-04-21"), ("-2v", "2008-04-07"), ("-1m", "2008-03-21"),
    ("v18", "2008-04-28"), ("v18 tis", "2008-04-29"), ("V 18", "2008-04-28"), ("v1", "2007-12-31"),
    ("v52", "2007-12-24"),
    (" fre ", "2008-04-25"),
  ])
  func whatIsTypedIsUnderstood(_ text: String, _ expected: String) throws {
    #expect(try Self.read(text) == expected)
  }

  @Test(arguments: [
    ("2008-12-30", "7/1", "2009-01-07"), ("2008-01-02", "20/12", "2007-12-20"),
    ("2008-04-26", "nästa fre", "2008-05-02"),
    ("2008-04-25", "fre", "2008-05-02"), ("2008-04-25", "nästa fre", "2008-05-02"), ("2008-01-31", "+1m", "2008-02-29"),
    ("2008-12-29", "v1", "2008-12-29"), ("2010-01-02", "v53", "2009-12-28"), ("2008-02-28", "30", "2008-01-30"),
  ])
  func yearsMonthsAndWeeksAreTheNearest(_ today: String, _ text: String, _ expected: String) throws {
    #expect(try Self.read(text, today: Day(iso: today)!) == expected)
  }

  @Test(arguments: [
    ("", "Skriv ett datum, till exempel 25/4, fre eller +5."),
    ("2008-02-30", "Datumet finns inte: februari 2008 har dagarna 1 till 29. Skriv en av dem."),
    ("20080431", "Datumet finns inte: april 2008 har dagarna 1 till 30. Skriv en av dem."),
    ("30/2", "Datumet finns inte: februari 2008 har dagarna 1 till 29. Skriv en av dem."),
    ("1/13", "Månad 13 finns inte. Skriv en månad från 1 till 12."),
    ("2008-13-01", "Månad 13 finns inte. Skriv en månad från 1 till 12."),
    ("00000101", "Året finns inte. Skriv fyra siffror."),
    ("32", "Ingen månad har en dag 32. Skriv en dag från 1 till 31."),
    ("0", "Ingen månad har en dag 0. Skriv en dag från 1 till 31."),
    ("v54", "Vecka 54 finns inte. Skriv v1 till v52, vissa år v53."),
    ("v0", "Vecka 0 finns inte. Skriv v1 till v52, vissa år v53."),
    ("+99999", "Så långt bort går det inte att räkna. Skriv datumet i stället."),
    ("snart", "”snart” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("f", "”f” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("25/", "”25/” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("+5x", "”+5x” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("٢٥", "”٢٥” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("nästa", "”nästa” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("v18 xx", "”v18 xx” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
    ("99999999999", "”99999999999” är inget datum. Skriv till exempel 25/4, fre, +5 eller v18 tis."),
  ])
  func whatIsNotUnderstoodIsSaidInWords(_ text: String, _ message: String) {
    let refusal = #expect(throws: Refusal.self) { try Self.read(text) }
    #expect(refusal?.message == message)
    #expect(refusal?.kind == .invalid)
  }

  @Test(arguments: [
    ("2008-04-25", "→ fre 2008-04-25, v17, om 4 dagar"), ("2008-04-21", "→ mån 2008-04-21, v17, i dag"),
    ("2008-04-22", "→ tis 2008-04-22, v17, i morgon"), ("2008-04-20", "→ sön 2008-04-20, v16, i går"),
    ("2007-12-31", "→ mån 2007-12-31, v1, för 112 dagar sedan"),
  ])
  func theMeaningIsShownBesideTheField(_ day: String, _ text: String) {
    #expect(Day(iso: day)!.meaningText(today: Self.monday) == text)
  }

  @Test(arguments: [("2008-04-22", "tis 22/4"), ("2007-04-22", "sön 22/4 2007"), ("2009-01-01", "tor 1/1 2009")])
  func listsShowTheYearOnlyWhenItIsAnother(_ day: String, _ text: String) {
    #expect(Day(iso: day)!.listText(today: Self.monday) == text)
  }

  @Test(arguments: [
    ("9", "09:00"), ("930", "09:30"), ("9:30", "09:30"), ("0930", "09:30"), ("9.30", "09:30"), ("14", "14:00"),
    ("1415", "14:15"), ("0", "00:00"), ("2359", "23:59"), (" 9 ", "09:00"), ("09", "09:00"),
  ])
  func timesAreReadAsTheyAreTyped(_ text: String, _ expected: String) throws {
    #expect(try ClockTime.typed(text).text == expected)
  }

  @Test(arguments: ["24", "960", "9:3", "9:60", "25:00", "nio", "12345", ":30", "9:", "٩", "-1"])
  func otherTimesAreRefusedWithAnExample(_ text: String) {
    let refusal = #expect(throws: Refusal.self) { try ClockTime.typed(text) }
    #expect(refusal?.message == "”\(text)” är ingen tid. Skriv till exempel 9, 930 eller 9:30.")
  }
}
