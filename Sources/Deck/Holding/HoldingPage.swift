import Domain

/// The page of one holding: its status, which can be changed there, and all its facts.
package struct HoldingPage: Equatable, Sendable {
    package let holding: Holding
    package var cursor = ListCursor()

    package init(holding: Holding) { self.holding = holding }
}
