import Casework
import Domain
import Exchange
import Foundation
import Repository

/// A register in memory with the shipped reference data and its administrator, on 2008-04-21.
struct ImportOffice {
  let register: Register
  let desk: Desk

  init(settings: [SettingReference] = []) throws {
    let now = LocalDateTime(iso: "2008-04-21T09:00")!
    register = try Register.inMemory()
    var contents = try MakeRegister.shipped(administrator: "admin")
    contents.reference.settings += settings
    _ = try register.run(contents, by: .nobody(at: now))
    desk = Desk(runner: register, session: try register.run(SignIn(), by: .nobody(at: now)), clock: { now })
  }

  /// Imports a file; rejected records go to `rejects` where one is named.
  @discardableResult
  func load(path: String, rejects: String? = nil, isDryRun: Bool = false) throws -> ImportReport {
    let source = try DelimitedReferralSource(path: path, today: ReferralTable.today, rejects: rejects)
    let report = try desk.run(ImportReferrals(source: source, today: ReferralTable.today, isDryRun: isDryRun))
    _ = try source.finish()
    return report
  }

  /// Imports the bytes of a file.
  @discardableResult
  func load(_ bytes: [UInt8], isDryRun: Bool = false) throws -> ImportReport {
    let path = NSTemporaryDirectory() + "jobbtorg-" + UUID().uuidString + ".csv"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try load(path: path, isDryRun: isDryRun)
  }

  /// Imports one row with these cells over an otherwise correct referral.
  @discardableResult
  func load(_ cells: [String: String]) throws -> ImportReport { try load(Array(ReferralTable.file(cells).utf8)) }

  /// Looks into the register.
  func look<Value: Sendable>(_ body: @escaping @Sendable (any UnitOfWork) throws(Refusal) -> Value) throws -> Value {
    try desk.run(Look(body: body))
  }

  /// The stored person with this number, twelve digits.
  func client(_ stored: String) throws -> Client? {
    guard let number = IdentityNumber(stored: stored) else { return nil }
    return try look { work throws(Refusal) in try work.client(numbered: number) }
  }

  /// The newest referral of the person with this number.
  func referral(_ stored: String) throws -> Referral? {
    guard let client = try client(stored) else { return nil }
    return try look { work throws(Refusal) in
      guard let enrolment = try work.enrolments(of: client.id).first else { return nil }
      return try work.referral(enrolment.referral)
    }
  }

  /// Values of the report of done-when 2: current, closed, and closed by group.
  func figures() throws -> [String] {
    let report = try desk.run(
      MakeStatusReport(unitName: "Vällingby", since: Day(iso: "2008-01-01")!, asOf: ReferralTable.today))
    return report.figures.filter { !$0.id.hasPrefix("closed.reason.") }
      .map { "\($0.value)" + ($0.share.map { " \($0.percentText) \($0.fractionText)" } ?? "") }
  }
}

/// Looks into the register without changing it.
private struct Look<Value: Sendable>: Verb {
  var body: @Sendable (any UnitOfWork) throws(Refusal) -> Value
  var access: VerbAccess { .read }

  func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> Value { try body(work) }
}
