/// Made-up referrals for the benchmark, as the file of a district; birth numbers 980–999 are set aside for such.
struct BenchPeople {
  private static let given = [
    "Anna", "Bengt", "Camilla", "David", "Elin", "Fatima", "Göran", "Hodan", "Ivan", "Johanna", "Karl", "Lena",
    "Mustafa", "Nils", "Olga", "Per", "Rut", "Siv", "Tor", "Ulla", "Viktor", "Yasmin", "Åsa", "Örjan",
  ]
  private static let families = [
    "Abdullah", "Berg", "Carlsson", "Dahl", "Ek", "Fors", "Grahn", "Holm", "Isaksson", "Jansson", "Kaya", "Lind",
    "Malm", "Noor", "Olsson", "Petersson", "Rosén", "Svensson", "Tesfay", "Viklund", "Westlund", "Yilmaz", "Åberg",
    "Öberg",
  ]
  private static let districts = ["Hässelby-Vällingby", "Bromma"]
  private static let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

  /// The header line.
  static let header = "personnummer;förnamn;efternamn;stadsdel;målgrupp;remissdatum;språk;handläggare\r\n"

  /// Row number `index`; every row has a number of its own (20 a birth date, dates from 1930 on).
  static func row(_ index: Int) -> String {
    let date = index / 20
    let year = 1930 + date / 365
    var day = date % 365
    var month = 0
    while day >= lengths[month] {
      day -= lengths[month]
      month += 1
    }
    let nine = padded(year % 100) + padded(month + 1) + padded(day + 1) + "\(980 + index % 20)"
    let sum = nine.compactMap(\.wholeNumberValue).enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset % 2 == 0 ? 2 : 1)
      return sum + product / 10 + product % 10
    }
    let number = "\(year / 100)\(nine)\((10 - sum % 10) % 10)"
    // A multiplicative step spreads the names over the file, as a district's file is in no order of names.
    let mixed = (index &* 2_654_435_761) >> 7
    return [
      number, given[mixed % given.count], families[mixed / 31 % families.count] + suffix(mixed),
      districts[index % 2], "försörjningsstöd arbetslöshet", "2008-0\(1 + index % 3)-1\(index % 10)", "svenska",
      "Karin Ek",
    ].joined(separator: ";") + "\r\n"
  }

  private static func suffix(_ mixed: Int) -> String {
    mixed % 5 == 0 ? "-" + families[mixed / 977 % families.count] : ""
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
