import Casework
import Domain
import TerminalKit

extension [EmptyUnit] {
  /// "Utan handläggare: Bromma (3 uppgifter väntar), Kista. Utan coach: Vantör."; nil where every unit has somebody.
  /// What does not fit in so many lines is counted.
  func words(lines: Int, width: Int) -> String? {
    let roles = [Role.caseworker, .coach].map(\.label).filter { role in contains { $0.unit.missingRole == role } }
    guard !roles.isEmpty else { return nil }
    return fitting(lines: lines, width: width) { shown in
      roles.map { role in
        "Utan \(role): \(filter { $0.unit.missingRole == role }.named(atMost: shown))."
      }.joined(separator: " ")
    }
  }

  /// The longest of the words made of at most so many names of each that fits.
  func fitting(lines: Int, width: Int, _ words: (Int) -> String) -> String {
    let longest = (1...Swift.max(1, count)).last { TextWrap.lines(words($0), width: width).count <= lines }
    return words(longest ?? 1)
  }

  /// "Bromma (3 uppgifter väntar), Kista och 9 till".
  func named(atMost most: Int) -> String {
    let names = prefix(most).map(\.nameAndWaiting).joined(separator: ", ")
    return count > most ? "\(names) och \(count - most) till" : names
  }
}

extension EmptyUnit {
  /// "Bromma (3 uppgifter väntar)".
  var nameAndWaiting: String {
    guard waiting > 0 else { return name }
    return "\(name) (\(waiting.counted("uppgift", "uppgifter")) väntar)"
  }
}
