import Screens
import Themes

extension ThemeChoice {
  /// The shipped themes, as the program lists them.
  static var shipped: [Item] {
    ThemeLibrary.names.compactMap { name in
      (try? ThemeLibrary().summary(name)).map { Item(name: name, title: $0.title, words: $0.words) }
    }
  }
}
