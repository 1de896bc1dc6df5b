import ArgumentParser
import Domain
import Exchange

// Values of the rules as they are written on the command line.

extension Day {
  /// Reads a date for `@Option(transform:)`; the error says why there is none.
  static func argument(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else {
      throw ValidationError("There is no such date. Write an existing one as YYYY-MM-DD.")
    }
    return day
  }
}

extension Month {
  /// Reads a month for `@Option(transform:)`; the error says why there is none.
  static func argument(_ text: String) throws -> Month {
    guard let month = Month(iso: text) else {
      throw ValidationError("There is no such month. Write an existing one as YYYY-MM.")
    }
    return month
  }
}

extension LocalDateTime {
  /// Reads a moment for `@Option(transform:)`; the error says why there is none.
  static func argument(_ text: String) throws -> LocalDateTime {
    guard let moment = LocalDateTime(iso: text) else {
      throw ValidationError("There is no such moment. Write an existing one as YYYY-MM-DDTHH:MM.")
    }
    return moment
  }
}

extension WorkingCalendar.Eves: ExpressibleByArgument {}

extension TableFormat: ExpressibleByArgument {}

extension Role: ExpressibleByArgument {}
