/// A screen that is drawn over the one below it.
public protocol Overlay: Screen {}
