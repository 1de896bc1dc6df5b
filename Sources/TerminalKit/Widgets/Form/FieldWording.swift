/// What a form says of its fields by itself; the program gives the words in its language.
public struct FieldWording: Sendable {
  /// How many characters too long a text is, and how many may be saved.
  public var tooLong: @Sendable (Int, Int) -> String
  /// Something is written in a field that does not belong to what is chosen in others.
  public var leftOut: String
  /// Line breaks of a paste have become blanks.
  public var joined: String
  /// Text was pasted where one chooses.
  public var notPasted: String
  /// Letters were typed that no choice has.
  public var noChoice: String

  /// All the words.
  public init(
    tooLong: @escaping @Sendable (Int, Int) -> String, leftOut: String, joined: String, notPasted: String,
    noChoice: String
  ) {
    self.tooLong = tooLong
    self.leftOut = leftOut
    self.joined = joined
    self.notPasted = notPasted
    self.noChoice = noChoice
  }
}
