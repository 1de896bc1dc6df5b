import Casework
import Domain

/// A calendar in iCalendar form (RFC 5545): Europe/Stockholm with its VTIMEZONE, lines folded at 75 bytes, CR LF.
///
/// An occasion keeps its UID for ever and its SEQUENCE rises with each change; one that was cancelled or rebooked comes
/// with `STATUS:CANCELLED`, so that a calendar which has it takes it out.
public struct CalendarFile {
  private let export: CalendarExport

  /// The file of a calendar.
  public init(_ export: CalendarExport) { self.export = export }

  /// The whole file.
  public var text: String {
    (head + Self.zone + export.entries.flatMap(lines) + ["END:VCALENDAR"]).map { Self.folded($0) + "\r\n" }.joined()
  }

  private var head: [String] {
    [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jobbtorg//Jobbtorg//SV", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
      "X-WR-CALNAME:Jobbtorg", "X-WR-TIMEZONE:Europe/Stockholm",
    ]
  }

  /// Summer time is the EU's since 1996, the only one that the program reckons with.
  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Europe/Stockholm", "BEGIN:STANDARD", "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT", "END:VTIMEZONE",
  ]

  private func lines(_ entry: CalendarEntry) -> [String] {
    let occasion = entry.occasion
    let name = entry.name.map { ": \($0.titleText)" } ?? ""
    return [
      "BEGIN:VEVENT", "UID:occasion-\(occasion.id.rawValue)@\(export.register).jobbtorg",
      "SEQUENCE:\(max(0, occasion.version - 1))", "DTSTAMP:\(Self.basic(export.made.utc))Z",
      "DTSTART;TZID=Europe/Stockholm:\(Self.basic(occasion.start))",
      "DTEND;TZID=Europe/Stockholm:\(Self.basic(occasion.end))", "SUMMARY:\(Self.escaped(occasion.title + name))",
      "LOCATION:\(Self.escaped(occasion.place))", "STATUS:\(entry.isCancelled ? "CANCELLED" : "CONFIRMED")",
      "TRANSP:\(entry.isCancelled ? "TRANSPARENT" : "OPAQUE")", "CLASS:PRIVATE", "END:VEVENT",
    ]
  }

  /// `20080421T090000`.
  private static func basic(_ moment: LocalDateTime) -> String { moment.iso.filter { $0 != "-" && $0 != ":" } }

  /// A text value: backslash, semicolon, comma and line break are escaped; control characters are shown, not kept.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in TextFilter.visible(text, lines: .multiple) {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r", "\r\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, each but the first after a blank; no character is cut.
  static func folded(_ line: String) -> String {
    var folded = ""
    var room = 75
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if size > room {
        folded += "\r\n "
        room = 74
      }
      folded.unicodeScalars.append(scalar)
      room -= size
    }
    return folded
  }
}
