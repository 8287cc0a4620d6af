import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck

@Suite struct `One kind on the radar` {
    @Test func `shows only the kind of the selected row by one key, and all again by the same`() {
        var deck = `The radar`.deck()
        let before = deck.state.radarPage?.signs
        let sign = deck.state.selectedSign
        deck.press("=")
        let left = deck.state.radarPage?.signs ?? []
        #expect(!left.isEmpty && left.allSatisfy { $0.kind == sign?.kind })
        #expect(deck.state.selectedSign == sign)
        deck.press("=")
        #expect(deck.state.radarPage?.signs == before)
        // What digits have hidden shows again, too.
        deck.press("1=")
        #expect(deck.state.radarPage?.signs == before)
    }

    @Test func `opens the activity log of all customers`() {
        var deck = `The radar`.deck()
        deck.press("A")
        guard case .activity(let page)? = deck.state.pages.last else {
            Issue.record("\(deck.state.pages)")
            return
        }
        #expect(page.customer == nil)
    }

    @Test(arguments: Language.allCases)
    func `is named in a word at 80 columns, beside counts of three digits`(language: Language) {
        let counts = RadarSignKind.allCases.map { ($0, 999) }
        let radar = Radar(
            signs: `The radar`.seen.signs, counts: Dictionary(uniqueKeysWithValues: counts),
            asOf: nil)
        let deck = `The radar`.deck(
            radar, language: language, size: Size(rows: 24, columns: 80))
        for kind in RadarSignKind.allCases {
            let name = language.words().radarKindInAWord(kind)
            #expect(deck.screen.contains("\(kind.mark) \(name) 999"), "\(deck.screen)")
        }
    }
}
