/// A day that stands by name in the Swedish calendar: the red days of lag 1989:253 as it was in the year, and the three
/// eves that most offices keep as well (R2.2).
public enum PublicHoliday: String, CaseIterable, Codable, Sendable {
  case newYearsDay, epiphany, goodFriday, easterSunday, easterMonday, mayDay, ascensionDay, whitSunday, whitMonday
  case nationalDay, midsummersEve, midsummersDay, allSaintsDay, christmasEve, christmasDay, boxingDay, newYearsEve

  /// The Swedish name.
  public var name: String {
    switch self {
    case .newYearsDay: "Nyårsdagen"
    case .epiphany: "Trettondedag jul"
    case .goodFriday: "Långfredagen"
    case .easterSunday: "Påskdagen"
    case .easterMonday: "Annandag påsk"
    case .mayDay: "Första maj"
    case .ascensionDay: "Kristi himmelsfärdsdag"
    case .whitSunday: "Pingstdagen"
    case .whitMonday: "Annandag pingst"
    case .nationalDay: "Nationaldagen"
    case .midsummersEve: "Midsommarafton"
    case .midsummersDay: "Midsommardagen"
    case .allSaintsDay: "Alla helgons dag"
    case .christmasEve: "Julafton"
    case .christmasDay: "Juldagen"
    case .boxingDay: "Annandag jul"
    case .newYearsEve: "Nyårsafton"
    }
  }

  /// Whether it is an eve: free only where the office has said so.
  public var isEve: Bool {
    switch self {
    case .midsummersEve, .christmasEve, .newYearsEve: true
    default: false
    }
  }

  /// What falls on a day, eves included; two on 2008-05-01, none on most days.
  public static func all(on day: Day) -> [PublicHoliday] {
    let (year, month, dayOfMonth) = day.parts
    var found: [PublicHoliday] = []
    switch (month, dayOfMonth) {
    case (1, 1): found.append(.newYearsDay)
    case (1, 6): found.append(.epiphany)
    case (5, 1): found.append(.mayDay)
    case (6, 6) where year >= 2005: found.append(.nationalDay)
    case (6, 19...25) where day.weekday == .friday: found.append(.midsummersEve)
    case (6, 20...26) where day.weekday == .saturday: found.append(.midsummersDay)
    case (10, 31), (11, 1...6): if day.weekday == .saturday { found.append(.allSaintsDay) }
    case (12, 24): found.append(.christmasEve)
    case (12, 25): found.append(.christmasDay)
    case (12, 26): found.append(.boxingDay)
    case (12, 31): found.append(.newYearsEve)
    default: break
    }
    if (3...6).contains(month), let easter = easterSunday(of: year) {
      switch day - easter {
      case -2: found.append(.goodFriday)
      case 0: found.append(.easterSunday)
      case 1: found.append(.easterMonday)
      case 39: found.append(.ascensionDay)
      case 49: found.append(.whitSunday)
      case 50 where year <= 2004: found.append(.whitMonday)
      default: break
      }
    }
    return found
  }

  /// Easter Sunday of a year of the Gregorian calendar (the computation of Meeus, Jones and Butcher).
  public static func easterSunday(of year: Int) -> Day? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century + 8) / 25
    let epact = (19 * golden + century - century / 4 - (century - correction + 1) / 3 + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let number = epact + weekday - 7 * shift + 114
    return Day(year: year, month: number / 31, day: number % 31 + 1)
  }
}
