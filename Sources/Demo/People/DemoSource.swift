import Casework
import Domain
import Synchronization

/// Gives the import the made-up people, one at a time, as a file would.
final class DemoSource: ReferralSource {
  let isTakeOver: Bool
  private let people: [DemoPerson]
  private let place = Mutex(0)

  init(_ people: [DemoPerson], isTakeOver: Bool) {
    self.people = people
    self.isTakeOver = isTakeOver
  }

  func next() throws(Refusal) -> ImportEntry? {
    let index = place.withLock { place in
      place += 1
      return place - 1
    }
    return index < people.count ? .referral(people[index].row(record: index + 1)) : nil
  }

  func rejected(_ remark: ImportRemark) throws(Refusal) {
    throw Refusal(.invalid, "demo", "Demons person \(remark.record) passar inte: \(remark.reason)")
  }
}
