import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck

extension DeckHarness {
    /// Clicks on a cell.
    @discardableResult mutating func click(_ row: Int, _ column: Int) -> [Effect] {
        press(.mouse(.press, Position(row: row, column: column)))
    }

    /// Clicks where a text stands first on the screen.
    @discardableResult mutating func click(on text: String) -> [Effect] {
        for (row, line) in view(state).lines.enumerated() {
            guard let found = line.text.ranges(of: text).first else { continue }
            return click(row, String(line.text[..<found.lowerBound]).columns)
        }
        Issue.record("“\(text)” is not on the screen")
        return []
    }
}
