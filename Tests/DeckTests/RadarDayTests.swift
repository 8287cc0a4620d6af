import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `A day on the radar` {
    @Test(arguments: Language.allCases)
    func `says that a day has no sign only where none is hidden or searched away`(
        language: Language
    ) {
        var deck = `The radar's timeline`.deck(language: language)
        let words = deck.state.words
        // Tomorrow has no sign of any kind, hidden or not.
        deck.press("]]1")
        #expect(deck.screen.contains(words.timelineDayIsEmpty))
        deck.press("1[")
        #expect(deck.state.itemCount == 1)
        deck.press("1")
        #expect(deck.state.itemCount == 0)
        #expect(!deck.screen.contains(words.timelineDayIsEmpty))
        #expect(deck.screen.contains(words.radarKindsHidden))
        deck.press("1/" + Tour.others[6].companyName)
        #expect(deck.state.itemCount == 0)
        #expect(!deck.screen.contains(words.timelineDayIsEmpty))
        #expect(deck.screen.contains(words.nothingMatches))
    }

    @Test(arguments: Language.allCases)
    func `has all of its title at 80 columns, while a kind is hidden too`(language: Language) {
        var deck = `The radar's timeline`.deck(language: language)
        deck.happen(.resized(Size(rows: 24, columns: 80)))
        let words = language.words()
        deck.press("]1")
        let title = deck.screen.split(separator: "\n")[1]
        let said = words.list([words.timelineOneDay, words.radarHiddenKinds(1)])
        #expect(title.contains(said), "\(title)")
        #expect(!title.contains("…"))
    }

    @Test func `keeps to the date it was walked to after midnight, until that has passed`() {
        var deck = `The radar's timeline`.deck()
        deck.press("]]]]")
        #expect(`The radar's timeline`.day(deck).contains("2026-05-31  in 3 days"))
        deck.state.now = .day(1)
        deck.happen(.radarRead(deck.world.radar))
        #expect(`The radar's timeline`.day(deck).contains("2026-05-31  in 2 days"))
        #expect(deck.state.itemCount == 2)
        deck.state.now = .day(4)
        deck.happen(.radarRead(deck.world.radar))
        #expect(deck.state.radarPage?.walked == nil)
        #expect(deck.state.itemCount == `The radar's timeline`.signs.count)
    }
}
