/// What is here: the place that a screen is, and what it shows. For actions that hold on every screen and mean what is here.
public struct Scope: Hashable, Sendable {
  /// The place, the same in every run; nil for a screen that belongs to the one below it: a form, a choice, a question.
  public var place: String?
  /// What is shown, by names that the program gives.
  public var subjects: Set<String>

  /// A place and what it shows.
  public init(_ place: String? = nil, showing subjects: Set<String> = []) {
    self.place = place
    self.subjects = subjects
  }

  /// The place from which what runs now was asked for.
  @TaskLocal public static var asking: String?
}
