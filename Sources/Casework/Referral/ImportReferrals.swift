import Domain

/// Reads a district's referrals into the register: good rows in one transaction, faulty ones with their reasons (R1.9).
public struct ImportReferrals: Verb {
  /// The rows.
  public var source: any ReferralSource
  /// The import day.
  public var today: Day
  /// True gives the same report and changes nothing.
  public var isDryRun: Bool = false

  /// An import.
  public init(source: any ReferralSource, today: Day, isDryRun: Bool = false) {
    self.source = source
    self.today = today
    self.isDryRun = isDryRun
  }

  public var access: VerbAccess { isDryRun ? .rehearsal : .write }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> ImportReport {
    try session.require(.importReferrals)
    var run = Run(
      work: work, session: session, today: today, isTakeOver: source.isTakeOver,
      districts: HomeDistrictDirectory(try work.districts()))
    while let entry = try source.next() {
      switch entry {
      case .rejected(let remark): run.reject(remark)
      case .referral(let row):
        do {
          try run.take(row)
        } catch {
          guard error.kind == .invalid || error.kind == .impossible else { throw error }
          let remark = ImportRemark(
            record: row.record, line: row.line, column: error.fields.keys.first, code: error.code,
            reason: error.message)
          run.reject(remark)
          try source.rejected(remark)
        }
      }
    }
    try work.trace(
      .importRun, detail: ["records": "\(run.report.records)", "accepted": "\(run.report.accepted)"], by: session)
    return run.report
  }
}

extension ImportReferrals {
  /// One import under way.
  struct Run {
    let work: any UnitOfWork
    let session: Session
    let today: Day
    let isTakeOver: Bool
    let districts: HomeDistrictDirectory
    var report = ImportReport()
    private var met: Set<UInt64> = []
    private var words: Set<String> = []
    private var caseworkers: [CaseworkerKey: User.ID?] = [:]

    private struct CaseworkerKey: Hashable {
      var name: String
      var district: HomeDistrict.ID
    }

    init(
      work: any UnitOfWork, session: Session, today: Day, isTakeOver: Bool, districts: HomeDistrictDirectory
    ) {
      self.work = work
      self.session = session
      self.today = today
      self.isTakeOver = isTakeOver
      self.districts = districts
    }

    mutating func reject(_ remark: ImportRemark) {
      report.records += 1
      report.rejected.append(shared(remark))
    }

    /// The remark with its words kept once: a million of the same kind then take little.
    private mutating func shared(_ remark: ImportRemark) -> ImportRemark {
      var remark = remark
      if words.count < 1000 || words.contains(remark.reason) {
        remark.reason = words.insert(remark.reason).memberAfterInsert
      }
      return remark
    }

    /// Takes a row in; throws what makes it faulty before anything of it is stored.
    mutating func take(_ row: ImportedReferral) throws(Refusal) {
      let district: HomeDistrict
      do {
        district = try districts.district(named: row.districtName, on: row.sent)
      } catch {
        throw Refusal(error.kind, error.code, error.message, fields: ["stadsdel": error.message])
      }
      let content = content(of: row, district: district.id)
      try work.requireAdmissible(content, number: row.person.number)
      let known = try work.client(numbered: row.person.number)
      if let known, try isMetBefore(row, known: known, district: district) { return }
      report.records += 1
      report.accepted += 1
      report.warnings += row.warnings.map { shared($0) }
      let client: Client
      var changed: [String] = []
      if let known {
        (client, changed) = try work.update(known, by: row.person, sent: row.sent)
      } else {
        client = try work.addClient(row.person)
      }
      let inCharge = districts.inCharge(of: district.id, on: session.today)
      var closure = row.closure
      closure?.isTakenOver = isTakeOver
      let enrolment = try work.enrol(
        client, as: row.person.number, by: content, district: inCharge, centre: district.centre(on: row.sent),
        fingerprint: row.fingerprint,
        isTakenOver: isTakeOver,
        closure: closure, linking: try caseworker(row.caseworkerName, inCharge),
        state: isTakeOver ? .accepted : .received)
      try work.trace(.referralImported, in: enrolment, by: session)
      try work.traceChanges(changed, in: enrolment, by: session)
      if known != nil {
        try work.answerReturns(with: enrolment, by: session)
        try work.answerSupportFollowUps(with: enrolment, by: session)
      }
      met.insert(identity(client.id, district.id, row.sent))
      if try work.askForName(row.person.name, in: enrolment, by: session) {
        report.warnings.append(
          remark(
            row, "efternamn", "otherName",
            "Numret är känt under ett annat namn. Det lagrade namnet står kvar tills någon avgör."))
      }
      noteAge(row)
    }

    private mutating func noteAge(_ row: ImportedReferral) {
      if let age = row.person.number.age(on: row.sent) {
        guard age < IdentityNumber.fullAge else { return }
        report.warnings.append(remark(row, "personnummer", "under18", "Personen var \(age) år på remissdatumet."))
      } else if row.targetGroup == .youth {
        report.warnings.append(
          remark(
            row, "personnummer", "ageUnknown",
            "Födelsetiden är okänd: kontrollera att personen är ung nog för målgruppen."))
      }
    }

    /// Unchanged: met before with the same content. Duplicate: twice in the file, or an enrolment is open (R1.9).
    private mutating func isMetBefore(_ row: ImportedReferral, known: Client, district: HomeDistrict)
      throws(Refusal) -> Bool
    {
      if met.contains(identity(known.id, district.id, row.sent)) {
        duplicate(row, "twiceInFile", "Raden finns redan tidigare i filen.")
        return true
      }
      let stored = try work.referral(of: known.id, district: district.id, sent: row.sent)
      if let stored, stored.fingerprint == row.fingerprint {
        report.records += 1
        report.unchanged += 1
        met.insert(identity(known.id, district.id, row.sent))
        return true
      }
      if let open = try work.openEnrolment(of: known.id) {
        let name = try work.districts().first { $0.id == open.district }?.name ?? ""
        duplicate(row, "enrolmentOpen", Refusal.alreadyEnrolled(open, district: name).message)
        return true
      }
      // A returned referral that comes again with other content is what was asked for.
      if let stored, stored.referral.state != .returned {
        duplicate(
          row, "knownReferral",
          "Remissen från \(district.name) \(stored.referral.content.sent.iso) finns redan, med annat innehåll.")
        return true
      }
      return false
    }

    private mutating func duplicate(_ row: ImportedReferral, _ code: String, _ reason: String) {
      report.records += 1
      report.duplicates.append(remark(row, nil, code, reason))
    }

    private func content(of row: ImportedReferral, district: HomeDistrict.ID) -> Referral.Content {
      Referral.Content(
        district: district, caseworkerName: row.caseworkerName, sent: row.sent,
        received: isTakeOver ? row.sent : row.received ?? today, targetGroup: row.targetGroup,
        path: ReferralPath(meansOfSupport: row.meansOfSupport), meansOfSupport: row.meansOfSupport,
        language: row.person.language, needsInterpreter: row.person.needsInterpreter, note: row.note)
    }

    private mutating func caseworker(_ name: String?, _ district: HomeDistrict.ID) throws(Refusal) -> User.ID? {
      guard let name else { return nil }
      let key = CaseworkerKey(name: name, district: district)
      if let known = caseworkers[key] { return known }
      let found = try work.caseworker(named: name, in: district)?.id
      caseworkers[key] = .some(found)
      return found
    }

    private mutating func remark(_ row: ImportedReferral, _ column: String?, _ code: String, _ reason: String)
      -> ImportRemark
    {
      shared(ImportRemark(record: row.record, line: row.line, column: column, code: code, reason: reason))
    }

    /// (client, district, day) in one word, so that a million rows take 16 MB: 38 bits, 10 bits, 16 bits.
    private func identity(_ client: Client.ID, _ district: HomeDistrict.ID, _ day: Day) -> UInt64 {
      UInt64(truncatingIfNeeded: client.rawValue) << 26
        | UInt64(truncatingIfNeeded: district.rawValue & 0x3FF) << 16
        | UInt64(truncatingIfNeeded: day.ordinal & 0xFFFF)
    }
  }
}
