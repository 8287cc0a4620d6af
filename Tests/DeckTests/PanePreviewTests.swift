import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The pane of a customer on a low screen` {
    private func rows(_ language: Language) -> (pane: [String], words: Words) {
        let twins = (1...3).map { number in
            Subscription.a(
                .newCommerce, id: "1111111a-aaa\(number)", name: "Dynamics 365 Sales Professional")
        }
        let others = (1...6).map { number in
            Subscription.a(
                .newCommerce, id: "2222222b-bbb\(number)", name: "Visio Online Plan \(number)")
        }
        var holdings = Holdings(customer: .contoso)
        holdings.subscriptions = twins + others
        let deck = DeckHarness(
            holdings, language: language, rules: .ofToday, size: Size(rows: 24, columns: 160))
        let rows = deck.screen.split(separator: "\n").compactMap { row in
            row.lastIndex(of: "│").map { place in
                String(row[row.index(after: place)...]).withoutBlanks
            }
        }
        return (rows, deck.state.words)
    }

    @Test(arguments: Language.allCases)
    func `tells apart what reads the same`(language: Language) {
        let (pane, words) = rows(language)
        let held = pane.filter { $0.hasSuffix(words.statusActive) && !$0.contains("✗") }
        let twins = held.filter { $0.hasPrefix("Dyn") }
        #expect(twins.count > 1, "\(pane)")
        #expect(Set(twins).count == twins.count, "\(twins)")
    }

    @Test(arguments: Language.allCases)
    func `names the fix of each blocker`(language: Language) {
        let blockers = rows(language).pane.filter { $0.hasPrefix("✗ ") }
        #expect(!blockers.isEmpty)
        for row in blockers {
            let fix = row.split(separator: " – ").dropFirst().joined()
            #expect(fix.count > 1 && !fix.hasPrefix("…"), "\(row)")
        }
    }
}
