import Domain

/// What a letter says, to be put into words and looked at before it is sent (R3.4).
public struct ReadLetter: Verb {
  /// The letter.
  public var request: LetterRequest

  /// The letter of `request`.
  public init(_ request: LetterRequest) { self.request = request }

  public var access: VerbAccess { .read }

  public func run(in work: any UnitOfWork, by session: Session) throws(Refusal) -> LetterContent {
    try work.letterContent(request, by: session)
  }
}
