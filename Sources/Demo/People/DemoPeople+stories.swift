import Domain

extension DemoPeople.Role {
  /// Who a named person is.
  struct Story {
    var given: String
    var family: String
    var born: Day
    var birthNumber: Int
    var sent: Day
    var received: Day
    var group: TargetGroup = .unemployedIncomeSupport
    var language = "svenska"
    var needsInterpreter = false
    var note: String?
  }

  var story: Story {
    switch self {
    case .asa:
      Story(
        given: "Åsa", family: "Svensson", born: day(1985, 3, 12), birthNumber: 980, sent: day(2008, 4, 2),
        received: day(2008, 4, 3), note: "Har arbetat inom vården.")
    case .hodan:
      Story(
        given: "Hodan", family: "Ali", born: day(1979, 11, 2), birthNumber: 982, sent: day(2008, 4, 9),
        received: day(2008, 4, 10), group: .sfiIncomeSupport, language: "somaliska", needsInterpreter: true)
    case .nils:
      Story(
        given: "Nils", family: "Öberg", born: day(1968, 5, 23), birthNumber: 981, sent: day(2008, 4, 11),
        received: day(2008, 4, 14))
    case .per:
      Story(
        given: "Per", family: "Lind", born: day(1972, 8, 30), birthNumber: 983, sent: day(2008, 3, 10),
        received: day(2008, 3, 11))
    case .rut:
      Story(
        given: "Rut", family: "Holm", born: day(1970, 2, 9), birthNumber: 984, sent: day(2008, 3, 3),
        received: day(2008, 3, 4), group: .sfiIncomeSupport, language: "somaliska", needsInterpreter: true,
        note: "Behöver tolk vid möten.")
    case .siv:
      Story(
        given: "Siv", family: "Ek", born: day(1966, 12, 1), birthNumber: 986, sent: day(2008, 3, 5),
        received: day(2008, 3, 6))
    case .amal:
      Story(
        given: "Amal", family: "Noor", born: day(1981, 7, 15), birthNumber: 988, sent: day(2008, 3, 6),
        received: day(2008, 3, 7), group: .adultRefugee, language: "arabiska", needsInterpreter: true)
    case .orjan:
      Story(
        given: "Örjan", family: "Svensson", born: day(1991, 1, 1), birthNumber: 985, sent: day(2008, 3, 12),
        received: day(2008, 3, 13), group: .youth)
    case .sivEk:
      Story(
        given: "Siv", family: "Svensson Ek", born: day(1977, 7, 4), birthNumber: 990, sent: day(2008, 3, 12),
        received: day(2008, 3, 13))
    }
  }

  private func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(ordinal: 0)
  }
}
