/// A question to answer before anything else happens on the screen that asks it (`Effect.ask`).
///
/// The runtime keeps it: it stands until it is answered, whatever the screen below reads meanwhile. It belongs to what it
/// asks about, so an answer's message names that, and not what happens to be selected when it comes. *No* comes first in
/// all of them; Enter is no answer, Esc is *no*. What is longer than its room is scrolled, and what does something waits until
/// the end of it has been seen.
public struct Question<Message: Sendable>: Sendable {
  /// One of the things to answer.
  public struct Answer: Sendable {
    let sort: QuestionAnswerSort
    /// Its words.
    public let title: String
    /// Why it cannot be answered so now, as a sentence to the user; nil when it can.
    let disabled: String?
    /// What the screen is given; nil where nothing happens.
    let message: Message?

    /// Whether it chooses between one's own and what somebody else has saved: a question that nobody sees coming.
    let isOfConflict: Bool

    init(
      _ sort: QuestionAnswerSort, _ title: String, disabled: String? = nil, isOfConflict: Bool = false,
      _ message: Message?
    ) {
      self.isOfConflict = isOfConflict
      self.sort = sort
      self.title = title
      self.disabled = disabled
      self.message = message
    }

    /// One way of several, by a letter of its own: neither that of *yes* nor that of *no*.
    public static func way(
      _ key: Key, _ title: String, disabled: String? = nil, isOfConflict: Bool = false, _ message: Message
    ) -> Answer {
      Answer(.way(key), title, disabled: disabled, isOfConflict: isOfConflict, message)
    }

    func keys(_ wording: Wording) -> [Key] {
      switch sort {
      case .no: [wording.no, .escape]
      case .yes: [wording.yes]
      case .read: [.enter, .escape]
      case .way(let key): [key]
      }
    }
  }

  /// What is asked, and what each answer leads to; one paragraph an element.
  public let text: [String]
  /// The answers in their order.
  public let answers: [Answer]

  /// Whether to do something: `no` stands first and leaves everything as it is, `yes` does it.
  public init(_ text: [String], no: String, yes: String, _ message: Message) {
    self.text = text
    answers = [Answer(.no, no, nil), Answer(.yes, yes, message)]
  }

  /// Which of several ways; `no` stands first and leaves everything as it is.
  public init(_ text: [String], no: String, ways: [Answer]) {
    self.text = text
    answers = [Answer(.no, no, nil)] + ways
  }

  /// Something to be read: Enter or Esc goes on.
  public init(_ text: [String], read: String, _ message: Message? = nil) {
    self.text = text
    answers = [Answer(.read, read, message)]
  }

  private init(text: [String], answers: [Answer]) {
    self.text = text
    self.answers = answers
  }

  /// The answers' keys and no others.
  func keymap(_ wording: Wording) -> KeyMap<Answer> {
    KeyMap(
      answers.enumerated().map { index, answer in
        Binding(
          "question.\(index)", answer.keys(wording), answer.title, inFooter: true, disabled: answer.disabled, answer)
      }, isModal: true)
  }

  /// The same question where its ways wait until a frame has shown it, if nobody sees it coming: what was typed ahead is no
  /// answer to it. Without a sentence nothing waits.
  func unseen(_ why: String?) -> Question {
    guard let why, answers.contains(where: \.isOfConflict) else { return self }
    return Question(
      text: text,
      answers: answers.map {
        if case .way = $0.sort {
          Answer($0.sort, $0.title, disabled: $0.disabled ?? why, isOfConflict: $0.isOfConflict, $0.message)
        } else {
          $0
        }
      })
  }

  /// The same question where what does something waits until its text has been read to the end; the sentence says so.
  func unread(_ why: String) -> Question {
    Question(
      text: text,
      answers: answers.map {
        switch $0.sort {
        case .no, .read: $0
        case .yes, .way:
          Answer($0.sort, $0.title, disabled: $0.disabled ?? why, isOfConflict: $0.isOfConflict, $0.message)
        }
      })
  }

  /// The same question with other messages: for what an `Embedded` screen asks.
  func map<Other: Sendable>(_ change: (Message) -> Other) -> Question<Other> {
    Question<Other>(
      text: text,
      answers: answers.map {
        Question<Other>.Answer(
          $0.sort, $0.title, disabled: $0.disabled, isOfConflict: $0.isOfConflict, $0.message.map(change))
      })
  }

  /// The same question where every answer has a message, *no* too.
  func answered<Other: Sendable>(_ change: (Message?) -> Other) -> Question<Other> {
    Question<Other>(
      text: text,
      answers: answers.map {
        Question<Other>.Answer(
          $0.sort, $0.title, disabled: $0.disabled, isOfConflict: $0.isOfConflict, change($0.message))
      })
  }
}

/// What sort of answer it is: the key hangs on it.
enum QuestionAnswerSort: Hashable, Sendable {
  case no, yes, read
  case way(Key)
}
