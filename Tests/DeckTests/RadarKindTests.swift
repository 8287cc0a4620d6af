import Canvas
import Domain
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

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

    @Test func `has a mark of its own in ASCII as well`() {
        let marks = RadarSignKind.allCases.map(\.mark.inASCII)
        #expect(Set(marks).count == RadarSignKind.allCases.count, "\(marks)")
    }
}

extension `One kind on the radar` {
    @Test(arguments: Language.allCases, [80, 120])
    func `keeps the words of the others where it is hidden`(language: Language, columns: Int) {
        let counts = RadarSignKind.allCases.map { ($0, 999) }
        let radar = Radar(
            signs: `The radar`.seen.signs, counts: Dictionary(uniqueKeysWithValues: counts),
            asOf: nil)
        var deck = `The radar`.deck(
            radar, language: language, size: Size(rows: 24, columns: columns))
        let words = language.words()
        func isNamed(_ kind: RadarSignKind) -> Bool {
            [words.radarKind(kind), words.radarKindInAWord(kind)].contains {
                deck.screen.contains("\(kind.mark) \($0) 999")
            }
        }
        // The newest kind has the digit after 9.
        let kinds = RadarSignKind.allCases.filter { $0 != .accessEnds } + [.accessEnds]
        for (key, hidden) in zip("1234567890", kinds) {
            deck.press(.character(key))
            for kind in RadarSignKind.allCases where kind != hidden {
                #expect(isNamed(kind), "\(deck.screen)")
            }
            #expect(deck.screen.contains("(\(key) \(hidden.mark) "))
            deck.press(.character(key))
        }
    }
}

extension `The radar's timeline` {
    @Test(arguments: [80, 120, 200])
    func `says in Japanese what each row is, before columns that begin together`(columns: Int) {
        let deck = Self.deck(language: .japanese, size: Size(rows: 24, columns: columns))
        for name in ["解約期限  ", "満了・更新", "自動解消  "] {
            #expect(deck.screen.contains("\n \(name) "), "\(deck.screen)")
        }
        #expect(view(deck.state).lines.allSatisfy { $0.columns == columns })
    }
}

@Suite struct `A day of the radar with a filter` {
    @Test func `says apart what the filter matches and what of that is on the day`() {
        var deck = `The radar's timeline`.deck()
        deck.press("/" + Tour.others[5].companyName)
        deck.press(.enter)
        let all = deck.state.itemCount
        #expect(all > 0)
        deck.press("}")
        let ofDay = deck.state.itemCount
        #expect(deck.screen.contains("\(ofDay) of \(all), this day only, Esc shows all days"))
        #expect(deck.row("/ " + Tour.others[5].companyName).contains("  \(all) of 6"))
        deck.press("{{]")
        #expect(deck.state.itemCount == 0)
        #expect(deck.screen.contains("0 of \(all), this day only"))
        #expect(deck.row("/ " + Tour.others[5].companyName).contains("  \(all) of 6"))
    }
}

@Suite struct `A radar that stays open` {
    @Test func `is read again on another day, and not before`() {
        var deck = `The radar`.deck()
        let reads = deck.reads.count
        deck.state.now = deck.state.now.addingTimeInterval(60)
        deck.settle()
        #expect(deck.reads.count == reads)
        deck.state.now = deck.state.now.addingTimeInterval(86_400)
        // Nothing wakes the deck for that.
        #expect(deck.state.nextMoment == nil)
        deck.settle()
        #expect(deck.reads.count == reads + 1)
        deck.settle()
        #expect(deck.reads.count == reads + 1)
    }
}
