import Canvas
import Testing
@testable import Deck
@Suite struct `Plain look` {
    @Test func `look`() throws {
        var plain = PlainHarness(.everything, others: Tour.others)
        var out = plain.opening.joined(separator: "\n")
        for line in ["j", "/tail", "17", "", "Esc", "1", " ", "Enter", "j", "#3","s", "n", "4", "Enter", "j","q", "q", "?", "Esc", "J", "q", "!", "q", "r", "q", "M","Esc","PgDn", "G", "99"] {
            out += "\n> \(line)\n" + plain.type(line).joined(separator: "\n")
        }
        Issue.record("\(out)")
    }
}
