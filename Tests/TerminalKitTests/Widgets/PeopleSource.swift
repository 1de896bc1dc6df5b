import TerminalKit

/// A made-up source of many rows that is read by key, page by page, and counts what it hands out.
struct PeopleSource {
  struct Person: Identifiable, Hashable, Sendable {
    var id: Int
    var name: String
  }

  var people: [Person]

  init(_ count: Int) {
    people = (0..<count).map { number in
      let digits = String(number)
      return Person(id: number, name: "Row " + String(repeating: "0", count: 6 - digits.count) + digits)
    }
  }

  func page(_ request: ListRequest<Person>) -> ListPage<Person> {
    let names = people.map(\.name)
    func first(atLeast name: String) -> Int { names.firstIndex { $0 >= name } ?? names.count }
    let range: Range<Int>
    switch request.place {
    case .start: range = 0..<min(people.count, request.count)
    case .end: range = max(0, people.count - request.count)..<people.count
    case .after(let row):
      let start = names.firstIndex { $0 > row.name } ?? names.count
      range = start..<min(people.count, start + request.count)
    case .before(let row):
      let end = first(atLeast: row.name)
      range = max(0, end - request.count)..<end
    case .from(let row):
      let start = first(atLeast: row.name)
      range = start..<min(people.count, start + request.count)
    case .matching(let text):
      let start = first(atLeast: text)
      range = start..<min(people.count, start + request.count)
    }
    let hasMore = request.isBackward ? range.lowerBound > 0 : range.upperBound < people.count
    return ListPage(request, rows: Array(people[range]), hasMore: hasMore)
  }
}
