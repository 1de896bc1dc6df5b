import Casework
import Domain
import TerminalKit

/// Inställningar › Lokaler och tider: each jobbtorg's hours and rooms, and the days that the office has added as free
/// (R2.2, R3.3).
struct RoomsScreen: OfficePage {
  enum Action: Sendable { case addRoom, addFreeDay, change, close }
  typealias Sheet = OfficeSheet

  struct Row: Identifiable, Sendable {
    enum What: Hashable, Sendable {
      case hours(JobCentre)
      case room(Room)
      case freeDay(OfficeFreeDay)
    }

    let what: What
    let place: String
    let title: String
    let detail: String
    var id: What { what }
  }

  static let page = SettingsPage.rooms
  let place: SettingsPlace
  var list = ListView<Row> { $0.place }
  var size = Size(0, 0)
  var sheet: OfficeSheet?
  let empty = "Det finns inga lokaler."

  init(at place: SettingsPlace) { self.place = place }

  var load: Effect<OfficePageMessage<Sheet, Action>> {
    .verb("lokalerna", OpenOffice(), at: workplace) { .loaded($0) }
  }

  mutating func show(_ sheet: OfficeSheet) {
    self.sheet = sheet
    var rows: [Row] = []
    for centre in sheet.centres {
      let hours = sheet.hours[centre.id].map { $0.weekWords } ?? ""
      rows.append(Row(what: .hours(centre), place: centre.name, title: "tider", detail: hours))
      for room in sheet.rooms where room.centre == centre.id {
        let places = room.places.counted("plats", "platser")
        rows.append(
          Row(
            what: .room(room), place: centre.name, title: room.name, detail: places + (room.isOpen ? "" : ", stängd")))
      }
    }
    for day in sheet.freeDays where day.day >= workplace.today - 365 {
      rows.append(
        Row(
          what: .freeDay(day), place: "Alla", title: "ledig dag", detail: "\(day.day.meaningDate) \(day.name)"))
    }
    list.show(rows)
  }

  var actions: [Binding<OfficePageMessage<Sheet, Action>>] {
    let unread = sheet == nil ? "Sidan läses." : nil
    var (change, close): (String?, String?) = (unread ?? "Ingen rad är vald.", unread ?? "Ingen rad är vald.")
    var closing = "Stäng lokalen, eller ta bort den lediga dagen"
    switch list.selection?.what {
    case .hours: (change, close) = (nil, "Tiderna ändras med ä.")
    case .room(let room):
      (change, close) = (nil, nil)
      closing = room.isOpen ? "Stäng lokalen" : "Öppna lokalen igen"
    case .freeDay(let day):
      change = "En ledig dag tas bort och läggs till på nytt."
      close = day.day > workplace.today ? nil : "Dagen har varit."
      closing = "Ta bort den lediga dagen"
    case nil: break
    }
    return [
      Binding(
        "rooms.change", ["ä", "e", "ö", .enter], "Ändra tiderna eller lokalen", short: "ändra",
        synonyms: ["öppettider", "platser"], inFooter: true, disabled: change, .act(.change)),
      Binding(
        "rooms.add", ["+"], "Ny lokal", short: "ny lokal", synonyms: ["rum", "sal", "lägg till"], inFooter: true,
        disabled: unread, .act(.addRoom)),
      Binding(
        "rooms.freeDay", ["l"], "Ny ledig dag", short: "ledig dag", synonyms: ["stängt", "planeringsdag"],
        inFooter: true, disabled: unread, .act(.addFreeDay)),
      Binding(
        "rooms.close", ["x"], closing, short: "stäng, ta bort", synonyms: ["öppna igen"], inFooter: true,
        disabled: close, .act(.close)),
    ]
  }

  mutating func act(_ action: Action) -> [Effect<OfficePageMessage<Sheet, Action>>] {
    guard let sheet else { return [] }
    switch (action, list.selection?.what) {
    case (.addFreeDay, _): return [.push(FreeDayForm(at: workplace, in: sheet))]
    case (.addRoom, let what): return [.push(RoomForm(at: workplace, room: nil, by: what?.centre, in: sheet))]
    case (.change, .hours(let centre)): return [.push(OfficeHoursForm(at: workplace, centre: centre, in: sheet))]
    case (.change, .room(let room)): return [.push(RoomForm(at: workplace, room: room, by: room.centre, in: sheet))]
    case (.close, .room(let room)):
      let verb = SaveRoom(
        room: room.id, centre: room.centre, name: room.name, places: room.places, isOpen: !room.isOpen)
      return [.verb("lokalen", verb, at: workplace) { .done($0) }]
    case (.close, .freeDay(let day)):
      return [.verb("den lediga dagen", RemoveFreeDay(day: day.day), at: workplace) { .done($0) }]
    default: return []
    }
  }

  var columns: [Column<Row>] {
    [
      Column("Jobbtorg", .flexible(10, most: 16)) { [Span($0.place)] },
      Column("Vad", .flexible(12, most: 24)) { [Span($0.title)] },
      Column("", .flexible(24, most: 90)) { [Span($0.detail, .muted)] },
    ]
  }

  var facts: [[Span]] {
    switch list.selection?.what {
    case .hours(let centre):
      guard let hours = sheet?.hours[centre.id] else { return [] }
      let days = Weekday.allCases.map { "\($0.short) \(hours.words(on: $0))" }
      return [
        [Span("Tider i \(centre.name): \(days.joined(separator: "; ")).")],
        [Span("Bara inom tiderna kan man boka.", .muted)],
      ]
    case .room: return [[Span("En lokal som stängs ligger kvar där den har använts.", .muted)]]
    case .freeDay:
      return [[Span("Arbetsdagar räknas utan dagen. Löften som gavs före beslutet flyttas inte.", .muted)]]
    case nil: return []
    }
  }
}

extension RoomsScreen.Row.What {
  /// The jobbtorg that it belongs to.
  fileprivate var centre: JobCentre.ID? {
    switch self {
    case .hours(let centre): centre.id
    case .room(let room): room.centre
    case .freeDay: nil
    }
  }
}

extension OfficeHours {
  /// "mån–fre 08:00–16:30", weekdays with the same hours together.
  fileprivate var weekWords: String {
    var parts: [(days: [Weekday], words: String)] = []
    for day in Weekday.allCases where !openings(on: day).isEmpty {
      if parts.last?.words == words(on: day), parts.last?.days.last?.index == day.index - 1 {
        parts[parts.count - 1].days.append(day)
      } else {
        parts.append(([day], words(on: day)))
      }
    }
    return parts.map { part in
      let ends =
        part.days.count > 1 ? "\(part.days[0].short)–\(part.days[part.days.count - 1].short)" : part.days[0].short
      return "\(ends) \(part.words)"
    }.joined(separator: "; ")
  }
}

extension Day {
  /// "fre 2008-05-02".
  fileprivate var meaningDate: String { "\(weekday.short) \(iso)" }
}
