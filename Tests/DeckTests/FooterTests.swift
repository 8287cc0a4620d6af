import Canvas
import Domain
import FoundationEssentials
import Samples
import Testing
import Wording

@testable import Deck
@testable import DeckSupport

@Suite struct `The pages across all customers` {
    private func footer(_ deck: DeckHarness) -> String {
        String(deck.screen.split(separator: "\n").last ?? "")
    }

    @Test(arguments: ["", "W", "X"], Language.allCases)
    func `have their keys in the footer, together where there is no room for each`(
        page: String, language: Language
    ) {
        let words = language.words()
        for columns in [80, 120, 240] {
            var deck = DeckHarness(
                language: language, rules: .ofToday, size: Size(rows: 24, columns: columns))
            deck.press(page)
            let others = ["J", "!", "W", "X"].filter { $0 != page }
            let joint = others.joined() + " " + words.viewsKey
            let each = zip(
                ["J", "!", "W", "X"],
                [words.journalKey, words.radarKey, words.renewalsKey, words.accessListKey]
            ).filter { $0.0 != page }.map { "\($0.0) \($0.1)" }
            let hasEach = each.allSatisfy(footer(deck).contains)
            #expect(hasEach || footer(deck).contains(joint), "\(columns): \(footer(deck))")
            #expect(!(hasEach && footer(deck).contains(joint)))
            if columns == 240 { #expect(hasEach, "\(footer(deck))") }
            // Help and quit stay the last.
            let last = "? \(words.helpKey)  q \(words.quitKey)"
            #expect(
                footer(deck).split(separator: " ").joined(separator: " ")
                    .hasSuffix(last.split(separator: " ").joined(separator: " ")))
        }
    }
}

@Suite struct `A key that is off for what was done before` {
    private func place(_ hint: String, _ deck: DeckHarness) -> Int? {
        let footer = deck.screen.split(separator: "\n").last ?? ""
        return footer.ranges(of: hint).first.map {
            footer.distance(from: footer.startIndex, to: $0.lowerBound)
        }
    }

    @Test(arguments: Language.allCases)
    func `stands behind those that work, on a wide screen too`(language: Language) throws {
        var deck = DeckHarness(
            .contoso(.e3), language: language, size: Size(rows: 24, columns: 280))
        let words = language.words()
        deck.press(.enter)
        let search = try #require(place("/ " + words.filterKey, deck))
        let undo = try #require(place("(u \(words.undoKey))", deck))
        #expect(undo > search)
        #expect(try #require(place("? \(words.helpKey)", deck)) > undo)
    }

    @Test func `does not move the keys that depend on the row`() throws {
        let off = Subscription.a(.newCommerce, .suspended, id: "off", name: "Z")
        var deck = DeckHarness(.contoso(.e3, off), size: Size(rows: 24, columns: 280))
        deck.press(.enter)
        for _ in 0..<2 {
            let places = try ["s suspend", "a reactivate", "/ filter", "(u undo)"].map {
                try #require(place($0, deck), "\($0)")
            }
            #expect(places == places.sorted())
            deck.press("j")
        }
    }
}

@Suite struct `The help of a row that stands for many` {
    @Test(arguments: Language.allCases)
    func `says once why several keys are off, and which keys`(language: Language) {
        let words = language.words()
        var deck = DeckHarness(
            .contoso(.a(.newCommerce, id: "month", termEnds: .day(5), term: "P1M")),
            language: language, rules: .ofToday, size: Size(rows: 60, columns: 100))
        deck.press("W?")
        let off = deck.state.acts.filter { row in
            row.off(deck.state).map(words.off) == words.rowIsOfMany
        }
        #expect(off.count > 2)
        let said = deck.state.helpLines.map(\.text).joined().filter { !$0.isWhitespace }
        let reason = words.rowIsOfMany.filter { !$0.isWhitespace }
        #expect(said.split(separator: reason).count == 2)
        let keys = words.list(off.map { $0.labels[0] }).filter { !$0.isWhitespace }
        #expect(said.contains("\(keys):\(reason)"))
    }
}

@Suite struct `What a page is for` {
    /// The footers of all pages at 80 columns, with the commands that each has to name.
    private static func footers(
        _ language: Language
    ) -> [(name: String, footer: String, needs: [String])] {
        let size = Size(rows: 24, columns: 80)
        return (Tour.stops(language, size) + PlanTour.stops(language, size)).compactMap {
            name, deck in
            let state = deck.state
            guard state.dialog == nil, state.onHold == nil, state.underway == nil, !state.isTyping
            else { return nil }
            let rows = state.rows
            let first = state.shown.bindings(in: state).first { $0.isInFooter }
            let own = first.flatMap { $0.off(state) == nil ? $0.command : nil }
            let commands =
                state.shown.mainActs.isEmpty ? [own].compactMap(\.self) : state.shown.mainActs
            let needs = commands.compactMap { command in
                rows.first { $0.command == command }.map { row in
                    "\(row.labels[0]) \(state.words[keyPath: state.phrase(for: row)])"
                }
            }
            let footer = deck.screen.split(separator: "\n").last.map(String.init) ?? ""
            return (name, footer, needs)
        }
    }

    @Test(arguments: Language.allCases)
    func `is named first in its footer at 80 columns, also where it is off`(language: Language) {
        let footers = Self.footers(language)
        #expect(footers.count > 10)
        for (name, footer, needs) in footers {
            #expect(needs.allSatisfy(footer.contains), "\(name): \(footer), not \(needs)")
        }
    }

    @Test(arguments: Language.allCases)
    func `is the renewal in the list of renewals, on a row where it is off, too`(
        language: Language
    ) {
        let words = language.words()
        for status in [Subscription.Status.active, .suspended] {
            var deck = DeckHarness(
                .contoso(.a(.newCommerce, status, id: "nce", termEnds: .day(5))),
                language: language, rules: .ofToday, size: Size(rows: 24, columns: 80))
            deck.press("W")
            let footer = deck.screen.split(separator: "\n").last.map(String.init) ?? ""
            let hint = "w " + words.renewalKey
            #expect(footer.contains(hint), "\(footer)")
            if let search = footer.firstRange(of: "/ " + words.filterKey),
                let renewal = footer.firstRange(of: hint)
            {
                #expect(renewal.lowerBound < search.lowerBound)
            }
        }
    }
}
