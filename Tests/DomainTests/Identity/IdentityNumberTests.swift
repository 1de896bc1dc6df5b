import Domain
import Testing

/// R14.1 and R14.2.
@Suite struct IdentityNumberTests {
  private static let today = Day(iso: "2008-04-21")!

  @Test func everySpellingOfTheDistrictsFilesIsRead() throws {
    #expect(NumberSpellings.correct.count > 250)
    for (written, stored) in NumberSpellings.correct {
      let number = try IdentityNumber.parse(written, today: Self.today)
      #expect(number.stored == stored, "\(written)" as Comment)
      #expect(IdentityNumber(stored: stored) == number)
      #expect(number.kind == (stored.dropFirst(6).prefix(2) < "60" ? .personal : .coordination))
    }
  }

  @Test(arguments: [
    ("850312-9804", "2008-04-21", "1985-03-12"), ("8503129804", "2008-04-21", "1985-03-12"),
    ("19850312-9804", "2008-04-21", "1985-03-12"), (" 198503129804\t", "2008-04-21", "1985-03-12"),
    // Ten digits: the latest year that is not after today.
    ("080421-9814", "2008-04-21", "2008-04-21"), ("0804229813", "2008-04-21", "1908-04-22"),
    ("080422-9813", "2008-04-22", "2008-04-22"), ("000229-9808", "2008-04-21", "2000-02-29"),
    // `+` from 1 January of the year in which the person turns 100.
    ("891231+9806", "2008-04-21", "1889-12-31"), ("080422+9813", "2008-04-21", "1908-04-22"),
    ("080422+9813", "2008-01-01", "1908-04-22"), ("080421+9814", "2008-04-21", "1908-04-21"),
    ("271231+9801", "2027-01-01", "1927-12-31"), ("271231-9801", "2026-12-31", "1927-12-31"),
    ("18911231+9802", "2008-04-21", "1891-12-31"), ("18911231-9802", "2008-04-21", "1891-12-31"),
  ])
  func theCenturyFollowsFromTodayAndThePlus(_ written: String, _ today: String, _ birthDate: String) throws {
    let number = try IdentityNumber.parse(written, today: Day(iso: today)!)
    #expect(number.birthDate?.iso == birthDate)
    #expect(number.text.prefix(8) == birthDate.filter { $0 != "-" })
  }

  @Test(arguments: [
    ("", "empty"), ("  ", "empty"), ("1,99E+11", "spreadsheetNumber"), ("1.98503E+11", "spreadsheetNumber"),
    ("2e11", "spreadsheetNumber"), ("198503129804,0", "spreadsheetNumber"), ("503129801", "leadingZerosLost"),
    ("60098", "wrongLength"), ("85031298", "leadingZerosLost"), ("1012980", "leadingZerosLost"),
    ("19850312", "lastFourMissing"), ("850312", "lastFourMissing"), ("19850312-98o4", "letters"),
    ("TF850312-9804", "letters"), ("R-00012", "letters"), ("１９８５０３１２-9804", "foreignDigits"),
    ("٨٥٠٣١٢٩٨٠٤", "foreignDigits"), ("19850312–9804", "unexpectedCharacter"),
    ("1985-03-12-9804", "unexpectedCharacter"),
    ("19850312 9804", "unexpectedCharacter"), ("850312--9804", "unexpectedCharacter"),
    ("1985-03129804", "unexpectedCharacter"), ("-198503129804", "unexpectedCharacter"), ("-", "wrongLength"),
    ("19850312-980", "wrongLength"), ("19850312-98044", "wrongLength"), ("1985031-29804", "unexpectedCharacter"),
    ("17991231-9804", "century"), ("21000101-9801", "century"), ("19851301-9805", "noSuchMonth"),
    ("19850012-9807", "noSuchMonth"), ("19850300-9808", "noSuchDate"), ("19000229-9808", "noSuchDate"),
    ("19990229-9800", "noSuchDate"), ("19850432-9804", "noSuchDate"), ("19850259-9804", "noSuchDate"),
    ("19850492-9804", "noSuchDate"), ("19850291-9804", "noSuchDate"), ("19850313-0000", "birthNumber"),
    ("19850312-9805", "checksum"), ("19850321-9804", "checksum"), ("20080420-9805", "checksum"),
    ("20080422-9813", "bornAfterToday"), ("19850312+9804", "plusSign"),
  ])
  func whatIsWrongIsSaid(_ written: String, _ code: String) {
    let fault = #expect(throws: IdentityNumberFault.self) { try IdentityNumber.parse(written, today: Self.today) }
    #expect(fault?.code == code)
    #expect(fault?.reason.hasSuffix(".") == true)
  }

  @Test(arguments: [
    ("261231-9802", "2026-11-21", 2026, 1926), ("080422-9813", "2008-04-21", 2008, 1908),
    ("080481-9803", "2008-04-20", 2008, 1908),
  ])
  func `a hyphen in the year in which one would turn 100 is refused, and both readings are named`(
    written: String, today: String, later: Int, earlier: Int
  ) throws {
    let day = try #require(Day(iso: today))
    let fault = #expect(throws: IdentityNumberFault.self) { try IdentityNumber.parse(written, today: day) }
    #expect(fault == .hundredYears(later: later, earlier: earlier))
    #expect(fault?.reason.contains("född \(later)") == true && fault?.reason.contains("född \(earlier)") == true)
    let plus = written.replacing("-", with: "+")
    #expect(try IdentityNumber.parse(plus, today: day).stored.hasPrefix("\(earlier)"))
    #expect(try IdentityNumber.parse("\(earlier)" + written.dropFirst(2), today: day).stored.hasPrefix("\(earlier)"))
    #expect(throws: IdentityNumberFault.bornAfterToday) {
      try IdentityNumber.parse("\(later)" + written.dropFirst(2), today: day)
    }
  }

  @Test(arguments: [
    ("19450085-9832", nil), ("19510360-9987", nil), ("19000060-9800", nil), ("20080081-9807", nil),
    ("20080560-9807", nil), ("19850372-9801", "1985-03-12"), ("450085-9832", nil),
  ])
  func coordinationNumbersMayHideTheBirthDate(_ written: String, _ birthDate: String?) throws {
    let number = try IdentityNumber.parse(written, today: Day(iso: "2008-05-21")!)
    #expect(number.kind == .coordination)
    #expect(number.birthDate?.iso == birthDate)
    #expect((number.age(on: Self.today) == nil) == (birthDate == nil))
  }

  @Test func anUnknownDayInAMonthToComeIsAfterToday() {
    #expect(throws: IdentityNumberFault.bornAfterToday) {
      try IdentityNumber.parse("20080560-9807", today: Self.today)
    }
  }

  @Test func everySingleWrongDigitIsFound() throws {
    let right = Array("198503129804")
    for place in 8..<12 {
      for digit in "0123456789" where digit != right[place] {
        var wrong = right
        wrong[place] = digit
        #expect(throws: IdentityNumberFault.checksum) { try IdentityNumber.parse(String(wrong), today: Self.today) }
      }
    }
  }

  @Test func ageAndSexComeFromTheNumber() throws {
    let number = try IdentityNumber.parse("850312-9804", today: Self.today)
    #expect(number.age(on: Day(iso: "2008-03-11")!) == 22)
    #expect(number.age(on: Day(iso: "2008-03-12")!) == 23)
    #expect(number.sex == .female)
    #expect(try IdentityNumber.parse("080421-9814", today: Self.today).sex == .male)
    #expect(number.text == "19850312-9804")
  }

  @Test func aNumberIsNotPrintedByAccident() throws {
    let number = try IdentityNumber.parse("850312-9804", today: Self.today)
    #expect("\(number)" == "personnummer")
  }

  @Test(arguments: ["", "19850312-9804", "198503129805", "r-00012", "R-12", "R-00000", "1985031298042"])
  func otherThanStoredFormsAreNoNumbers(_ text: String) {
    #expect(IdentityNumber(stored: text) == nil)
  }

  @Test(arguments: [("R-00012", 12), ("r-12", 12), ("R-123456", 123_456)])
  func reserveNumbersAreRead(_ text: String, _ serial: Int) {
    #expect(ReserveNumber(text: text)?.serial == serial)
    #expect(ReserveNumber(serial: 12)?.text == "R-00012")
  }

  @Test(arguments: ["R-", "R-0", "R-1a", "12", "R--1", "R-99999999999999999999"])
  func otherTextIsNoReserveNumber(_ text: String) {
    #expect(ReserveNumber(text: text) == nil)
  }
}
