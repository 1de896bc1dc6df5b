/// A screen that is drawn over the one below it.
protocol Overlay: Screen {}
