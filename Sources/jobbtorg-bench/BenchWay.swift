/// How a measured program is led from its start to the list of clients.
struct BenchWay {
  /// A text that tells that a screen is there, and the key that leads on.
  typealias Step = (text: String, key: String)

  /// The screens before the list, in order; none for a program that begins with it.
  var steps: [Step] = []
  /// A text on the list's first row.
  let firstRow: String
  /// What the list says of how many it holds, nil where it does not say.
  var count: String?

  /// The floor's: the list is all that it has.
  static func floor(of register: BenchRegister) -> BenchWay { BenchWay(firstRow: register.firstName) }

  /// A coach's: Min dag, then `2` for the clients, who are counted.
  static func coach(of register: BenchRegister) -> BenchWay {
    // The list counts no further than this.
    let count = register.count > 999 ? "999+ klienter" : "\(register.count) klienter"
    return BenchWay(steps: [("Min dag", "2")], firstRow: register.firstName, count: count)
  }
}
