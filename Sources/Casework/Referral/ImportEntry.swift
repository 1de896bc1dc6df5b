import Domain

/// A record of the file.
public enum ImportEntry: Sendable {
  case referral(ImportedReferral)
  case rejected(ImportRemark)
}
