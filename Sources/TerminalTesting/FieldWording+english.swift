import TerminalKit

extension FieldWording {
  /// English words, for tests of parts that have no words of their own.
  public static let english = FieldWording(
    tooLong: { "\($0) too many, at most \($1)" }, leftOut: "left out by what is chosen",
    joined: "line breaks became blanks",
    notPasted: "nothing was pasted", noChoice: "no choice begins so")
}
