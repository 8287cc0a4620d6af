/// Which item of a list is selected, and which is the topmost on the screen.
package struct ListCursor: Equatable, Sendable {
    package private(set) var index = 0
    package private(set) var top = 0

    /// Selects an item, within `count` items, and scrolls so that `height` rows show it.
    mutating func select(_ wanted: Int, count: Int, height: Int) {
        index = max(0, min(wanted, count - 1))
        let rows = max(1, height)
        if index < top { top = index }
        if index >= top + rows { top = index - rows + 1 }
        top = max(0, min(top, count - rows))
    }

    /// Scrolls by some rows. The item stays selected while it is in sight; then the one at the edge
    /// is.
    mutating func scroll(by rows: Int, count: Int, height: Int) {
        let height = max(1, height)
        top = max(0, min(top + rows, count - height))
        select(max(top, min(index, top + height - 1)), count: count, height: height)
    }

    /// Selects an item, and has another one topmost where that shows it.
    mutating func select(_ wanted: Int, count: Int, height: Int, from topmost: Int) {
        top = topmost
        select(wanted, count: count, height: height)
    }

    /// Follows an item to its new place, and keeps it in the same row of the screen where the list
    /// allows it.
    mutating func follow(itemAt place: Int, count: Int, height: Int) {
        top += place - index
        top = max(0, top)
        select(place, count: count, height: height)
    }

    /// Follows a command that moves in lists; false if it is not one.
    mutating func follow(_ command: Command, count: Int, height: Int) -> Bool {
        let target: Int
        switch command {
        case .up: target = index - 1
        case .down: target = index + 1
        case .pageUp: target = index - max(1, height - 1)
        case .pageDown: target = index + max(1, height - 1)
        case .halfPageUp: target = index - max(1, height / 2)
        case .halfPageDown: target = index + max(1, height / 2)
        case .first: target = 0
        case .last: target = count - 1
        default: return false
        }
        select(target, count: count, height: height)
        return true
    }
}
