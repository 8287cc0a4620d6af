import Domain

/// The run under way, or the last one that was.
package struct RunPage: Equatable, Sendable {
    var field = SearchField()
    package var cursor = ListCursor()

    package init() {}
}
